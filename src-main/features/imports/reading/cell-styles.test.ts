import { describe, expect, test } from 'vitest'
import { meaningOf, numberAsText } from './cell-styles.ts'

describe('the format of a cell', () => {
  test.each([
    [0, undefined, 'number'],
    [14, undefined, 'day'],
    [17, undefined, 'month'],
    [20, undefined, 'number'],
    [22, undefined, 'day'],
    [164, 'dd/mm/yyyy', 'day'],
    [164, 'd mmmm yyyy hh:mm', 'day'],
    [164, 'mmm\\ yyyy', 'month'],
    [164, '[$-809]mmmm yy;@', 'month'],
    [164, 'hh:mm:ss', 'number'],
    [164, '[Red]0.00', 'number'],
    [164, '0 "days"', 'number'],
    [164, 'General', 'number'],
    [164, 'yyyy', 'day'],
    [164, 'mmm', 'month'],
  ] as const)('%i %s shows a %s', (id, code, expected) => {
    expect(meaningOf(id, code)).toBe(expected)
  })
})

describe('a number', () => {
  test.each([
    ['45000', 'day', '2023-03-15'],
    ['45000.75', 'day', '2023-03-15'],
    ['45809', 'month', '2025-06'],
    ['1', 'day', '1900-01-01'],
    ['59', 'day', '1900-02-28'],
    ['60', 'day', '1900-02-29'],
    ['61', 'day', '1900-03-01'],
    ['0.5', 'day', '0.5'],
    ['9999999', 'day', '9999999'],
    ['9.997921747E9', 'number', '9997921747'],
    ['47.100000000000001', 'number', '47.1'],
    ['1E21', 'number', '1000000000000000000000'],
    ['1.5E-7', 'number', '0.00000015'],
    ['', 'number', ''],
    ['abc', 'number', 'abc'],
  ] as const)('%s as a %s is %s', (raw, meaning, expected) => {
    expect(numberAsText(raw, meaning, false)).toBe(expected)
  })

  test('counts from 1904 where the workbook says so', () => {
    expect(numberAsText('43538', 'day', true)).toBe('2023-03-15')
    expect(numberAsText('60', 'day', true)).toBe('1904-03-01')
  })
})
