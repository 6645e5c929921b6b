import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartOptions } from './chart-options.ts'
import type { Value } from './process-limits.ts'
import type { Facet, Measurement } from './series.ts'
import { type XmrChart, xmr } from './xmr.ts'

const OPTIONS: ChartOptions = {
  ruleSet: 'r',
  direction: 'increase',
  rebase: { every: [] },
  fixAfterPoints: null,
  target: null,
}

function aSeries(values: readonly Value[], facet: Facet | null = null): Measurement[] {
  return values.map((y, index) => ({ facet, x: index + 1, y }))
}

function chartOf(
  measurements: readonly Measurement[],
  options: Partial<ChartOptions> = {},
): XmrChart {
  const chart = xmr(measurements, { ...OPTIONS, ...options })
  if (!chart.ok) throw new Error(`refused: ${chart.failure.code}`)
  return chart.value
}

function refusalOf(measurements: readonly Measurement[], options: Partial<ChartOptions> = {}) {
  const chart = xmr(measurements, { ...OPTIONS, ...options })
  return chart.ok ? undefined : chart.failure
}

const SAW = [5, 9, 5, 9, 5, 9, 7, 8, 7, 6, 9, 5, 6, 7]

describe('groups', () => {
  test('begin at a rebase, which counts from the first point on', () => {
    const { groups } = chartOf(aSeries(SAW), { rebase: { every: [5, 9] } })

    expect(groups.map(({ rebaseGroup, n }) => [rebaseGroup, n])).toEqual([
      [0, 4],
      [1, 4],
      [2, 6],
    ])
    expect(chartOf(aSeries(SAW), { rebase: { every: [1] } }).groups).toMatchObject([
      { rebaseGroup: 1, n: 14 },
    ])
  })

  test('know only their own points', () => {
    const { groups } = chartOf(aSeries([1, 3, 11, 13]), { rebase: { every: [3] } })

    expect(groups.map(({ limits }) => limits.mean)).toEqual([2, 12])
  })

  test('judge every point by a fixed baseline', () => {
    const { groups, verdicts } = chartOf(aSeries([...SAW, 40]), { fixAfterPoints: 14 })

    expect(groups[0]?.limits).toEqual(chartOf(aSeries(SAW)).groups[0]?.limits)
    expect(groups[0]?.n).toBe(15)
    expect(groups[0]?.points.at(-1)?.code).toBe('UCL')
    expect(verdicts).toEqual([{ facet: null, variation: 'improvement', assurance: null }])
  })

  test('come by facet, numbers by size and text by its characters, then by time', () => {
    const facetsOf = (facets: readonly Facet[]) =>
      chartOf(facets.flatMap((facet) => aSeries([1, 2], facet))).groups.map(({ facet }) => facet)

    expect(facetsOf([10, 9, 100])).toEqual([9, 10, 100])
    expect(facetsOf(['b', 'a', 'B', '10', '9'])).toEqual(['10', '9', 'B', 'a', 'b'])
  })
})

describe('facets', () => {
  const measurements = [...aSeries(SAW, 'RRK'), ...aSeries(SAW, 'RJZ')]

  test('may each have their own rebases and targets', () => {
    const { groups, verdicts } = chartOf(measurements, {
      rebase: { byFacet: { RRK: [4] } },
      target: { byFacet: { RJZ: 40 } },
    })

    expect(groups.map(({ facet, n }) => [facet, n])).toEqual([
      ['RJZ', 14],
      ['RRK', 3],
      ['RRK', 11],
    ])
    expect(verdicts).toMatchObject([
      { facet: 'RJZ', assurance: 'consistent_fail' },
      { facet: 'RRK', assurance: null },
    ])
  })

  test('share what is set for every one', () => {
    const { groups, verdicts } = chartOf(measurements, {
      rebase: { every: [4] },
      target: { every: -40 },
    })

    expect(groups).toHaveLength(4)
    expect(verdicts.map(({ assurance }) => assurance)).toEqual(Array(2).fill('consistent_pass'))
  })

  test('are looked up by their own names only', () => {
    const options = { target: { byFacet: {} } } as const

    expect(chartOf(aSeries(SAW, 'toString'), options).verdicts).toMatchObject([{ assurance: null }])
  })
})

describe('a gap', () => {
  test('stays as a point, counts in n, and is common cause', () => {
    const { groups } = chartOf(aSeries([5, 9, 1, 2, 3, null, 4, 5, 6, 7, 8, 5, 6, 7]))

    expect(groups[0]).toMatchObject({ n: 14, limits: { mean: 68 / 13 } })
    expect(groups[0]?.limits.lpl).toBeCloseTo(68 / 13 - 2.66 * 1.5, 12)
    expect(groups[0]?.points[5]).toEqual({
      facet: null,
      x: 6,
      y: null,
      rebaseGroup: 0,
      code: 'CC',
      type: 'common_cause',
    })
  })
})

describe('what cannot be charted is refused', () => {
  test.each([
    { options: { fixAfterPoints: 11 }, refusal: { code: 'baseline-too-short' } },
    {
      options: { rebase: { every: ['soon'] } },
      refusal: { code: 'moment-unreadable', moment: 'soon' },
    },
    { options: { rebase: { every: ['2025-04-01'] } }, refusal: { code: 'moments-mixed' } },
    {
      options: { rebase: { byFacet: { RRK: [1] } } },
      refusal: { code: 'facet-unknown', option: 'rebase', facet: 'RRK' },
    },
    {
      options: { target: { byFacet: { null: 1 } } },
      refusal: { code: 'facet-unknown', option: 'target', facet: 'null' },
    },
  ])('$options', ({ options, refusal }) => {
    expect(refusalOf(aSeries(SAW), options)).toEqual(refusal)
  })

  test.each([
    { facet: null, x: 2, y: 5, refusal: { code: 'moment-twice', moment: 2, facet: null } },
    { facet: null, x: '2025-04-01', y: 5, refusal: { code: 'moments-mixed' } },
    {
      facet: null,
      x: '2025-04-31',
      y: 5,
      refusal: { code: 'moment-unreadable', moment: '2025-04-31' },
    },
    { facet: 'RRK', x: 9, y: 5, refusal: { code: 'facets-mixed' } },
  ])('a point $x of facet $facet', ({ refusal, ...point }) => {
    expect(refusalOf([...aSeries([1, 2, 3]), point])).toEqual(refusal)
  })

  test('a day and its first instant are the same moment, in one facet', () => {
    const twice = { facet: 'B', x: '2025-04-01T00:00Z', y: 1 }
    const once = { facet: 'B', x: '2025-04-01', y: 1 }

    expect(refusalOf([once, twice])).toMatchObject({ code: 'moment-twice', facet: 'B' })
    expect(refusalOf([{ ...once, facet: 'A' }, twice])).toBeUndefined()
  })
})

describe('whatever the values', () => {
  const whole = fc.integer({ min: -1000, max: 1000 })
  const values = fc.array(fc.option(whole, { freq: 8 }), { minLength: 1, maxLength: 60 })
  const ruleSet = fc.constantFrom('r', 'excel', 'power-bi')
  /** Codes and limits of one group. */
  const judged = (chart: XmrChart) =>
    chart.groups.map(({ limits, points }) => ({ limits, codes: points.map(({ code }) => code) }))

  test('the order of the rows does not matter', () => {
    const shuffled = values.chain((all) => {
      const rows = aSeries(all)
      return fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, ruleSet, ([rows, mixed], name) => {
        expect(chartOf(mixed, { ruleSet: name })).toEqual(chartOf(rows, { ruleSet: name }))
      }),
    )
  })

  test('raising every value raises mean and limits alike', () => {
    const recorded = fc.array(whole, { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(recorded, whole, (all, by) => {
        const before = chartOf(aSeries(all), { ruleSet: 'excel' }).groups[0]
        const after = chartOf(aSeries(all.map((y) => y + by)), { ruleSet: 'excel' }).groups[0]

        expect(after?.limits.mean).toBeCloseTo((before?.limits.mean ?? 0) + by, 8)
        expect(after?.limits.upl).toBeCloseTo((before?.limits.upl ?? 0) + by, 8)
        expect(after?.limits.lpl).toBeCloseTo((before?.limits.lpl ?? 0) + by, 8)
      }),
    )
  })

  test('turning the values upside down turns codes and limits', () => {
    const turned: Record<string, string> = {
      CC: 'CC',
      UCL: 'LCL',
      LCL: 'UCL',
      'T+': 'T-',
      'T-': 'T+',
      '2A': '2B',
      '2B': '2A',
      '7A': '7B',
      '7B': '7A',
    }
    const negative = (value: Value) => (value === null ? null : 0 - value)
    fc.assert(
      fc.property(values, ruleSet, (all, name) => {
        const [before] = judged(chartOf(aSeries(all), { ruleSet: name }))
        const [after] = judged(chartOf(aSeries(all.map(negative)), { ruleSet: name }))

        expect(after?.codes).toEqual(before?.codes.map((code) => turned[code]))
        expect(after?.limits.upl).toEqual(negative(before?.limits.lpl ?? null))
      }),
    )
  })

  test('a constant series has no width and no flag', () => {
    const constant = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0)
    fc.assert(
      fc.property(constant, fc.integer({ min: 2, max: 40 }), ruleSet, (value, n, name) => {
        const [group] = judged(chartOf(aSeries(Array(n).fill(value)), { ruleSet: name }))

        expect(group?.limits).toMatchObject({ mean: value, lpl: value, upl: value })
        expect(new Set(group?.codes)).toEqual(new Set(['CC']))
      }),
    )
  })

  test('each part of a rebased series is charted as if it stood alone', () => {
    fc.assert(
      fc.property(values, values, ruleSet, (first, second, name) => {
        const at = first.length + 1
        const both = chartOf(aSeries([...first, ...second]), {
          ruleSet: name,
          rebase: { every: [at] },
        })
        const alone = [first, second].map((part) => chartOf(aSeries(part), { ruleSet: name }))

        expect(judged(both)).toEqual(alone.flatMap(judged))
      }),
    )
  })
})
