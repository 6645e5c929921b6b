import { median } from '../../board-reports/figures.ts'
import { fewestHeads } from './binomial-quantile.ts'
import type { ChartCode, Judged } from './chart-kinds.ts'
import type { Value } from './process-limits.ts'

/** What the runs about a median say: either finding alone is a sign that something changed. */
export interface RunFindings {
  /** Points off the median: the others are not looked at. */
  readonly useful: number
  readonly longestRun: number
  /** A longer run than this is a signal. */
  readonly longestExpected: number
  readonly crossings: number
  /** Fewer crossings than this are a signal. */
  readonly fewestExpected: number
  readonly isRunTooLong: boolean
  readonly areCrossingsTooFew: boolean
}

/** The points of a run chart, and what its runs say. */
export interface JudgedRuns {
  readonly points: readonly Judged[]
  readonly findings: RunFindings
}

interface Run {
  readonly isAbove: boolean
  readonly indices: readonly number[]
}

/**
 * The run chart of one group of values about the median of the first `baseline`, by the Anhøj rules:
 * a run of more than log2 n + 3 points (rounded) on one side, or fewer crossings of the median than
 * chance leaves in 19 of 20 series. Source: docs/specs/control-limits.md.
 */
export function judgeRuns(values: readonly Value[], baseline: number): JudgedRuns {
  const centre = median(values.slice(0, baseline).filter((one) => one !== null))
  const runs = centre === null ? [] : runsAbout(values, centre)
  const findings = findingsOf(runs)
  const codes = new Map<number, ChartCode>()
  for (const { isAbove, indices } of runs) {
    if (indices.length <= findings.longestExpected) continue
    for (const index of indices) codes.set(index, isAbove ? 'R+' : 'R-')
  }
  const lines = { centre, lower: null, upper: null, nearLower: null, nearUpper: null }
  return {
    findings,
    points: values.map((_, index) => ({ ...lines, code: codes.get(index) ?? 'CC' })),
  }
}

/** A point on the median, or missing, neither ends a run nor belongs to one. */
function runsAbout(values: readonly Value[], centre: number): readonly Run[] {
  const runs: { isAbove: boolean; indices: number[] }[] = []
  for (const [index, value] of values.entries()) {
    if (value === null || value === centre) continue
    const isAbove = value > centre
    const latest = runs.at(-1)
    if (latest?.isAbove === isAbove) latest.indices.push(index)
    else runs.push({ isAbove, indices: [index] })
  }
  return runs
}

function findingsOf(runs: readonly Run[]): RunFindings {
  const lengths = runs.map(({ indices }) => indices.length)
  const useful = lengths.reduce((total, length) => total + length, 0)
  const longestRun = Math.max(0, ...lengths)
  const longestExpected = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3
  const crossings = Math.max(0, runs.length - 1)
  const fewestExpected = fewestHeads(Math.max(0, useful - 1))
  return {
    useful,
    longestRun,
    longestExpected,
    crossings,
    fewestExpected,
    isRunTooLong: longestRun > longestExpected,
    areCrossingsTooFew: crossings < fewestExpected,
  }
}
