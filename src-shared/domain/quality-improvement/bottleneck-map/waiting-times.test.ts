import { expect, test } from 'vitest'
import { completedTimes, type Leaving, waitingTimes } from './waiting-times.ts'

const stays = (times: readonly number[], end: Leaving | null) =>
  times.map((time) => ({ time, end }))

test('it counts those still waiting, which the completed alone leave out', () => {
  const times = waitingTimes([...stays([5, 6, 7], 'completed'), ...stays([40, 50, 60], null)])

  expect(times).toMatchObject({ n: 6, open: 3, otherwise: 0 })
  expect(times.completed).toEqual({ n: 3, mean: 6, median: 6, p90: 6.8, longest: 7 })
  expect(times.counted).toEqual({ median: 7, lower: 5, upper: null })
})

test('it makes up no median where half have not gone on', () => {
  expect(
    waitingTimes([...stays([5], 'completed'), ...stays([9, 9], null)]).counted.median,
  ).toBeNull()
})

test('it lets the ways of leaving compete', () => {
  const times = waitingTimes([...stays([3, 10], 'completed'), ...stays([6, 20, 30], 'otherwise')])

  const at28 = times.leaving.find(({ day }) => day === 28)?.chances
  expect(at28?.completed.probability).toBeCloseTo(0.4, 12)
  expect(at28?.otherwise.probability).toBeCloseTo(0.4, 12)
  expect(at28?.completed.lower).toBeGreaterThan(0)
  expect(at28?.completed.upper).toBeLessThan(1)
})

test('it gives no chance with fewer than five', () => {
  const four = waitingTimes(stays([3, 4, 5, 90], 'completed'))
  const five = waitingTimes(stays([3, 4, 5, 6, 90], 'completed'))

  expect(four.leaving.every(({ chances }) => chances === null)).toBe(true)
  expect(five.leaving.every(({ chances }) => chances !== null)).toBe(true)
})

test('it gives no chance past the day on which the last was seen waiting', () => {
  const times = waitingTimes([...stays([3, 4, 5, 6], 'completed'), ...stays([14], null)])

  expect(times.leaving.map(({ day, chances }) => [day, chances !== null])).toEqual([
    [7, true],
    [14, true],
    [28, false],
    [56, false],
    [84, false],
  ])
})

test('it says nothing of nobody', () => {
  expect(completedTimes([])).toEqual({ n: 0, mean: null, median: null, p90: null, longest: null })
  expect(waitingTimes([]).counted.median).toBeNull()
})
