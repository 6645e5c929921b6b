import type { BedRegion } from '#shared/contract/beds.ts'
import { bedDemands } from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { listEstablishmentRegions } from './beds.queries.ts'

/** The beds that will be needed, and the waiting lists of the levels. */
export function bedHandlers(
  db: Database,
): Pick<HandlersOf<'qualityImprovement'>, 'qualityImprovement.summariseBeds'> {
  return {
    'qualityImprovement.summariseBeds': async ({ asAt, region }) => {
      const facts = await listReferralFacts(db.read)
      const regions = await listEstablishmentRegions(db.read)
      const regionOf = ({ establishment }: ReferralFacts): BedRegion =>
        regions.get(establishment ?? '') ?? 'not_recorded'
      const transfers = facts.filter(({ direction }) => direction === 'transfer')
      return {
        regions: [...new Set(transfers.map(regionOf))].sort(),
        demands: bedDemands(
          facts.filter((one) => region === undefined || regionOf(one) === region),
          asAt,
        ),
      }
    },
  }
}
