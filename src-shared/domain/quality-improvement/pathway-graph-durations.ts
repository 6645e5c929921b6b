import { median, quantile, sum } from '../board-reports/figures.ts'

/** What is said of the times on one edge, in seconds. */
export interface DurationFigures {
  readonly frequency: number
  readonly mean: number
  readonly median: number
  /** R type 7. */
  readonly p90: number
  readonly min: number
  readonly max: number
  readonly sum: number
  /** Of the sample; `null` for a single time, which has no spread. */
  readonly stdev: number | null
}

/** The figures of at least one duration. */
export function describeDurations(durations: readonly number[]): DurationFigures {
  // Sorted once here, so that each figure below finds its work done.
  const sorted = durations.toSorted((a, b) => a - b)
  const frequency = sorted.length
  const total = sum(sorted)
  const mean = total / frequency
  const squares = sum(sorted.map((duration) => (duration - mean) ** 2))
  return {
    frequency,
    mean,
    median: median(sorted) as number,
    p90: quantile(sorted, 0.9) as number,
    min: quantile(sorted, 0) as number,
    max: quantile(sorted, 1) as number,
    sum: total,
    stdev: frequency > 1 ? Math.sqrt(squares / (frequency - 1)) : null,
  }
}
