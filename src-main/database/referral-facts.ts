import { type LocalDate, localDate } from '#shared/domain/local-date.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { londonDay } from './london-day.ts'
import { withoutNulls } from './nulls.ts'
import type { BlockageTable, DelayTable, MilestoneTable } from './schema.ts'
import type { Reader } from './writer.ts'

/**
 * The referrals as the rules see them: what caseload, report and record are all worked out from. All
 * of them, one, or those of a list that is short enough for one question (see `inChunks`).
 */
export async function listReferralFacts(
  db: Reader,
  id?: string | readonly string[],
): Promise<readonly ReferralFacts[]> {
  const ids = typeof id === 'string' ? [id] : id
  const referrals = await referralRows(db, ids).execute()
  const milestones = await milestoneRows(db, ids).execute()
  const delays = await delayRows(db, ids).execute()
  const blockages = await blockageRows(db, ids).execute()
  const chases = await chaseRows(db, ids).execute()
  const notes = await noteRows(db, ids).execute()

  const milestonesOf = Map.groupBy(milestones, (row) => row.referral_id)
  const delaysOf = Map.groupBy(delays, (row) => row.referral_id)
  const blockagesOf = Map.groupBy(blockages, (row) => row.referral_id)
  const happenedOf = Map.groupBy([...chases, ...notes], (row) => row.referral_id)
  return referrals.map((row) =>
    toFacts(row, {
      milestones: milestonesOf.get(row.id) ?? [],
      delays: delaysOf.get(row.id) ?? [],
      blockages: blockagesOf.get(row.id) ?? [],
      happened: happenedOf.get(row.id) ?? [],
    }),
  )
}

type Ids = readonly string[] | undefined

function referralRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.person_id')
    .leftJoin('establishment', 'establishment.id', 'referral.establishment_id')
    .leftJoin('organisation as provider', 'provider.id', 'referral.provider_id')
    .select([
      'referral.id as id',
      'referral.person_id as personId',
      'referral.local_ref as localRef',
      'referral.direction as direction',
      'establishment.code as establishment',
      'establishment.country as country',
      'referral.security_level as securityLevel',
      'referral.mha_section as mhaSection',
      'referral.urgency as urgency',
      'person.gender as gender',
      'person.ethnicity as ethnicity',
      'person.learning_disability as learningDisability',
      'person.autism as autism',
      'provider.name as receivingProvider',
      'referral.age_at_referral as ageAtReferral',
      'referral.outcome as outcome',
      'referral.outcome_on as outcomeOn',
      'referral.release_on as releaseOn',
    ])
    .$if(ids !== undefined, (query) => query.where('referral.id', 'in', ids ?? []))
    .orderBy('referral.local_ref')
}

function milestoneRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('milestone')
    .select(['referral_id', 'type', 'reached_on', 'recorded_at'])
    .where('state', '=', 'current')
    .$if(ids !== undefined, (query) => query.where('referral_id', 'in', ids ?? []))
}

function delayRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('delay')
    .select(['referral_id', 'stage', 'reason', 'attribution', 'recorded_at'])
    .orderBy('recorded_at')
    .where('state', '=', 'current')
    .$if(ids !== undefined, (query) => query.where('referral_id', 'in', ids ?? []))
}

function blockageRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('blockage')
    .select(['referral_id', 'stage', 'reason', 'holder', 'began_on', 'ended_on', 'recorded_at'])
    .where('state', '=', 'current')
    .orderBy('began_on')
    .orderBy('recorded_at')
    .$if(ids !== undefined, (query) => query.where('referral_id', 'in', ids ?? []))
}

function chaseRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('chase')
    .select(['referral_id', 'chased_on as on', 'recorded_at'])
    .where('state', '=', 'current')
    .$if(ids !== undefined, (query) => query.where('referral_id', 'in', ids ?? []))
}

function noteRows(db: Reader, ids: Ids) {
  return db
    .selectFrom('note')
    .select(['referral_id', 'written_on as on', 'recorded_at'])
    .where('state', '=', 'current')
    .$if(ids !== undefined, (query) => query.where('referral_id', 'in', ids ?? []))
}

type ReferralRow = Awaited<ReturnType<ReturnType<typeof referralRows>['execute']>>[number]

type MilestoneRow = Pick<MilestoneTable, 'type' | 'reached_on' | 'recorded_at'>
type DelayRow = Pick<DelayTable, 'stage' | 'reason' | 'attribution' | 'recorded_at'>

interface Children {
  readonly milestones: readonly MilestoneRow[]
  readonly delays: readonly DelayRow[]
  readonly blockages: readonly Omit<
    BlockageTable,
    'id' | 'note' | 'source' | 'state' | 'recorded_by'
  >[]
  /** Chases and notes. */
  readonly happened: readonly { readonly on: LocalDate; readonly recorded_at: string }[]
}

function toFacts(row: ReferralRow, children: Children): ReferralFacts {
  const { milestones, delays, blockages, happened } = children
  const days: Partial<Record<Milestone, LocalDate>> = {}
  const months: Partial<Record<Milestone, string>> = {}
  const repeated = { access_assessment: [] as LocalDate[], warrant_issued: [] as LocalDate[] }
  for (const { type, reached_on } of milestones) {
    if (reached_on.length === MONTH_LENGTH) {
      months[type] = reached_on
      continue
    }
    if (type === 'access_assessment' || type === 'warrant_issued') {
      repeated[type].push(localDate(reached_on))
    }
    const known = days[type]
    if (!known || reached_on < known) days[type] = localDate(reached_on)
  }
  const { outcomeOn, releaseOn, ...known } = withoutNulls(row)
  return {
    ...known,
    days,
    months,
    accessAssessments: repeated.access_assessment.sort(),
    warrants: repeated.warrant_issued.sort(),
    outcomeOn: wholeDay(outcomeOn),
    outcomeMonth: outcomeOn?.length === MONTH_LENGTH ? outcomeOn : undefined,
    releaseOn: wholeDay(releaseOn),
    delays: delays.map(({ stage, reason, attribution }) => ({
      stage,
      reason,
      attribution: attribution ?? undefined,
    })),
    blockages: blockages.map(({ stage, reason, holder, began_on, ended_on }) => ({
      ...{ stage, reason, holder },
      from: began_on,
      to: ended_on ?? undefined,
    })),
    happenedOn: happened.map(({ on }) => on),
    recordedOn: [...milestones, ...delays, ...blockages, ...happened].map((one) =>
      londonDay(one.recorded_at),
    ),
  }
}

/** `YYYY-MM`: the day is not known. */
const MONTH_LENGTH = 7

function wholeDay(text: string | undefined): LocalDate | undefined {
  return text?.length === 10 ? localDate(text) : undefined
}
