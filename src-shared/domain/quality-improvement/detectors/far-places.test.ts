import { expect, test } from 'vitest'
import { assessedAfter, aWait, upTo } from '#tests/support/a-wait.ts'
import type { Wait } from '../pathway-stages.ts'
import { farPlaces } from './far-places.ts'

const at = (establishment: string | undefined, count: number, after: number) =>
  upTo(count).map((index) => assessedAfter(after + index, { establishment }))

const firstStage = (waits: readonly Wait[]) =>
  farPlaces(waits).filter(
    ({ stage, place }) => stage === 'referral_to_assessment' && place?.kind === 'establishment',
  )

test('places are compared from eight referrals on, and eight elsewhere', () => {
  expect(firstStage([...at('A', 8, 5), ...at('B', 7, 5), ...at(undefined, 3, 5)])).toMatchObject([
    { place: { code: 'A' }, n: 8, saw: { others: 10, median: 8.5, otherMedian: 7 } },
  ])
  expect(firstStage([...at('A', 8, 5), ...at('B', 7, 5)])).toEqual([])
})

test('the slower place is far, not the quicker', () => {
  const [a, b] = firstStage([...at('A', 10, 40), ...at('B', 10, 5)])

  expect(a?.p).toBeLessThan(0.001)
  expect(a?.isMaterial).toBe(true)
  expect(b?.p).toBe(1)
})

test('a place that is surely slower, but by a day, is not worth a word', () => {
  const [a] = firstStage([
    ...upTo(40).map(() => assessedAfter(11, { establishment: 'A' })),
    ...upTo(40).map(() => assessedAfter(10, { establishment: 'B' })),
  ])

  expect(a?.p).toBeLessThan(0.001)
  expect(a?.isMaterial).toBe(false)
})

test('those who have not completed the stage count', () => {
  const open = upTo(10).map(() => aWait({ establishment: 'A', to: 60 }))
  const [a] = firstStage([...open, ...at('B', 10, 5)])

  expect(a).toMatchObject({ saw: { notCompleted: 10 } })
  expect(a?.p).toBeLessThan(0.001)
  expect(a?.finding).toContain('took so long that half have not gone on yet in 10 referrals')
})
