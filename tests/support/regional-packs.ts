/** Databases of several regions with made-up caseloads, each of which issues packs. */
import type { Database } from '#main/database/database.ts'
import { importRecords } from '#main/features/imports/import-file.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import type { Request } from '#shared/contract/api.ts'
import { madeUpCaseload } from '#shared/domain/demonstration/made-up-caseload.ts'
import { localDate } from '#shared/domain/local-date.ts'
import type { Region } from '#shared/domain/referrals/code-lists.ts'
import { aDatabase, aFolder } from './a-database.ts'
import { aCaller, aDesk, type Caller, standingAt } from './a-program.ts'

export const PERIOD = { from: '2025-04-01', to: '2025-09-30', asAt: '2025-09-30' }

export interface RegionalSite {
  readonly db: Database
  readonly call: Caller
  /** Issues a pack into a folder of its own, and answers that folder. */
  issue(ask?: Partial<Request<'boardReports.issue'>>): Promise<string>
}

/** A site of a region with so many made-up referrals. */
export async function aRegionalSite(
  region: Region,
  { referrals, seed }: { readonly referrals: number; readonly seed: number },
): Promise<RegionalSite> {
  const db = await aDatabase()
  const desk = aDesk({
    chooseFolder: async () => aFolder(),
    printPdf: async (html) => Buffer.from(html),
  })
  const call = aCaller(db, '2025-10-01', desk)
  await call('settings.changeSite', { name: `Site of ${region}`, region })
  await importRecords(db, madeUpCaseload({ referrals, seed, asAt: localDate(PERIOD.asAt) }), {
    ...NO_CONTEXT,
    clock: standingAt('2025-10-01'),
    author: 'tester',
  })
  return {
    ...{ db, call },
    issue: async (ask = {}) => {
      const issued = await call('boardReports.issue', {
        ...{ ...PERIOD, audience: 'external', formats: ['csv'], ...ask },
      })
      if (!issued?.ok) throw new Error('Nothing was issued')
      return issued.value.folder
    },
  }
}
