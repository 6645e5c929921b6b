import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '#shared/domain/local-date.ts'
import { CLOCKS, type ClockName } from '#shared/domain/referrals/clocks.ts'
import { SHORT_CLOCK_NAMES } from '../../../components/words/clock-words.ts'
import { SHORT_MILESTONE_NAMES } from '../../../components/words/milestone-words.ts'
import { type ShownState, stateWords } from '../../../components/words/state-words.ts'

export interface TimelineEvent {
  readonly key: string
  readonly name: string
  /** Days from the first event. */
  readonly day: number
}

/** A clock as a bar: where it starts and stops, and up to where it would be within its limit. */
export interface TimelineLane {
  readonly clock: ClockName
  readonly name: string
  readonly from: number
  readonly to: number
  /** The day after which it is past its limit; `null` where it has none. */
  readonly limitTo: number | null
  readonly limit: number | null
  readonly state: ShownState
  readonly words: string
}

export interface TimelineModel {
  readonly start: LocalDate
  readonly events: readonly TimelineEvent[]
  readonly lanes: readonly TimelineLane[]
  readonly asAtDay: number
  /** How many days the axis shows. */
  readonly length: number
}

type Shown = Pick<ReferralDetail, 'milestones' | 'clocks' | 'asAt' | 'outcomeOn'>

/**
 * What is drawn of a referral: the steps known to the day and not later than the as-at date, and a
 * lane for each clock that has started. `undefined` where nothing can be drawn.
 */
export function timelineOf(
  referral: Shown,
  endedAs: string | undefined,
): TimelineModel | undefined {
  const { asAt, clocks } = referral
  const events = eventsOf(referral, endedAs)
  const first = events[0]
  if (!first) return undefined
  const start = first.on
  const lanes = CLOCKS.flatMap((name): readonly TimelineLane[] => {
    const clock = clocks[name]
    if (!clock) return []
    const from = daysBetween(start, clock.start)
    return [
      {
        clock: name,
        name: SHORT_CLOCK_NAMES[name],
        from,
        to: from + clock.days,
        limitTo: clock.lastDay === null ? null : daysBetween(start, clock.lastDay),
        limit: clock.limit,
        state: clock.state,
        words: stateWords(clock, endedAs),
      },
    ]
  })
  const asAtDay = daysBetween(start, asAt)
  const last = Math.max(
    ...events.map(({ on }) => daysBetween(start, on)),
    ...lanes.flatMap(({ to, limitTo }) => [to, limitTo ?? 0]),
  )
  return {
    start,
    events: events.map(({ key, name, on }) => ({ key, name, day: daysBetween(start, on) })),
    lanes,
    asAtDay,
    // A day long ended is not the end of the axis: the picture is of the wait.
    length: Math.max(1, lanes.some(isRunning) ? Math.max(last, asAtDay) : last),
  }
}

function isRunning({ state }: TimelineLane): boolean {
  return state === 'running' || state === 'due_soon' || state === 'breached'
}

interface DatedEvent {
  readonly key: string
  readonly name: string
  readonly on: LocalDate
}

function eventsOf(
  { milestones, asAt, outcomeOn }: Shown,
  endedAs: string | undefined,
): readonly DatedEvent[] {
  const steps = milestones
    .filter(({ precision, on }) => precision === 'day' && on <= asAt)
    .map(({ id, milestone, ordinal, on }) => ({
      key: id,
      name: nameOf(milestone, ordinal),
      on: localDate(on),
    }))
  const isDay = outcomeOn?.length === 10 && outcomeOn <= asAt
  const isTold = milestones.some(
    ({ milestone, on }) => ['admitted', 'returned'].includes(milestone) && on === outcomeOn,
  )
  const end =
    isDay && !isTold && endedAs
      ? [{ key: 'end', name: `Ended: ${endedAs}`, on: localDate(outcomeOn) }]
      : []
  return [...steps, ...end].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function nameOf(milestone: keyof typeof SHORT_MILESTONE_NAMES, ordinal: number): string {
  const name = SHORT_MILESTONE_NAMES[milestone]
  return milestone === 'access_assessment' ? `${name} ${ordinal}` : name
}

/** The days to mark below the axis: round ones, as many as there is room for. */
export function axisDays(length: number, most: number): readonly number[] {
  const steps = [1, 2, 7, 14, 28, 56, 91, 182, 364]
  const step = steps.find((one) => length / one <= most) ?? 728
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step)
}

/** The day that stands at a place on the axis. */
export function dayAt({ start }: TimelineModel, day: number): LocalDate {
  return addDays(start, day)
}
