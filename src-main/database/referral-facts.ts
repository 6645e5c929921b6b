import { type LocalDate, localDate } from '#shared/domain/local-date.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { londonDay } from './london-day.ts'
import { withoutNulls } from './nulls.ts'
import type { DelayTable, MilestoneTable } from './schema.ts'
import type { Reader } from './writer.ts'

/**
 * The referrals as the rules see them: what caseload, report and record are all worked out from.
 */
export async function listReferralFacts(
  db: Reader,
  id?: string,
): Promise<readonly ReferralFacts[]> {
  const referrals = await referralRows(db, id).execute()
  const milestones = await milestoneRows(db, id).execute()
  const delays = await delayRows(db, id).execute()

  const milestonesOf = Map.groupBy(milestones, (row) => row.referral_id)
  const delaysOf = Map.groupBy(delays, (row) => row.referral_id)
  return referrals.map((row) =>
    toFacts(row, milestonesOf.get(row.id) ?? [], delaysOf.get(row.id) ?? []),
  )
}

function referralRows(db: Reader, id: string | undefined) {
  return db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .leftJoin('establishment', 'establishment.id', 'referral.establishment_id')
    .leftJoin('organisation as provider', 'provider.id', 'referral.provider_id')
    .select([
      'referral.id as id',
      'referral.local_ref as localRef',
      'referral.direction as direction',
      'establishment.code as establishment',
      'establishment.country as country',
      'referral.security_level as securityLevel',
      'referral.mha_section as mhaSection',
      'referral.urgency as urgency',
      'person.gender as gender',
      'person.ethnicity as ethnicity',
      'provider.name as receivingProvider',
      'referral.age_at_referral as ageAtReferral',
      'referral.outcome as outcome',
      'referral.outcome_on as outcomeOn',
      'referral.release_on as releaseOn',
    ])
    .$if(id !== undefined, (query) => query.where('referral.id', '=', String(id)))
    .orderBy('referral.local_ref')
}

function milestoneRows(db: Reader, id: string | undefined) {
  return db
    .selectFrom('milestone')
    .select(['referral_id', 'type', 'reached_on', 'recorded_at'])
    .where('state', '=', 'current')
    .$if(id !== undefined, (query) => query.where('referral_id', '=', String(id)))
}

function delayRows(db: Reader, id: string | undefined) {
  return db
    .selectFrom('delay')
    .select(['referral_id', 'stage', 'reason', 'attribution', 'recorded_at'])
    .orderBy('recorded_at')
    .where('state', '=', 'current')
    .$if(id !== undefined, (query) => query.where('referral_id', '=', String(id)))
}

type ReferralRow = Awaited<ReturnType<ReturnType<typeof referralRows>['execute']>>[number]

type MilestoneRow = Pick<MilestoneTable, 'type' | 'reached_on' | 'recorded_at'>
type DelayRow = Pick<DelayTable, 'stage' | 'reason' | 'attribution' | 'recorded_at'>

function toFacts(
  row: ReferralRow,
  milestones: readonly MilestoneRow[],
  delays: readonly DelayRow[],
): ReferralFacts {
  const days: Partial<Record<Milestone, LocalDate>> = {}
  const months: Partial<Record<Milestone, string>> = {}
  const accessAssessments: LocalDate[] = []
  for (const { type, reached_on } of milestones) {
    if (reached_on.length === MONTH_LENGTH) {
      months[type] = reached_on
      continue
    }
    if (type === 'access_assessment') accessAssessments.push(localDate(reached_on))
    const known = days[type]
    if (!known || reached_on < known) days[type] = localDate(reached_on)
  }
  const { outcomeOn, releaseOn, ...known } = withoutNulls(row)
  return {
    ...known,
    days,
    months,
    accessAssessments: accessAssessments.sort(),
    outcomeOn: wholeDay(outcomeOn),
    outcomeMonth: outcomeOn?.length === MONTH_LENGTH ? outcomeOn : undefined,
    releaseOn: wholeDay(releaseOn),
    delays: delays.map(({ stage, reason, attribution }) => ({
      stage,
      reason,
      attribution: attribution ?? undefined,
    })),
    recordedOn: [...milestones, ...delays].map((one) => londonDay(one.recorded_at)),
  }
}

/** `YYYY-MM`: the day is not known. */
const MONTH_LENGTH = 7

function wholeDay(text: string | undefined): LocalDate | undefined {
  return text?.length === 10 ? localDate(text) : undefined
}
