import { addDays, type LocalDate } from '../local-date.ts'
import { type Chance, chance } from './chance.ts'
import { withImperfections } from './imperfections.ts'
import { type MadeUpPerson, madeUpPerson } from './made-up-person.ts'
import type { MadeUpRow } from './made-up-row.ts'

interface Wanted {
  readonly referrals: number
  readonly seed: number
  readonly asAt: LocalDate
}

/** How long before the as-at date the first referral was made. */
const HISTORY_DAYS = 540

/**
 * A caseload of made-up people, as rows of the import template: transfers and remissions of a year
 * and a half, some of them still open at the as-at date. The same seed gives the same rows.
 */
export function madeUpCaseload({ referrals, seed, asAt }: Wanted): readonly MadeUpRow[] {
  const luck = chance(seed)
  const rows = Array.from({ length: referrals }, (_, index) => {
    const person = madeUpPerson(luck, index, asAt)
    const row = luck.happens(0.12) ? remission(luck, person, asAt) : transfer(luck, person, asAt)
    return { local_ref: `D1-${String(index + 1).padStart(5, '0')}`, ...row }
  })
  return withImperfections(rows, asAt)
}

/** Median days of each step in turn: the demonstration waits longest for a bed. */
const STEPS = [
  ['referral_made', 3, 1.2],
  ['first_psychiatric_assessment', 11, 0.6],
  ['bed_identified', 15, 0.9],
  ['mhcs_application', 2, 0.7],
  ['warrant_issued', 2, 0.6],
  ['admitted', 2, 0.6],
] as const

function transfer(luck: Chance, person: MadeUpPerson, asAt: LocalDate): MadeUpRow {
  const level = luck.pick(['picu', 'low', 'medium', 'medium', 'high', 'acute'])
  // High security and women's beds are the scarce ones.
  const scarcity = level === 'high' || person.gender === '2' ? 1.6 : 1
  const dates = pathway(luck, asAt, scarcity)
  const planned = luck.happens(0.14) ? otherwise(luck, dates) : undefined
  const end = planned && planned.outcome_date <= asAt ? planned : undefined
  const known = upTo(withDetails(luck, dates), end?.outcome_date ?? asAt, asAt)
  const admission = known.admitted && { outcome: 'admitted', outcome_date: known.admitted }
  return {
    ...common(luck, person, { level, direction: 'transfer' }),
    ...known,
    ...reasons(luck, known, asAt),
    ...(end ?? admission ?? release(luck, asAt)),
  }
}

/** The days of the whole pathway, also of those steps that lie after the as-at date. */
function pathway(luck: Chance, asAt: LocalDate, scarcity: number): Record<string, LocalDate> {
  let day = addDays(asAt, -luck.between(1, HISTORY_DAYS))
  const dates: Record<string, LocalDate> = { need_identified: day }
  for (const [milestone, median, spread] of STEPS) {
    const sameDay = milestone === 'referral_made' && luck.happens(0.6)
    day = addDays(day, sameDay ? 0 : luck.wait(median * scarcity, spread))
    dates[milestone] = day
  }
  return dates
}

/** Of some who still wait, the day on which the prison must let them go. */
function release(luck: Chance, asAt: LocalDate): MadeUpRow {
  return luck.happens(0.4) ? { release_date: addDays(asAt, luck.between(3, 400)) } : {}
}

/** An end other than admission, some days after the referral. */
function otherwise(luck: Chance, dates: Readonly<Record<string, LocalDate>>) {
  const outcome = luck.pick([
    'withdrawn',
    'no_longer_meets_criteria',
    'no_longer_meets_criteria',
    'released',
    'released_detained_civil',
    'court_disposal',
  ])
  const referred = dates.referral_made ?? dates.need_identified
  return { outcome, outcome_date: addDays(referred as LocalDate, luck.between(3, 40)) }
}

function withDetails(
  luck: Chance,
  dates: Readonly<Record<string, LocalDate>>,
): Readonly<Record<string, LocalDate>> {
  const referred = dates.referral_made as LocalDate
  const assessed = dates.first_psychiatric_assessment as LocalDate
  return {
    ...dates,
    initial_request: addDays(referred, luck.between(0, 3)),
    referral_accepted: addDays(referred, luck.between(0, 5)),
    access_assessment_1: assessed,
    ...(luck.happens(0.25) ? { access_assessment_2: addDays(assessed, luck.between(4, 15)) } : {}),
    medical_report_1: addDays(assessed, luck.between(0, 4)),
    medical_report_2: addDays(assessed, luck.between(1, 8)),
  }
}

/** What had happened by the end or the as-at date, whichever came first. */
function upTo(
  dates: Readonly<Record<string, LocalDate>>,
  end: LocalDate,
  asAt: LocalDate,
): Readonly<Record<string, LocalDate>> {
  const last = end < asAt ? end : asAt
  return Object.fromEntries(Object.entries(dates).filter(([, on]) => on <= last))
}

/** Reasons for stages past 14 days, of some: the others are the unexplained waits. */
function reasons(
  luck: Chance,
  known: Readonly<Record<string, LocalDate>>,
  asAt: LocalDate,
): MadeUpRow {
  const { referral_made: referred, first_psychiatric_assessment: assessed, admitted } = known
  const isLate = (from: LocalDate | undefined, to: LocalDate | undefined) =>
    from !== undefined && (to ?? asAt) > addDays(from, 14)
  const first = isLate(referred, assessed) && luck.happens(0.65)
  const second = isLate(assessed, admitted) && luck.happens(0.65)
  const stage1 = luck.pick([
    ['B3', 'RECEIVING'],
    ['B1', 'COMMISSIONER'],
    ['A3', 'PRISON_MH'],
    ['B8', 'PRISON'],
  ])
  const stage2 = luck.pick([
    ['C1', 'COMMISSIONER'],
    ['C1', 'COMMISSIONER'],
    ['B4', 'RECEIVING'],
    ['D3', 'MHCS'],
    ['C3', 'RECEIVING'],
  ])
  return {
    ...(first ? { delay_stage_1_reason: stage1[0], delay_stage_1_attribution: stage1[1] } : {}),
    ...(second ? { delay_stage_2_reason: stage2[0], delay_stage_2_attribution: stage2[1] } : {}),
  } as MadeUpRow
}

function remission(luck: Chance, person: MadeUpPerson, asAt: LocalDate): MadeUpRow {
  const ready = addDays(asAt, -luck.between(1, HISTORY_DAYS))
  const returned = addDays(ready, luck.wait(11, 0.6))
  const dates = {
    remission_ready: ready,
    s117_meeting: addDays(ready, luck.between(1, 5)),
    mhcs_remission_request: addDays(ready, luck.between(2, 7)),
    prison_agreed: addDays(returned, -1) < ready ? returned : addDays(returned, -1),
    returned,
  }
  const known = upTo(dates, returned, asAt)
  return {
    ...common(luck, person, {
      level: luck.pick(['medium', 'low', 'picu']),
      direction: 'remission',
    }),
    ...known,
    ...(known.returned ? { outcome: 'returned', outcome_date: known.returned } : {}),
  }
}

function common(
  luck: Chance,
  person: MadeUpPerson,
  { level, direction }: { readonly level: string; readonly direction: string },
): MadeUpRow {
  const { legalStatus, section, ...identity } = person
  return {
    ...identity,
    direction,
    legal_status: legalStatus,
    mha_section: section,
    urgency: luck.pick(['routine', 'routine', 'urgent', 'urgent', 'emergency']),
    security_level: level,
    responsible_commissioner: luck.pick([
      'Made-up Provider Collaborative',
      'Example ICB',
      'Sample ICB',
    ]),
    receiving_provider: luck.pick([
      'Riverside Unit',
      'Elm Lodge',
      'Hilltop Hospital',
      'The Beeches',
    ]),
  }
}
