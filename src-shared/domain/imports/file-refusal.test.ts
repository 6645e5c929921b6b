import { expect, test } from 'vitest'
import { describeFileRefusal, type FileRefusal } from './file-refusal.ts'

const REFUSALS: readonly FileRefusal[] = [
  { code: 'cannot-read', file: 'a.csv' },
  { code: 'is-a-folder', file: 'returns' },
  { code: 'empty' },
  { code: 'not-chosen' },
  { code: 'not-a-table', looksLike: 'a PDF document' },
  { code: 'too-large', megabytes: 900, limit: 512 },
  { code: 'unpacks-too-large', megabytes: 9, unpacked: 600, limit: 512 },
  { code: 'no-sheets', sheet: 'May' },
  { code: 'damaged-workbook' },
  { code: 'unsafe-workbook' },
  { code: 'sheet-missing', sheet: 'June', sheets: ['May', 'July'] },
  { code: 'heading-missing', headings: ['NHS No'], headerRow: 4 },
  { code: 'heading-twice', headings: ['Section'] },
  { code: 'column-unknown', columns: ['colour'] },
  { code: 'column-mapped-twice', columns: ['admitted'] },
  { code: 'date-format-unknown', formats: ['sometime'] },
  { code: 'no-mapping', headerRow: 1 },
]

test.each(REFUSALS)('$code is one sentence that says what to do', (refusal) => {
  const sentence = describeFileRefusal(refusal)

  expect(sentence).toMatch(/^[^\n]+[;,] [^\n]+\.$/)
  for (const detail of Object.values(refusal).flat().slice(1)) {
    expect(sentence).toContain(String(detail))
  }
})

test('a workbook that looks small is said to, beside what it holds', () => {
  const refusal = { code: 'unpacks-too-large', megabytes: 0, unpacked: 600, limit: 512 } as const

  expect(describeFileRefusal(refusal)).toBe(
    'The workbook is a file of less than 1 MB but holds 600 MB once unpacked, more than the limit of 512 MB; save the sheet as CSV and choose that file.',
  )
})
