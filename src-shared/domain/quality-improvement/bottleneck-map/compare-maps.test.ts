import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import type { Wait } from '../pathway-stages.ts'
import { bottleneckMap } from './bottleneck-map.ts'
import { compareMaps } from './compare-maps.ts'

const start = localDate('2025-05-01')
const on = (days: number) => addDays(start, days)

/** Referrals assessed after so many days and still waiting on day 60, and so many never assessed. */
function aMap(assessedAfter: readonly number[], unassessed = 0) {
  const waits: readonly Wait[] = [
    ...assessedAfter.map((days) => ({
      referral_made: start,
      first_psychiatric_assessment: on(days),
    })),
    ...Array.from({ length: unassessed }, () => ({ referral_made: start })),
  ].map((days) => ({ referral: aReferral({ days }), start, stop: on(60) }))
  return bottleneckMap(waits)
}

const assessed = (comparison: ReturnType<typeof compareMaps>) =>
  comparison.edges.find(({ to }) => to === 'first_psychiatric_assessment')

test('it says both sides, their numbers, and the second less the first', () => {
  const comparison = compareMaps(aMap([10, 10, 12, 16, 22]), aMap([4, 6, 7, 9, 9, 13]))

  expect(comparison.size).toEqual({ first: 5, second: 6 })
  expect(assessed(comparison)).toMatchObject({
    n: { first: 5, second: 6 },
    comparison: {
      outcome: 'compared',
      first: { mean: 14, median: 12, lost: 10, countedMedian: null },
      second: { mean: 8, median: 8, lost: 0 },
      difference: { mean: -6, median: -4, lost: -10 },
    },
  })
  expect(comparison.nodes.find(({ place }) => place === 'referral_made')).toMatchObject({
    comparison: { difference: { countedMedian: -4 } },
  })
})

test('it says nothing but the numbers where either side has fewer than five', () => {
  const few = aMap([10, 10, 12, 16])
  const enough = aMap([10, 10, 12, 16, 22])

  for (const comparison of [compareMaps(few, enough), compareMaps(enough, few)]) {
    expect(assessed(comparison)?.comparison).toEqual({ outcome: 'too few' })
    expect(comparison.nodes.every((node) => node.comparison.outcome === 'too few')).toBe(true)
    expect(comparison.stages.every((stage) => stage.comparison.outcome === 'too few')).toBe(true)
  }
})

test('it compares no completed times where fewer than five completed', () => {
  const { nodes, stages } = compareMaps(aMap([3, 4, 5, 6], 2), aMap([3, 4, 5, 6, 7], 2))

  const stage = stages.find((one) => one.stage === 'referral_to_assessment')
  expect(stage).toMatchObject({
    n: { first: 6, second: 7 },
    standing: { first: 2, second: 2 },
    comparison: { first: { median: null, countedMedian: 5.5 }, second: { median: null } },
  })
  const node = nodes.find(({ place }) => place === 'referral_made')
  expect(node?.comparison).toMatchObject({ difference: { median: null, countedMedian: 0.5 } })
})

test('it compares no time of waits that are not over', () => {
  const { edges } = compareMaps(aMap([1, 1, 1, 1, 1]), aMap([2, 2, 2, 2, 2]))

  expect(edges.find(({ to }) => to === 'still_waiting')).toMatchObject({
    standing: { first: 5, second: 5 },
    comparison: { difference: { mean: null, median: null, p90: null, lost: -5 } },
  })
})

test('it counts 0 for a place that only one side has', () => {
  const { nodes, edges } = compareMaps(aMap([], 5), aMap([1, 2, 3, 4, 5]))

  expect(nodes.find(({ place }) => place === 'first_psychiatric_assessment')?.n).toEqual({
    first: 0,
    second: 5,
  })
  expect(edges[0]).toMatchObject({ from: 'start', n: { first: 5, second: 5 } })
  expect(compareMaps(aMap([]), aMap([])).edges).toEqual([])
})
