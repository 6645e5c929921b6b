import { describe, expect, test } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { formatFits, namesPeopleByReference, valuesUnder } from './first-rows.ts'
import type { MappedHeading } from './mapping-draft.ts'

function aFile(...rows: readonly (readonly string[])[]): ImportPreview {
  return {
    ...{ fileToken: 'f', fileName: 'a.csv', bytes: 1, sheets: [], sheet: undefined },
    ...{ headerRow: 1, guesses: [], dateFormats: [] },
    firstRows: rows.map((cells, index) => ({ row: index + 1, cells })),
  }
}
const headings: readonly MappedHeading[] = [
  { heading: 'Ref', column: 'local_ref', by: 'person' },
  { heading: 'Sent', column: 'referral_made', by: 'person' },
]

test('values under a heading are found whatever the spaces and the case of the heading', () => {
  expect(valuesUnder(aFile([' REF ', 'Sent'], ['R1', ''], ['', 'x'], ['R2']), 'Ref')).toEqual([
    'R1',
    'R2',
  ])
})

test('references that are prison numbers are noticed, other numbers are not', () => {
  const look = (...cells: string[]) =>
    namesPeopleByReference(aFile(['Ref', 'Sent'], cells), { headings })

  expect(look('A1234BC', '01/02/2025')).toBe(true)
  expect(look('R1-00042', 'A1234BC')).toBe(false)
})

describe('formatFits', () => {
  test('offers what reads most of the dates, although one is no day of the calendar', () => {
    const file = aFile(
      ['Ref', 'Sent'],
      ['R1', '31/02/2025'],
      ['R2', '13/02/2025'],
      ['R3', '01/02/2025'],
    )

    expect(formatFits(file, { headings, blankValues: [] })?.[0]).toEqual({
      format: 'dd/MM/yyyy',
      read: 2,
      of: 3,
    })
  })

  test('has nothing to ask where all dates are ISO or blank', () => {
    const file = aFile(['Ref', 'Sent'], ['R1', '2025-02-01'], ['R2', 'N/K'], ['R3', ''])

    expect(formatFits(file, { headings, blankValues: ['n/k'] })).toBeUndefined()
  })

  test('has nothing to offer where no known way reads most of them', () => {
    const file = aFile(['Ref', 'Sent'], ['R1', 'soon'], ['R2', '01/02/2025'])

    expect(formatFits(file, { headings, blankValues: [] })).toEqual([])
  })
})
