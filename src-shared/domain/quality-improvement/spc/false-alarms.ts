import { chance } from '../../demonstration/chance.ts'
import { unchangedProcess } from './chance-processes.ts'
import { isSignalling, type Judging, judgeGroup } from './judge-group.ts'
import type { SeriesKind, SeriesPoint } from './measure-series.ts'

/** How often a chart of a series like this one would flag something though nothing changed. */
export interface FalseAlarms {
  /** Share of such series with at least one signal among their points, 0 to 1. */
  readonly rate: number
  /** Of the rate, from the number of simulations. */
  readonly standardError: number
  readonly simulations: number
}

/** Enough for a standard error of at most 1.6 points of a hundred. */
export const SIMULATIONS = 1_000

const SEED = 28

/** Points that are judged together, in a series of one kind. */
export interface GroupedSeries {
  readonly kind: SeriesKind
  readonly groups: readonly (readonly SeriesPoint[])[]
}

/**
 * Simulates series in which nothing changes, of the same kind, the same number of points, the same n
 * and the same mean level in each group, judges each by the same chart and rules, and counts those
 * with a signal. Seeded, so that the same series has the same rate every time. `null` for no
 * simulations. Source: docs/specs/control-limits.md.
 */
export function falseAlarmsOf(
  { kind, groups }: GroupedSeries,
  judging: Judging,
  simulations: number = SIMULATIONS,
): FalseAlarms | null {
  if (simulations === 0) return null
  const randomness = chance(SEED)
  const redraws = groups.map((points) => unchangedProcess(points, processOf(kind, judging)))
  let alarms = 0
  for (let count = 0; count < simulations; count += 1) {
    const drawn = redraws.map((redraw) => redraw(randomness))
    if (drawn.some((points) => isSignalling(judgeGroup(points, judging)))) alarms += 1
  }
  const rate = alarms / simulations
  return { rate, standardError: Math.sqrt((rate * (1 - rate)) / simulations), simulations }
}

function processOf(kind: SeriesKind, { chart }: Judging) {
  if (kind !== 'rare_events') return kind
  return chart === 'g' ? 'referrals_between' : 'days_between'
}
