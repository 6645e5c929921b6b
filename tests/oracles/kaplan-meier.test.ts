import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CONFIDENCE_TYPES } from '#shared/domain/quality-improvement/confidence-limits.ts'
import {
  type KaplanMeier,
  kaplanMeier,
  survivalQuantile,
} from '#shared/domain/quality-improvement/kaplan-meier.ts'
import type { FollowUp } from '#shared/domain/quality-improvement/life-table.ts'
import { logRank } from '#shared/domain/quality-improvement/log-rank.ts'

type Figure = number | null

/** What R's survival package answered for one group; see docs/specs/estimators.md. */
interface Stratum {
  readonly stratum: string
  readonly n: number
  readonly events: number
  readonly median: Figure
  readonly median_lcl: Figure
  readonly median_ucl: Figure
  readonly quantiles: readonly { p: number; est: Figure; lower: Figure; upper: Figure }[]
  /** The curve read off at some times, carried forward past its end. */
  readonly at: readonly { t: number; n_risk: number; surv: number; lower: Figure; upper: Figure }[]
  readonly curve?: Curve
}

interface Curve {
  readonly time: readonly number[]
  readonly n_risk: readonly number[]
  readonly n_event: readonly number[]
  readonly n_censor: readonly number[]
  readonly surv: readonly number[]
  readonly lower: readonly Figure[]
  readonly upper: readonly Figure[]
}

interface LogRankAnswer {
  readonly chisq: number
  readonly df: number
  readonly p: number
  readonly obs: readonly number[]
  readonly exp: readonly number[]
}

type OracleCase = Readonly<Record<(typeof CONFIDENCE_TYPES)[number], readonly Stratum[]>> & {
  readonly id: string
  readonly logrank_rho0?: LogRankAnswer
}

const folder = new URL('./km/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const oracle = JSON.parse(read('km.json')) as { readonly cases: readonly OracleCase[] }

/** A file's follow-ups by group, in the order of the groups' names. */
function groupsOf(id: string): readonly (readonly [name: string, FollowUp<'event'>[]])[] {
  const rows = read(`${id}.csv`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [time, status, group = 'all'] = line.trim().split(',')
      return { time: Number(time), end: status === '1' ? ('event' as const) : null, group }
    })
  return [...Map.groupBy(rows, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1))
}

const strata = oracle.cases.flatMap((one) =>
  CONFIDENCE_TYPES.flatMap((type) =>
    one[type].map((expected) => ({ id: one.id, type, group: expected.stratum, expected })),
  ),
)

describe.each(strata)('R on $id, group $group, limits $type', ({ id, type, group, expected }) => {
  const [, followUps = []] = groupsOf(id).find(([name]) => name === group) ?? []
  const found = kaplanMeier(followUps, type)

  test('agrees on the median and its limits', () => {
    expect(found).toMatchObject({ n: expected.n, events: expected.events })
    expectClose(found.median, expected.median)
    expectClose(found.medianLower, expected.median_lcl)
    expectClose(found.medianUpper, expected.median_ucl)
  })

  test('agrees on the other quantiles', () => {
    for (const { p, est, lower, upper } of expected.quantiles) {
      const quantile = survivalQuantile(found.curve, p)
      expectClose(quantile.time, est)
      expectClose(quantile.lower, lower)
      expectClose(quantile.upper, upper)
    }
  })

  test('agrees on the curve read off at some days', () => {
    for (const { t, n_risk, surv, lower, upper } of expected.at) {
      const point = found.curve.findLast(({ time }) => time <= t)
      expect(followUps.filter(({ time }) => time >= t)).toHaveLength(n_risk)
      expectClose(point?.survival ?? 1, surv)
      // Before anyone ended R has 1 to 1; there is no point there yet.
      if (point) expectClose(point.lower, lower)
      if (point) expectClose(point.upper, upper)
    }
  })

  test('agrees on every point of the curve, where R printed it', () => {
    for (const curve of expected.curve ? [expected.curve] : []) expectCurve(found, curve)
  })
})

function expectCurve({ curve }: KaplanMeier, expected: Curve): void {
  expect(curve.map(({ time }) => time)).toEqual(expected.time)
  expect(curve.map(({ atRisk }) => atRisk)).toEqual(expected.n_risk)
  expect(curve.map(({ events }) => events)).toEqual(expected.n_event)
  expect(curve.map(({ censored }) => censored)).toEqual(expected.n_censor)
  for (const [index, point] of curve.entries()) {
    expectClose(point.survival, expected.surv[index])
    expectClose(point.lower, expected.lower[index])
    expectClose(point.upper, expected.upper[index])
  }
}

/** To a billionth of the figure; nothing only where R has nothing. */
function expectClose(found: Figure | undefined, expected: Figure | undefined): void {
  if (typeof expected !== 'number') expect(found).toBeNull()
  else expect(Math.abs(Number(found ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * expected)
}

const tests = [
  ...oracle.cases.flatMap(({ id, logrank_rho0 }) =>
    logrank_rho0 ? [{ id, ...logrank_rho0 }] : [],
  ),
  { id: 'lung-ecog', ...(JSON.parse(read('lung-ecog.json')) as LogRankAnswer) },
]

test.each(tests)('agrees with R on the log-rank test of $id', ({ id, ...expected }) => {
  const found = logRank(groupsOf(id).map(([, followUps]) => followUps))

  expectClose(found?.chisq, expected.chisq)
  expect(found?.df).toBe(expected.df)
  expectClose(found?.p, expected.p)
  expect(found?.observed).toEqual(expected.obs)
  for (const [index, one] of expected.exp.entries()) expectClose(found?.expected[index], one)
})

test('agrees with R on leaving one way as if the others only hid people', () => {
  const naive = JSON.parse(read('competing_risks.json')).synthetic.naive_1_minus_km_transferred as {
    readonly time: readonly number[]
    readonly value: readonly number[]
  }
  const followUps = read('cr-synthetic.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([, time, event]) => ({ time: Number(time), end: event === 'transferred' ? event : null }))

  const { curve } = kaplanMeier(followUps, 'log-log')

  for (const [index, time] of naive.time.entries()) {
    const point = curve.findLast((one) => one.time <= time)
    expectClose(1 - (point?.survival ?? 1), naive.value[index])
  }
})
