import { addDays, daysBetween, type LocalDate } from '../local-date.ts'
import { admittedOn, endedInMonth, endOf, type ReferralFacts } from './referral.ts'

/** Every clock in public use, and the two stages of the guidance one. They do not agree. */
export const CLOCKS = [
  'need',
  'guidance',
  'statutory',
  'moj',
  'stage1',
  'stage2',
  'warrant',
  'remission',
] as const
export type ClockName = (typeof CLOCKS)[number]

/** The clocks by which a whole wait may be judged within 28 days or not. */
export const WAIT_CLOCKS = ['guidance', 'need', 'statutory'] as const
export type WaitClock = (typeof WAIT_CLOCKS)[number]

/** Whether the statutory clock is left out, shown as not yet in force, or in force. */
export const STATUTORY_REGIMES = ['OFF', 'SHADOW', 'ON'] as const
export type StatutoryRegime = (typeof STATUTORY_REGIMES)[number]

interface ClockDefinition {
  /** Days allowed; `null` where the clock only compares. */
  readonly limit: number | null
  /** Days from the start to the last day within the limit: one less where the first day counts. */
  readonly toLastDay: number | null
  /** The version of the rule that is applied, and where it is written. */
  readonly ruleSet: string
  readonly source: string
}

const GUIDANCE_2021 = 'NHS England good practice guidance, 10 June 2021'

/** Limits, rule sets and sources of the clocks. Source: docs/specs/waiting-time-rules.md. */
export const CLOCK_DEFINITIONS: Readonly<Record<ClockName, ClockDefinition>> = {
  need: {
    limit: 28,
    toLastDay: 28,
    ruleSet: 'hmip-2024',
    source: 'HM Inspectorate of Prisons, The long wait, February 2024',
  },
  guidance: { limit: 28, toLastDay: 28, ruleSet: 'nhse-2021', source: GUIDANCE_2021 },
  statutory: {
    limit: 28,
    toLastDay: 27,
    ruleSet: 'mha-1983-s47a',
    source: 'Mental Health Act 1983, section 47A, as inserted by the Mental Health Act 2025',
  },
  moj: {
    limit: null,
    toLastDay: null,
    ruleSet: 'mhcs-application',
    source: 'Ministry of Justice answers to Parliament, HL2095 and 213294',
  },
  stage1: { limit: 14, toLastDay: 14, ruleSet: 'nhse-2021', source: GUIDANCE_2021 },
  stage2: { limit: 14, toLastDay: 14, ruleSet: 'nhse-2021', source: GUIDANCE_2021 },
  warrant: {
    limit: 14,
    toLastDay: 13,
    ruleSet: 'mha-1983-s47-2',
    source: 'Mental Health Act 1983, section 47(2)',
  },
  remission: {
    limit: 14,
    toLastDay: 14,
    ruleSet: 'nhse-2021-remission',
    source: 'NHS England consultation on remission, 2019',
  },
}

/** Where a clock stands; `ended` when the referral ended otherwise before the clock's own stop. */
export const CLOCK_STATES = ['breached', 'due_soon', 'running', 'met', 'missed', 'ended'] as const
export type ClockState = (typeof CLOCK_STATES)[number]

export interface Clock {
  readonly start: LocalDate
  readonly limit: number | null
  /** Whole days from the start to the stop, the end, or the as-at date while it runs. Never negative. */
  readonly days: number
  readonly lastDay: LocalDate | null
  readonly state: ClockState
}

/** `null` is a clock that has not started, whose stop lies before its start, or on no known day. */
export type Clocks = Readonly<Record<ClockName, Clock | null>>

/** A clock is due soon from so many days before its last day. */
export const DUE_SOON_DAYS = 7

interface Run {
  readonly name: ClockName
  readonly start: LocalDate | undefined
  readonly stop: LocalDate | undefined
  /** Stopped, on a day that is not known: such a clock has no days to show. */
  readonly isStopUnknown: boolean
}

/**
 * All clocks of a referral. The referral must be as it was known on the as-at date (`knownAsAt`).
 * Calendar days throughout, no pauses. Source: docs/specs/waiting-time-rules.md.
 *
 * @example a start on 2025-10-20 gives the last day 2025-11-17 by guidance, 2025-11-16 by statute
 */
export function clocksOf(
  referral: ReferralFacts,
  asAt: LocalDate,
  regime: StatutoryRegime,
): Clocks {
  const end = endOf(referral)?.on
  const none: Record<ClockName, Clock | null> = {
    need: null,
    guidance: null,
    statutory: null,
    moj: null,
    stage1: null,
    stage2: null,
    warrant: null,
    remission: null,
  }
  for (const run of runsOf(referral)) {
    if (run.name === 'statutory' && regime === 'OFF') continue
    none[run.name] = clock(run, end, asAt)
  }
  return none
}

function runsOf(referral: ReferralFacts): readonly Run[] {
  const { days, months } = referral
  const isStopUnknown = endedInMonth(referral)
  if (referral.direction === 'remission') {
    const stop = days.returned
    return [{ name: 'remission', start: days.remission_ready, stop, isStopUnknown }]
  }
  const stop = admittedOn(referral)
  const assessed = days.first_psychiatric_assessment
  return [
    { name: 'need', start: days.need_identified, stop, isStopUnknown },
    { name: 'guidance', start: days.referral_made, stop, isStopUnknown },
    { name: 'statutory', start: days.initial_request, stop, isStopUnknown },
    { name: 'moj', start: mojStart(referral), stop, isStopUnknown },
    {
      name: 'stage1',
      start: days.referral_made,
      stop: assessed,
      isStopUnknown: isStopUnknown || months.first_psychiatric_assessment !== undefined,
    },
    { name: 'stage2', start: assessed, stop, isStopUnknown },
    { name: 'warrant', start: days.warrant_issued, stop, isStopUnknown },
  ]
}

/** The application, else the later of the two medical reports. */
function mojStart({ days }: ReferralFacts): LocalDate | undefined {
  if (days.mhcs_application) return days.mhcs_application
  const { medical_report_1: first, medical_report_2: second } = days
  if (!first || !second) return undefined
  return first > second ? first : second
}

function clock(
  { name, start, stop, isStopUnknown }: Run,
  end: LocalDate | undefined,
  asAt: LocalDate,
): Clock | null {
  const until = stop ?? end ?? asAt
  if (!start || until < start || (!stop && isStopUnknown)) return null
  const { limit, toLastDay } = CLOCK_DEFINITIONS[name]
  const lastDay = toLastDay === null ? null : addDays(start, toLastDay)
  const days = daysBetween(start, until)
  return { start, limit, days, lastDay, state: stateOf({ stop, end, lastDay }, asAt) }
}

function stateOf(
  {
    stop,
    end,
    lastDay,
  }: Pick<Clock, 'lastDay'> & Partial<Record<'stop' | 'end', LocalDate | undefined>>,
  asAt: LocalDate,
): ClockState {
  if (stop) return lastDay !== null && stop > lastDay ? 'missed' : 'met'
  if (end) return 'ended'
  if (lastDay === null) return 'running'
  if (asAt > lastDay) return 'breached'
  return daysBetween(asAt, lastDay) <= DUE_SOON_DAYS ? 'due_soon' : 'running'
}

/** The clock by which a caseload is ordered: a remission always by its own. */
export function leadingClock(
  referral: Pick<ReferralFacts, 'direction'>,
  clocks: Clocks,
  chosen: WaitClock,
): Clock | null {
  return referral.direction === 'remission' ? clocks.remission : clocks[chosen]
}
