import {
  cumulativeIncidence,
  incidenceAt,
  logLogLimits,
} from '../quality-improvement/aalen-johansen.ts'
import type { Stage } from '../referrals/referral.ts'
import { type PastWait, wasIn } from './past-wait.ts'

/** A chance from fewer past referrals than this is not given. Source: docs/specs/who-breaches-next.md. */
export const FEWEST_PAST = 20

/** The chance, 0 to 1, of admission by the last day, from so many past referrals. */
export interface KnownChance {
  readonly kind: 'known'
  readonly n: number
  readonly chance: number
  /** Infinitesimal-jackknife standard error. */
  readonly se: number
  /** 95 % limits; `null` at a chance of 0 or 1, where the error is unknown. */
  readonly lower: number | null
  readonly upper: number | null
}

/** A chance, or why there is none: too few past referrals, or all last seen open before their last day. */
export type Chance = KnownChance | { readonly kind: 'too_few' | 'not_followed'; readonly n: number }

/** What became of past referrals, by how far they had come on a day. */
export interface AdmissionHistory {
  /** Transfers that were followed at all. */
  readonly size: number
  /** The last day within the limit. */
  readonly lastDay: number
  /** Of those open and in a stage on a day, or in any where none is given. Before the last day only. */
  chanceFrom(day: number, stage: Stage | undefined): Chance
}

/**
 * The past waits, ready to be asked. Each stage and day is worked out once, however many referrals
 * stand there, so that the work grows with the history and not with its square.
 */
export function admissionHistory(waits: readonly PastWait[], lastDay: number): AdmissionHistory {
  const worked = new Map<string, Chance>()
  return {
    size: waits.length,
    lastDay,
    chanceFrom: (day, stage) => {
      const key = `${day} ${stage}`
      const chance = worked.get(key) ?? chanceOf(atRisk(waits, day, stage), lastDay)
      worked.set(key, chance)
      return chance
    },
  }
}

function atRisk(waits: readonly PastWait[], day: number, stage: Stage | undefined) {
  return waits.filter((one) => wasIn(one, day, stage))
}

/**
 * The Aalen-Johansen estimate among those at risk on a landmark day: all are there from the start, so
 * that following them from the landmark is the estimate conditional on having come so far.
 */
function chanceOf(waits: readonly PastWait[], lastDay: number): Chance {
  const n = waits.length
  if (n < FEWEST_PAST) return { kind: 'too_few', n }
  if (!isFollowedTo(lastDay, waits)) return { kind: 'not_followed', n }
  const followUps = waits.map(({ stop, end }) => ({ time: stop, end }))
  const point = incidenceAt(cumulativeIncidence(followUps, 'admitted'), lastDay)
  return { kind: 'known', n, chance: point.probability, se: point.se, ...logLogLimits(point) }
}

/** Whether the estimate reaches a day: somebody was followed to it, or all the last ended before. */
function isFollowedTo(lastDay: number, waits: readonly PastWait[]): boolean {
  const longest = waits.reduce((most, { stop }) => Math.max(most, stop), 0)
  return longest >= lastDay || !waits.some(({ stop, end }) => stop === longest && end === null)
}
