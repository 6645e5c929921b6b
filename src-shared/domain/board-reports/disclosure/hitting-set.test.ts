import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestOfEach, type Item } from './hitting-set.ts'

const COSTS = [1, 2, 3, 5, 2, 1]
const item = (place: number): Item => ({ id: `i${place}`, cost: COSTS[place] ?? 1 })
const costOf = (chosen: ReadonlySet<string>) =>
  [...chosen].reduce((sum, id) => sum + (COSTS[Number(id.slice(1))] ?? 0), 0)

test('the choice is the cheapest there is, as trying them all shows', () => {
  const groups = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1 }), { maxLength: 6 })
  fc.assert(
    fc.property(groups, (places) => {
      const { chosen, isExact } = cheapestOfEach(places.map((group) => group.map(item)))

      const serves = (all: ReadonlySet<string>) =>
        places.every((group) => group.some((place) => all.has(`i${place}`)))
      const every = Array.from(
        { length: 64 },
        (_, mask) =>
          new Set(COSTS.flatMap((_cost, place) => (mask & (1 << place) ? [`i${place}`] : []))),
      )
      expect(serves(chosen) && isExact).toBe(true)
      expect(costOf(chosen)).toBe(Math.min(...every.filter(serves).map(costOf)))
    }),
  )
})

test('of choices that cost the same it is always the same', () => {
  const groups = [
    [item(1), item(4)],
    [item(5), item(0)],
  ]

  expect([...cheapestOfEach(groups).chosen].sort()).toEqual(['i0', 'i1'])
  expect([...cheapestOfEach(groups.map((group) => group.toReversed())).chosen].sort()).toEqual([
    ...['i0', 'i1'],
  ])
})

test('a choice that took too long is one that serves, and says that it may not be the cheapest', () => {
  const groups = [
    [item(0), item(1)],
    [item(2), item(3)],
  ]

  expect(cheapestOfEach(groups, 1)).toMatchObject({ isExact: false })
  expect(cheapestOfEach(groups, 1).chosen.size).toBe(2)
})
