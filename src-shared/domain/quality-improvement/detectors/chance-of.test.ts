import { expect, test } from 'vitest'
import { chance } from '../../demonstration/chance.ts'
import { chanceOf, shuffleFirst } from './chance-of.ts'

test('is near the chance that was drawn, and stops early where it is large', () => {
  let drawn = 0
  const p = chanceOf((luck) => {
    drawn += 1
    return luck.happens(0.5)
  }, 10_000)

  expect(p).toBeGreaterThan(0.3)
  expect(p).toBeLessThan(0.7)
  expect(drawn).toBeLessThan(100)
  expect(chanceOf((luck) => luck.happens(0.001), 19_999)).toBeCloseTo(0.001, 3)
})

test('is never nothing, and one where everything reaches it', () => {
  expect(chanceOf(() => false, 999)).toBe(0.001)
  expect(chanceOf(() => true, 999)).toBe(1)
})

test('a shuffle keeps every value, and brings each to the front as often', () => {
  const luck = chance(1)
  const firsts = [0, 0, 0, 0]
  for (let time = 0; time < 4_000; time += 1) {
    const values = [0, 1, 2, 3]
    shuffleFirst(values, 2, luck)
    expect(values.toSorted()).toEqual([0, 1, 2, 3])
    const first = values[0] ?? 0
    firsts[first] = (firsts[first] ?? 0) + 1
  }

  for (const count of firsts) expect(Math.abs(count - 1_000)).toBeLessThan(120)
})
