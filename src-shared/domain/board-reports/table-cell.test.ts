import { expect, test } from 'vitest'
import { ABSENT, HIDDEN, INTERNAL } from './disclosure-control.ts'
import { figureCell, markCell, plainNumber, shownCell, textCell } from './table-cell.ts'

test.each([
  [INTERNAL.percentage('', 31, 70), '44.3'],
  [{ shown: '44%', value: 44, isHidden: false }, '44'],
  [INTERNAL.percentage('', 1, 2), '50.0'],
  [INTERNAL.average('', 1.27), '1.27'],
  [INTERNAL.count('', 9), '9'],
  [HIDDEN, '[c]'],
  [ABSENT, '[z]'],
])('a figure keeps its decimals, and a hidden or absent one says why: %j', (figure, shown) => {
  expect(shownCell(figureCell(figure))).toBe(shown)
})

test('a figure that is not recorded is told from one that has nobody to count', () => {
  expect(figureCell(ABSENT, 'x')).toEqual(markCell('x'))
  expect(shownCell(markCell('x'))).toBe('[x]')
})

test('text and days are as they are', () => {
  expect(shownCell(textCell('=1+1'))).toBe('=1+1')
  expect(shownCell(plainNumber(28))).toBe('28')
})
