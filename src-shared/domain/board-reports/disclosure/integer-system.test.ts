import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, nearest } from './integer-system.ts'
import type { Range, Relation, System, Values } from './system.ts'
import { tightened } from './tighten.ts'

const IDS = ['a', 'b', 'c', 'd']

const range = fc
  .record({ min: fc.nat({ max: 4 }), wide: fc.nat({ max: 5 }), gap: fc.constantFrom(0, 3) })
  .map(({ min, wide, gap }): Range => ({ min, max: min + wide, gap }))
const relation = fc.record({
  terms: fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 })
    .map((times) => times.map((one, place) => [one, IDS[place] ?? ''] as const)),
  is: fc.constantFrom('equal' as const, 'at most' as const),
  total: fc.integer({ min: -6, max: 8 }),
})

/** Every set of values that fits: what the solver has to agree with. */
function allValues({ ranges, relations }: System): readonly Values[] {
  const choices = IDS.map((id) => {
    const { min, max } = ranges.get(id) ?? { min: 0, max: 0 }
    return Array.from({ length: max - min + 1 }, (_, more) => [id, min + more] as const)
  })
  const all = choices.reduce<readonly (readonly (readonly [string, number])[])[]>(
    (some, choice) => some.flatMap((one) => choice.map((value) => [...one, value])),
    [[]],
  )
  return all.map((pairs) => new Map(pairs)).filter((values) => holds({ ranges, relations }, values))
}

const system = (ranges: readonly Range[], relations: readonly Relation[]): System => ({
  ranges: new Map(ranges.map((one, place) => [IDS[place] ?? '', one])),
  relations,
})

describe('the nearest other value of a count', () => {
  test('is the one that trying them all finds, above and below', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 4, maxLength: 4 }),
        fc.array(relation, { maxLength: 3 }),
        fc.nat({ max: 9 }),
        (ranges, relations, from) => {
          const one = system(ranges, relations)
          const possible = allValues(one).map((values) => values.get('a') ?? -1)
          const above = possible.filter((value) => value > from)
          const below = possible.filter((value) => value < from)

          expect(nearest(one, 'a', { above: from })?.get('a') ?? Infinity).toBe(Math.min(...above))
          expect(nearest(one, 'a', { below: from })?.get('a') ?? -Infinity).toBe(Math.max(...below))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is none of a count that nobody knows', () => {
    expect(nearest(system([], []), 'a', { above: 0 })).toBeUndefined()
  })
})

test('narrower ranges lose no value that fits', () => {
  fc.assert(
    fc.property(
      fc.array(range, { minLength: 4, maxLength: 4 }),
      fc.array(relation, { maxLength: 3 }),
      (ranges, relations) => {
        const one = system(ranges, relations)
        const narrow = tightened(one)
        const fits = allValues(one)

        if (fits.length > 0) expect(narrow).toBeDefined()
        if (!narrow) return
        expect(fits.every((values) => holds(narrow, values))).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})
