import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { stands } from '#shared/domain/data-quality/standing-warnings.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { clocksOf } from '#shared/domain/referrals/clocks.ts'
import { knownAsAt, type ReferralFacts, stageOf } from '#shared/domain/referrals/referral.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import { listImportWarnings } from '../../database/import-warnings.ts'
import { withoutNulls } from '../../database/nulls.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { Reader } from '../../database/writer.ts'
import { listBlockages, listEntries } from './blockages.queries.ts'
import {
  findReferralRow,
  listDelays,
  listHistory,
  listMilestones,
  type ReferralRow,
} from './referrals.queries.ts'

/** Everything the record's screen shows, as it was known on a day; the history is all of it. */
export async function findReferralDetail(
  db: Reader,
  id: string,
  asAt: LocalDate,
): Promise<ReferralDetail | undefined> {
  const row = await findReferralRow(db, id)
  const [recorded] = row ? await listReferralFacts(db, id) : []
  if (!row || !recorded) return undefined
  const facts = knownAsAt(recorded, asAt)
  const regime = regimeOn(await listRegimes(db), asAt)
  return {
    ...headOf(row, facts),
    asAt,
    regime,
    stage: stageOf(facts),
    clocks: clocksOf(facts, asAt, regime),
    milestones: await listMilestones(db, id),
    delays: await listDelays(db, id),
    blockages: await listBlockages(db, id),
    entries: await listEntries(db, id),
    warnings: await listStandingWarnings(db, recorded),
    history: await listHistory(db, row),
  }
}

/** What imports warned of and the record does not answer, whatever the as-at date. */
async function listStandingWarnings(
  db: Reader,
  recorded: ReferralFacts,
): Promise<ReferralDetail['warnings']> {
  const warnings = (await listImportWarnings(db, recorded.id)).get(recorded.id) ?? []
  return warnings
    .filter((warning) => stands(warning, recorded))
    .map(({ code, column, message }) => ({ code, column, message }))
}

type Head = Omit<
  ReferralDetail,
  | 'asAt'
  | 'regime'
  | 'stage'
  | 'clocks'
  | 'milestones'
  | 'delays'
  | 'blockages'
  | 'entries'
  | 'warnings'
  | 'history'
>

function headOf(row: ReferralRow, { releaseOn }: ReferralFacts): Head {
  const { id, localRef, direction, legalStatus, mhaSection, urgency, securityLevel, ...rest } =
    withoutNulls(row)
  const { establishmentCode: code, establishmentName: name } = rest
  return {
    ...{ id, localRef, direction, legalStatus, mhaSection, urgency, securityLevel },
    establishment: code && name ? { code, name } : undefined,
    responsibleCommissioner: rest.commissioner,
    receivingProvider: rest.provider,
    receivingUnit: rest.unit,
    person: {
      gender: rest.gender,
      ethnicity: rest.ethnicity,
      ageAtReferral: rest.ageAtReferral,
      learningDisability: rest.learningDisability,
      autism: rest.autism,
      prisonNumber: rest.prisonNumber,
      nhsNumber: rest.nhsNumber,
      dateOfBirth: rest.dateOfBirth,
    },
    releaseOn,
    outcome: rest.outcome,
    outcomeOn: rest.outcomeOn,
  }
}
