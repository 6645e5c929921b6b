import { addDays, daysBetween, type LocalDate } from '../../local-date.ts'
import { daysPastLimits, type Wait } from '../pathway-stages.ts'
import { type MapPlace, type MapWay, wayOf } from './map-steps.ts'

/** What became of a stay at a place: the next milestone, still standing there, or an end otherwise. */
export type PassageKind = 'start' | 'onward' | 'open' | 'ended'

/** One referral's stay at one place, up to where it went, or up to the day it was last followed. */
export interface Passage {
  /** The position of the referral among the waits of the map. */
  readonly referral: number
  readonly from: MapPlace
  readonly to: MapPlace
  readonly kind: PassageKind
  /** The day on which the stay began. */
  readonly since: LocalDate
  /** Whole days, 0 or more; 0 from the start to the first milestone. */
  readonly days: number
  /** Those of its days that lie past the limit of a stage; a day past two limits counts once. */
  readonly pastStageLimit: number
  /** Those of its days that lie past day 28 of the whole wait. */
  readonly pastDay28: number
}

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Days of a whole transfer, from the referral. Source: docs/specs/waiting-time-rules.md. */
const WHOLE_LIMIT = 28

/**
 * The stays of one wait, one after another from its first milestone to its stop. Every day past a
 * limit lies in just one of them, so that the days of all stays add up to the days lost of the wait.
 */
export function passagesOf(wait: Wait, referral: number): readonly Passage[] {
  const way = wayOf(wait)
  const late = lateSpans(wait)
  return staysOf(way, wait).map(({ from, to, kind, span }) => ({
    referral,
    from,
    to,
    kind,
    since: span.from,
    days: daysBetween(span.from, span.to),
    pastStageLimit: late.days.filter((day) => span.from <= day && day < span.to).length,
    pastDay28: overlap(late.whole, span),
  }))
}

interface Stay extends Pick<Passage, 'from' | 'to' | 'kind'> {
  readonly span: Span
}

function staysOf({ steps, state }: MapWay, { start, stop }: Wait): readonly Stay[] {
  const stays = steps.map(({ milestone, on }, index): Stay => {
    const before = steps[index - 1]
    if (!before) return { from: 'start', to: milestone, kind: 'start', span: { from: on, to: on } }
    const span = { from: before.on, to: on }
    return { from: before.milestone, to: milestone, kind: 'onward', span }
  })
  if (state === undefined) return stays
  const last = steps.at(-1)
  const kind = state === 'still_waiting' ? 'open' : 'ended'
  const span = { from: last?.on ?? start, to: stop }
  return [...stays, { from: last?.milestone ?? 'start', to: state, kind, span }]
}

function lateSpans(wait: Wait): { readonly days: readonly LocalDate[]; readonly whole: Span } {
  return {
    days: daysPastLimits(wait),
    whole: { from: addDays(wait.start, WHOLE_LIMIT), to: wait.stop },
  }
}

function overlap(a: Span, b: Span): number {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return Math.max(0, daysBetween(from, to))
}
