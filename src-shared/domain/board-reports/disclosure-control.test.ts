import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXTERNAL, INTERNAL } from './disclosure-control.ts'

describe('outside the region', () => {
  test.each([
    [0, '0'],
    [1, '*'],
    [4, '*'],
    [5, '5'],
    [7, '5'],
    [8, '10'],
    [13, '15'],
  ])('a count of %i is shown as %s', (count, shown) => {
    expect(EXTERNAL.count(count).shown).toBe(shown)
  })

  test.each([
    [31, 70, '44%'],
    [0, 20, '0%'],
    [20, 20, '100%'],
    [4, 20, '*'],
    [16, 20, '*'],
    [1, 3, '*'],
    [0, 0, ''],
  ])('%i of %i is shown as %j', (numerator, denominator, shown) => {
    expect(EXTERNAL.percentage(numerator, denominator).shown).toBe(shown)
  })

  test('a median needs eight people, and nobody sees the longest wait', () => {
    expect(EXTERNAL.average(33.5, 7).shown).toBe('*')
    expect(EXTERNAL.average(33.5, 8).shown).toBe('33.5')
    expect(EXTERNAL.average(null, 0).shown).toBe('')
    expect(EXTERNAL.extreme(99).shown).toBe('*')
    expect(EXTERNAL.extreme(undefined).shown).toBe('')
  })

  test('a small cell alone in its row takes the smallest other with it', () => {
    const shown = (counts: readonly number[]) => {
      const { cells, total } = EXTERNAL.row(counts)
      return [...cells, total].map((cell) => cell.shown)
    }

    expect(shown([12, 3, 9, 0])).toEqual(['10', '*', '*', '0', '25'])
    expect(shown([2, 3, 9])).toEqual(['*', '*', '10', '15'])
    expect(shown([0, 3, 0])).toEqual(['0', '*', '0', '*'])
    expect(shown([12, 9])).toEqual(['10', '10', '20'])
  })

  test('prefers to hide what is not shown elsewhere, and hides that too where it must', () => {
    const hidden = (counts: readonly number[]) =>
      EXTERNAL.row(counts, [0]).cells.map((cell) => cell.isHidden)

    expect(hidden([6, 1, 11])).toEqual([false, true, true])
    expect(hidden([6, 1])).toEqual([true, true])
  })

  test('no row ever shows a count of 1 to 4, nor leaves one hidden cell beside a shown total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const { cells, total } = EXTERNAL.row(counts)
        const hidden = cells.filter((cell) => cell.isHidden)
        const small = cells.filter((_, index) => [1, 2, 3, 4].includes(counts[index] ?? 0))
        expect(small.every((cell) => cell.value === null)).toBe(true)
        expect(cells.every((cell) => (cell.value ?? 0) % 5 === 0)).toBe(true)
        if (hidden.length === 1) expect(total.isHidden).toBe(true)
      }),
    )
  })
})

test('inside the region everything is as it is', () => {
  expect(INTERNAL.count(3).shown).toBe('3')
  expect(INTERNAL.count(undefined).shown).toBe('')
  expect(INTERNAL.percentage(1, 3).shown).toBe('33.3%')
  expect(INTERNAL.percentage(0, 0).shown).toBe('')
  expect(INTERNAL.average(33.5, 1).shown).toBe('33.5')
  expect(INTERNAL.extreme(99).shown).toBe('99')
  expect(INTERNAL.row([1, 2]).total.shown).toBe('3')
})
