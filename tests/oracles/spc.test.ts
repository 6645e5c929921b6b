import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChartFile } from '#shared/domain/quality-improvement/spc/chart-file.ts'
import { type XmrChart, xmr } from '#shared/domain/quality-improvement/spc/xmr.ts'

interface Oracle {
  readonly id: string
  /** Why R gave no answer. */
  readonly error?: string
  readonly groups?: readonly {
    readonly f: string
    readonly rebase_group: number
    readonly n: number
    readonly mean: number | null
    readonly lpl: number | null
    readonly upl: number | null
    readonly latest_point_type: string
  }[]
  readonly points?: {
    readonly order_x: readonly string[]
    readonly f: readonly string[] | null
    readonly rebase_group: readonly number[]
    readonly code: readonly string[]
    readonly point_type: readonly string[]
  }
  readonly assurance?: Readonly<Record<string, string | null>>
}

/** What NHSRplotthedots answered; where ours differs on purpose, docs/specs/control-limits.md. */
const file = new URL('./spc/curated.json', import.meta.url)
const cases: readonly Oracle[] = JSON.parse(readFileSync(file, 'utf8')).cases

/** Where R gives a constant series no limits. */
const CONSTANT = 'edge-constant'
/** Where R holds a facet without a target against no target at all. */
const WITHOUT_TARGET = { id: 'ae-facets-named-rebase-target', facet: 'RJZ' }

function drawn(oracle: Oracle) {
  const request = readChartFile(oracle)
  if (!request.ok) throw new Error(`${oracle.id} is not read: ${request.failure.code}`)
  return xmr(request.value.measurements, request.value.options)
}

function chartOf(oracle: Oracle): XmrChart {
  const chart = drawn(oracle)
  if (!chart.ok) throw new Error(`${oracle.id} is refused: ${chart.failure.code}`)
  return chart.value
}

const nameOf = (facet: unknown) => (facet === null ? 'no facet' : String(facet))

test('there are 55 cases', () => {
  expect(cases).toHaveLength(55)
})

describe.each(cases.filter(({ error }) => !error))('agrees with R on $id', (oracle) => {
  const { groups, verdicts } = chartOf(oracle)
  const expectedGroups = oracle.groups ?? []

  test('each point', () => {
    const points = groups.flatMap((group) => group.points)

    expect({
      order_x: points.map(({ x }) => x),
      f: oracle.points?.f && points.map(({ facet }) => facet),
      rebase_group: points.map(({ rebaseGroup }) => rebaseGroup),
      code: points.map(({ code }) => code),
      point_type: points.map(({ type }) => type),
    }).toEqual({
      order_x: oracle.points?.order_x,
      f: oracle.points?.f,
      rebase_group: oracle.points?.rebase_group,
      code: oracle.points?.code,
      point_type: oracle.points?.point_type,
    })
  })

  test('mean and limits', () => {
    expect(groups).toHaveLength(expectedGroups.length)
    for (const [index, { facet, rebaseGroup, n, limits }] of groups.entries()) {
      const expected = expectedGroups[index]
      expect([nameOf(facet), rebaseGroup, n]).toEqual([
        expected?.f,
        expected?.rebase_group,
        expected?.n,
      ])
      expectSame(limits.mean, expected?.mean)
      const isOurs = oracle.id === CONSTANT
      expectSame(limits.lpl, isOurs ? expected?.mean : expected?.lpl)
      expectSame(limits.upl, isOurs ? expected?.mean : expected?.upl)
    }
  })

  test('variation and assurance', () => {
    for (const { facet, variation, assurance } of verdicts) {
      const latest = expectedGroups.findLast(({ f }) => f === nameOf(facet))
      expect(variation).toBe(latest?.latest_point_type.replace('special_cause_', ''))
      const isOurs = oracle.id === WITHOUT_TARGET.id && facet === WITHOUT_TARGET.facet
      expect(assurance).toBe(isOurs ? null : oracle.assurance?.[nameOf(facet)])
    }
  })
})

describe('is better than R where R fails', () => {
  const failed = (id: string) => cases.filter((one) => one.error && one.id === id)

  test('these are all', () => {
    expect(cases.filter(({ error }) => error).map(({ id }) => id)).toEqual([
      'edge-duplicate-date',
      'edge-na-in-trend',
    ])
  })

  test.each(failed('edge-duplicate-date'))('$id is refused as R refuses it', (oracle) => {
    expect(drawn(oracle)).toMatchObject({ ok: false, failure: { code: 'moment-twice' } })
  })

  test.each(failed('edge-na-in-trend'))('$id is charted, the gap breaking its run', (oracle) => {
    const [group] = chartOf(oracle).groups

    expect(group?.n).toBe(14)
    expectSame(group?.limits.mean, 68 / 13)
    expectSame(group?.limits.lpl, 68 / 13 - 2.66 * 1.5)
    expectSame(group?.limits.upl, 68 / 13 + 2.66 * 1.5)
    expect(group?.points.filter(({ code }) => code !== 'CC')).toMatchObject([
      { x: '2022-03-01', code: 'LCL', type: 'concern' },
    ])
  })
})

test('the short-series warning fires below 12 points, where R warns of 12', () => {
  const warned = cases
    .filter(({ id }) => /^edge-(n3|12-points-warn|13-points-nowarn)$/.test(id))
    .map((oracle) => [oracle.id, chartOf(oracle).notes.some(({ code }) => code === 'short-series')])

  expect(Object.fromEntries(warned)).toEqual({
    'edge-n3': true,
    'edge-12-points-warn': false,
    'edge-13-points-nowarn': false,
  })
})

/** The same number to nine digits of its size, or nothing in both. */
function expectSame(ours: number | null | undefined, theirs: number | null | undefined) {
  if (typeof ours !== 'number' || typeof theirs !== 'number') expect(ours).toBe(theirs)
  else expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs))
}
