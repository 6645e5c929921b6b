import type { CaseloadEntry } from '../caseload/caseload.ts'
import { daysBetween, type LocalDate, lastDayOfMonth } from '../local-date.ts'
import type { Clock } from '../referrals/clocks.ts'
import { endOf, type ReferralFacts, STAGE_MILESTONES, type Stage } from '../referrals/referral.ts'

/** A referral's wait as it was followed, in days of the chosen clock: its start is day 0. */
export interface PastWait {
  /** The day of its end, or of the as-at date while it was open. */
  readonly stop: number
  /** `null` while it was open. */
  readonly end: 'admitted' | 'ended otherwise' | null
  readonly stages: readonly StageDays[]
}

/** A stage that was stood in on the days from `from` up to, but not including, `to`. */
interface StageDays {
  readonly stage: Stage
  readonly from: number
  readonly to: number
}

/** The wait of a transfer that is known up to the as-at date. Source: docs/specs/who-breaches-next.md. */
export function pastWait(referral: ReferralFacts, clock: Clock): PastWait {
  const end = endOf(referral)
  return {
    stop: clock.days,
    end: end ? (end.otherwise ? 'ended otherwise' : 'admitted') : null,
    stages: stagesSince(clock.start, referral),
  }
}

/** Whether somebody was open and in a stage on a day, and was seen on at least one day more. */
export function wasIn({ stop, stages }: PastWait, day: number, stage: Stage | undefined): boolean {
  if (stop <= day) return false
  if (stage === undefined) return true
  return stages.some((one) => one.stage === stage && one.from <= day && day < one.to)
}

/** The stage of a day is the first whose step was still missing on it: what came earlier never undoes it. */
function stagesSince(start: LocalDate, referral: ReferralFacts): readonly StageDays[] {
  const stages: StageDays[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const [stage, milestone] of STAGE_MILESTONES) {
    const to = Math.max(from, dayKnown(start, referral.days[milestone], referral.months[milestone]))
    if (from < to) stages.push({ stage, from, to })
    from = to
  }
  stages.push({ stage: 'awaiting_admission', from, to: Number.POSITIVE_INFINITY })
  return stages
}

function dayKnown(start: LocalDate, on: LocalDate | undefined, month: string | undefined): number {
  const byDay = on ? daysBetween(start, on) : Number.POSITIVE_INFINITY
  return month ? Math.min(byDay, daysBetween(start, lastDayOfMonth(month))) : byDay
}

/** An entry of a caseload whose clock has a start. */
export interface StartedEntry extends CaseloadEntry {
  readonly leading: Clock
}
