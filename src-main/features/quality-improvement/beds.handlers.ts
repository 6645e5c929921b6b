import { bedDemands } from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { getSiteRegion } from './beds.queries.ts'

/** The beds that will be needed, and the waiting lists of the levels. */
export function bedHandlers(
  db: Database,
): Pick<HandlersOf<'qualityImprovement'>, 'qualityImprovement.summariseBeds'> {
  return {
    'qualityImprovement.summariseBeds': async ({ asAt }) => ({
      region: await getSiteRegion(db.read),
      demands: bedDemands(await listReferralFacts(db.read), asAt),
    }),
  }
}
