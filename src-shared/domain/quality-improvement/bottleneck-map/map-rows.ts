import { round } from '../../board-reports/figures.ts'
import { unlessTooFew } from '../too-few.ts'
import type { BottleneckMap, DaysLost } from './bottleneck-map.ts'
import type { CompletedTimes, WaitingTimes } from './waiting-times.ts'

const HEADINGS = [
  'row',
  'from',
  'to',
  'referrals',
  'times',
  'still_waiting',
  'longest_waiting_days',
  'ended_otherwise',
  'completed_n',
  'completed_mean_days',
  'completed_median_days',
  'completed_p90_days',
  'counted_median_days',
  'counted_median_lower',
  'counted_median_upper',
  'days_past_stage_limit',
  'days_past_day_28',
] as const

type Cells = Partial<Record<(typeof HEADINGS)[number], string | number | null>>

/**
 * The numbers of a map as rows of one table: places, edges, stages and what was done again. Codes and
 * not words, for a spreadsheet to work with; what is not known is blank, a time of fewer than 5 says
 * "too few" as on the screen, and days have three decimals.
 */
export function mapRows(map: BottleneckMap): readonly (readonly (string | number)[])[] {
  return [[...HEADINGS], ...[...placeRows(map), ...edgeRows(map), ...otherRows(map)].map(toRow)]
}

function placeRows({ nodes }: BottleneckMap): readonly Cells[] {
  return nodes.map(({ place, referrals, visits, standing, lost, times }) => ({
    row: 'place',
    from: place,
    referrals,
    times: visits,
    still_waiting: standing.referrals,
    longest_waiting_days: standing.longest,
    ended_otherwise: times?.otherwise ?? null,
    ...(times && { ...completedCells(times.completed), ...countedCells(times) }),
    ...lostCells(lost),
  }))
}

function edgeRows({ edges }: BottleneckMap): readonly Cells[] {
  return edges.map(({ from, to, kind, referrals, passages, times, lost }) => ({
    row: 'edge',
    from,
    to,
    referrals,
    times: passages,
    // Towards those still waiting no time is complete.
    ...(kind === 'open'
      ? { still_waiting: referrals, longest_waiting_days: times.longest }
      : completedCells(times)),
    ...lostCells(lost),
  }))
}

function otherRows({ stages, rework }: BottleneckMap): readonly Cells[] {
  return [
    ...stages.map(({ stage, n, open, otherwise, completed, counted, daysLost }) => ({
      row: 'stage',
      from: stage,
      referrals: n,
      still_waiting: open,
      ended_otherwise: otherwise,
      ...completedCells(completed),
      ...countedCells({ n, counted }),
      days_past_stage_limit: daysLost,
    })),
    ...rework.map(({ milestone, referrals, repeats }) => ({
      row: 'repeated',
      from: milestone,
      to: milestone,
      referrals,
      times: repeats,
    })),
  ]
}

function completedCells({ n, mean, median, p90 }: CompletedTimes): Cells {
  return {
    completed_n: n,
    completed_mean_days: unlessTooFew(n, mean),
    completed_median_days: unlessTooFew(n, median),
    completed_p90_days: unlessTooFew(n, p90),
  }
}

function countedCells({ n, counted }: Pick<WaitingTimes, 'n' | 'counted'>): Cells {
  return {
    counted_median_days: unlessTooFew(n, counted.median),
    counted_median_lower: unlessTooFew(n, counted.lower),
    counted_median_upper: unlessTooFew(n, counted.upper),
  }
}

function lostCells({ pastStageLimit, pastDay28 }: DaysLost): Cells {
  return { days_past_stage_limit: pastStageLimit, days_past_day_28: pastDay28 }
}

function toRow(cells: Cells): readonly (string | number)[] {
  return HEADINGS.map((heading) => {
    const cell = cells[heading] ?? ''
    return typeof cell === 'number' ? round(cell, 3) : cell
  })
}
