import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FollowUp } from './life-table.ts'
import { logRank } from './log-rank.ts'

const ended = (...times: readonly number[]) => times.map((time) => ({ time, end: 'admitted' }))
const open = (...times: readonly number[]) => times.map((time) => ({ time, end: null }))

const group: fc.Arbitrary<FollowUp<string>[]> = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 30 }),
    end: fc.constantFrom('admitted', 'admitted', null),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('the log-rank test', () => {
  test('expects as many ends as there were', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const found = logRank(groups)
        fc.pre(found !== null)
        const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0)

        expect(total(found.expected)).toBeCloseTo(total(found.observed), 9)
        expect(found.chisq).toBeGreaterThanOrEqual(0)
        expect(found.p).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const found = logRank(groups)
        const turned = logRank(groups.toReversed())

        expect(turned === null).toBe(found === null)
        expect(turned?.chisq ?? 0).toBeCloseTo(found?.chisq ?? 0, 8)
        expect(turned?.df).toBe(found?.df)
      }),
    )
  })

  test('finds nothing between a group and itself', () => {
    fc.assert(
      fc.property(group, (one) => {
        const found = logRank([one, one])
        fc.pre(found !== null)

        expect(found.chisq).toBeCloseTo(0, 12)
        expect(found.p).toBeCloseTo(1, 5)
      }),
    )
  })

  test('counts the end of the last one too', () => {
    // R survival 3.5-3: `survdiff`.
    expect(logRank([ended(1, 3), ended(2, 4)])).toEqual({
      chisq: expect.closeTo(0.615384615384615, 12),
      df: 1,
      p: expect.closeTo(0.432767580667785, 12),
      observed: [2, 2],
      expected: [expect.closeTo(4 / 3, 12), expect.closeTo(8 / 3, 12)],
    })
  })

  test('leaves a group out that was gone before anyone ended', () => {
    const slow = [...ended(5, 9, 14), ...open(20)]
    const quick = ended(2, 3, 4, 9)

    const two = logRank([slow, quick])
    const three = logRank([slow, open(0, 1), quick])

    expect(two?.df).toBe(1)
    expect(three?.df).toBe(1)
    expect(three?.chisq).toBeCloseTo(two?.chisq ?? Number.NaN, 12)
    expect(three?.expected[1]).toBe(0)
  })

  test.each([
    ['one group', [ended(1, 2, 3)]],
    ['no group', []],
    ['groups in which nobody ended', [open(1, 2), open(3)]],
    ['only one group at risk when anyone ended', [ended(5, 6), open(1, 2)]],
    ['everyone ending at one time', [ended(3, 3), ended(3)]],
  ])('has nothing to say of %s', (_, groups) => {
    expect(logRank(groups)).toBeNull()
  })
})
