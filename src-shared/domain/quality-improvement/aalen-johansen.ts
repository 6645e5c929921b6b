import {
  type ConfidenceType,
  confidenceLimits,
  isCertain,
  type Limits,
} from './confidence-limits.ts'
import { type FollowUp, type LifeTableRow, lifeTable } from './life-table.ts'

export type { FollowUp } from './life-table.ts'

export interface IncidencePoint {
  readonly time: number
  /** Probability, 0 to 1, of having ended in this way by this time. */
  readonly probability: number
  /** Infinitesimal-jackknife standard error of the probability. */
  readonly se: number
}

/**
 * The Aalen-Johansen estimate of the cumulative incidence of one way of ending, with all the others
 * competing, and open referrals censored. One point for each time at which anyone ended.
 * Source: R survival, `survfit` for multi-state data; checked in tests/oracles.
 */
export function cumulativeIncidence<Kind extends string>(
  followUps: readonly FollowUp<Kind>[],
  kind: Kind,
): readonly IncidencePoint[] {
  return followCurve(lifeTable(followUps), kind)
}

/** The same for every way of ending that was seen, by its name. */
export function cumulativeIncidences<Kind extends string>(
  followUps: readonly FollowUp<Kind>[],
): ReadonlyMap<Kind, readonly IncidencePoint[]> {
  const table = lifeTable(followUps)
  const kinds = new Set(table.flatMap((row) => [...row.ends.keys()]))
  return new Map([...kinds].sort().map((kind) => [kind, followCurve(table, kind)]))
}

/** How the estimate moves when one person weighs a little more. */
interface Influence {
  readonly incidence: number
  readonly survival: number
}

/**
 * The standard error is the infinitesimal jackknife: each person's influence on the estimate, squared
 * and added up. Until they leave, all have the same influence; from then on everybody's moves by the
 * same rule, so that three sums carry all who left, and the work is by times and not by people.
 */
function followCurve<Kind extends string>(
  table: readonly LifeTableRow<Kind>[],
  kind: Kind,
): readonly IncidencePoint[] {
  const gone = new Departed()
  const points: IncidencePoint[] = []
  let survival = 1
  let probability = 0
  let staying: Influence = { incidence: 0, survival: 0 }
  for (const { time, atRisk, ended, censored, ends } of table) {
    if (ended === 0) {
      gone.add(staying, censored)
      continue
    }
    const endedSo = ends.get(kind) ?? 0
    const hazard = { ofKind: endedSo / atRisk, ofAny: ended / atRisk }
    gone.carry(hazard)
    const share = survival / atRisk
    staying = {
      incidence: staying.incidence + (staying.survival - share) * hazard.ofKind,
      survival: staying.survival - (staying.survival - share) * hazard.ofAny,
    }
    const leaving = { incidence: staying.incidence, survival: staying.survival - share }
    gone.add({ ...leaving, incidence: leaving.incidence + share }, endedSo)
    gone.add(leaving, ended - endedSo)
    gone.add(staying, censored)
    probability += survival * hazard.ofKind
    survival *= 1 - hazard.ofAny
    const waiting = atRisk - ended - censored
    const variance = gone.variance + waiting * staying.incidence ** 2
    // Everybody ended so, whoever weighs more: what is left in the sums is rounding.
    points.push({ time, probability, se: isCertain(probability) ? 0 : Math.sqrt(variance) })
  }
  return points
}

interface Hazard {
  readonly ofKind: number
  readonly ofAny: number
}

/** All who left: the sums of their influences squared, and multiplied with each other. */
class Departed {
  #incidences = 0
  #products = 0
  #survivals = 0

  get variance(): number {
    return this.#incidences
  }

  add({ incidence, survival }: Influence, people: number): void {
    this.#incidences += people * incidence ** 2
    this.#products += people * incidence * survival
    this.#survivals += people * survival ** 2
  }

  /** Everybody's `incidence += survival * ofKind` and `survival *= 1 - ofAny`, in the sums. */
  carry({ ofKind, ofAny }: Hazard): void {
    this.#incidences += ofKind * (2 * this.#products + ofKind * this.#survivals)
    this.#products = (this.#products + ofKind * this.#survivals) * (1 - ofAny)
    this.#survivals *= (1 - ofAny) ** 2
  }
}

/** The point in force at a time: the last one at or before it, 0 before the first. */
export function incidenceAt(points: readonly IncidencePoint[], time: number): IncidencePoint {
  return points.findLast((one) => one.time <= time) ?? { time, probability: 0, se: 0 }
}

/** 95 % limits of a cumulative incidence, on the scale asked for. */
export function incidenceLimits(
  { probability, se }: IncidencePoint,
  confidence: ConfidenceType,
): Limits {
  return confidenceLimits({ probability, logSe: se / probability }, confidence)
}

/**
 * 95 % limits by the log-log formula on the probability; `null` where it is 0 or 1, which leaves the
 * formula undefined.
 */
export function logLogLimits(point: IncidencePoint): Limits {
  return incidenceLimits(point, 'log-log')
}
