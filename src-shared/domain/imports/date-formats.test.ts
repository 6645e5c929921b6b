import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../local-date.ts'
import { COMMON_DATE_FORMATS, compileDateFormat, formatsThatFit, readDate } from './date-formats.ts'

function read(text: string, formats: readonly string[] = [], notAfter?: string) {
  const compiled = formats.map(compileDateFormat).filter((format) => format !== undefined)
  return readDate(text, compiled, notAfter === undefined ? undefined : localDate(notAfter))?.on
}

describe('a date format', () => {
  test.each(COMMON_DATE_FORMATS)('%s is understood', (text) => {
    expect(compileDateFormat(text)).toBeDefined()
  })

  test.each([
    'hello',
    'MM',
    'yyyy',
    'dd/MM',
    'dd/MM/yyyy/yyyy',
    'd/MM/dd/yyyy',
    'dd/MMMMM/yyyy',
    '',
  ])('%s is not one', (text) => {
    expect(compileDateFormat(text)).toBeUndefined()
  })

  test('is taken as people write it, whatever the case', () => {
    expect(read('31/01/2025', ['DD/MM/YYYY'])).toBe('2025-01-31')
    expect(read('31/01/2025', ['dd/mm/yyyy'])).toBe('2025-01-31')
    expect(read('31/01/2025 09:30:15', ['dd/mm/yyyy hh:mm:ss'])).toBe('2025-01-31')
  })
})

describe('a cell', () => {
  test.each([
    ['31/01/2025', ['dd/MM/yyyy'], '2025-01-31'],
    ['1/2/2025', ['d/M/yyyy'], '2025-02-01'],
    ['1/2/2025', ['dd/MM/yyyy'], '2025-02-01'],
    ['31/02/2025', ['dd/MM/yyyy'], undefined],
    ['01/31/2025', ['dd/MM/yyyy'], undefined],
    ['31/01/25', ['dd/MM/yy'], '2025-01-31'],
    ['31-Jan-2025', ['dd-MMM-yyyy'], '2025-01-31'],
    ['5 SEPTEMBER 2025', ['d MMM yyyy'], '2025-09-05'],
    ['5 Sept 2025', ['dd/MM/yyyy', 'd MMM yyyy'], '2025-09-05'],
    ['Jun 2025', ['MMM yyyy'], '2025-06'],
    ['06/2025', ['MM/yyyy'], '2025-06'],
    ['Jun-25', ['MMM-yy'], '2025-06'],
    ['13/2025', ['MM/yyyy'], undefined],
    ['31/01/2025 23:59', ['dd/MM/yyyy HH:mm'], '2025-01-31'],
    ['', ['dd/MM/yyyy'], undefined],
  ])('%s in %j is read as %s', (text, formats, expected) => {
    expect(read(text, formats)).toBe(expected)
  })

  test.each([
    ['2025-01-31', '2025-01-31'],
    ['2025-02-29', undefined],
    ['2025-06', '2025-06'],
    ['2025-13', undefined],
    ['2025-06-30 00:00:00', '2025-06-30'],
    ['2025-06-30T23:30', '2025-06-30'],
    ['2025-06-30T23:30:00Z', '2025-07-01'],
    ['2025-12-30T23:30:00.123Z', '2025-12-30'],
    ['2025-06-30T23:30:00+0100', '2025-06-30'],
    ['2025-06-30T23:30:00-05:00', '2025-07-01'],
    ['2025-02-30T10:00:00Z', undefined],
    ['2025-02-30T10:00:00', undefined],
    ['2025-06-30T25:61:00Z', undefined],
    ['45000', undefined],
  ])('%s is read without any format as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('with a year of two digits is of this century, unless that must not be', () => {
    expect(read('01/03/67', ['dd/MM/yy'])).toBe('2067-03-01')
    expect(read('01/03/67', ['dd/MM/yy'], '2026-11-21')).toBe('1967-03-01')
    expect(read('01/03/01', ['dd/MM/yy'], '2026-11-21')).toBe('2001-03-01')
    expect(read('01/03/2067', ['dd/MM/yyyy'], '2026-11-21')).toBe('2067-03-01')
    expect(read('31/02/67', ['dd/MM/yy'], '2026-11-21')).toBeUndefined()
  })

  test('comes back as the day it was written from', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => addDays(localDate('1990-01-01'), days))
    fc.assert(
      fc.property(day, (on) => {
        const [year = '', month = '', dayOfMonth = ''] = on.split('-')
        const written = `${Number(dayOfMonth)}/${Number(month)}/${year}`

        expect(read(`${dayOfMonth}/${month}/${year}`, ['dd/MM/yyyy'])).toBe(on)
        expect(read(written, ['d/M/yyyy'])).toBe(on)
        expect(read(on)).toBe(on)
      }),
    )
  })
})

describe('the formats that fit', () => {
  test('are several while the cells leave it open', () => {
    expect(formatsThatFit(['01/02/2025', '2025-01-01'])).toEqual([
      'dd/MM/yyyy',
      'd/M/yyyy',
      'MM/dd/yyyy',
      'M/d/yyyy',
    ])
  })

  test('are fewer once a cell decides', () => {
    expect(formatsThatFit(['01/02/2025', '13/02/2025'])).toEqual(['dd/MM/yyyy', 'd/M/yyyy'])
  })

  test('are none where all is ISO, or something is no date', () => {
    expect(formatsThatFit(['2025-01-01'])).toEqual([])
    expect(formatsThatFit(['01/02/2025', 'soon'])).toEqual([])
    expect(formatsThatFit(['01/02/2025'], ['nonsense'])).toEqual([])
  })
})
