import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import type { Attribution, DelayReason } from '../../referrals/code-lists.ts'
import { explainDays } from '../ledger.ts'
import { daysPastLimits, type Wait } from '../pathway-stages.ts'

/** By what the days past a limit are shared out. */
export const PARETO_GROUPINGS = ['reason', 'holder'] as const
export type ParetoGrouping = (typeof PARETO_GROUPINGS)[number]

/** The days lost to one reason or holder. */
export interface ParetoRow {
  /** `null` where nobody recorded one. */
  readonly code: DelayReason | Attribution | null
  readonly days: number
  /** Referrals that lost a day so. One that lost days in two ways counts in both. */
  readonly referrals: number
  /** The share of all days lost, 0 to 1, of this row and all before it. */
  readonly cumulative: number
}

export interface Pareto {
  /** The most days first; the days of all rows add up to `days`. */
  readonly rows: readonly ParetoRow[]
  readonly days: number
  /** Referrals of the cohort, whether they lost days or not. */
  readonly n: number
}

interface LostDay {
  readonly wait: Wait
  readonly code: ParetoRow['code']
}

/**
 * The days past a limit by reason or by holder, open referrals counted; a day past two limits counts
 * once. It is explained by the blockage that stood on it, else by the main delay of a stage that it ran
 * over; where neither says, it stays in a row of its own. Source: docs/specs/days-lost.md.
 */
export function paretoOf(waits: readonly Wait[], by: ParetoGrouping): Pareto {
  const lost = waits.flatMap((wait) => lostDays(wait, by))
  const groups = [...Map.groupBy(lost, ({ code }) => code)]
    .map(([code, days]) => ({
      code,
      days: days.length,
      referrals: new Set(days.map(({ wait }) => wait)).size,
    }))
    .sort((a, b) => b.days - a.days || compareText(a.code ?? '', b.code ?? ''))
  const rows = groups.map((group, index) => ({
    ...group,
    cumulative: sum(groups.slice(0, index + 1).map(({ days }) => days)) / lost.length,
  }))
  return { rows, days: lost.length, n: waits.length }
}

function lostDays(wait: Wait, by: ParetoGrouping): readonly LostDay[] {
  return explainDays(wait, daysPastLimits(wait)).map(({ reason, holder }) => ({
    wait,
    code: (by === 'reason' ? reason : holder) ?? null,
  }))
}
