import { describe, expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { checkWorkbook } from './accessible-workbook-checklist.ts'
import { documentWorkbook } from './document-workbook.ts'
import { reportDocument } from './report-contents.ts'
import { textCell } from './table-cell.ts'
import type { Sheet, SheetTable, Workbook } from './workbook.ts'

const sound = documentWorkbook(
  reportDocument(aReport({ audience: 'external', isDemonstration: true })),
)

const unmet = (workbook: Workbook) =>
  checkWorkbook(workbook).filter(({ outcome }) => outcome === 'unmet')

/** The workbook with something amiss in its fourth sheet, the indicators. */
function amiss(change: (sheet: Sheet) => Partial<Sheet>): Workbook {
  return {
    ...sound,
    sheets: sound.sheets.map((sheet, place) =>
      place === 3 ? { ...sheet, ...change(sheet) } : sheet,
    ),
  }
}

function amissInTable(change: (table: SheetTable) => Partial<SheetTable>): Workbook {
  return amiss(({ table }) => ({ table: table && { ...table, ...change(table) } }))
}

const aLine = { text: 'A line', isHeading: false, linkTo: undefined }

describe('a workbook of a report', () => {
  test.each(['internal', 'external'] as const)('meets every point: %s', (audience) => {
    expect(unmet(documentWorkbook(reportDocument(aReport({ audience }))))).toEqual([])
    expect(unmet(documentWorkbook(reportDocument(aReport({ audience }, 0))))).toEqual([])
  })

  test('says which points are for a person to check', () => {
    const people = checkWorkbook(sound).filter(({ outcome }) => outcome === 'person')

    expect(people.map(({ point }) => point)).toEqual([
      'Spelling and grammar are checked',
      'The accessibility checker of the office program is run',
    ])
  })
})

describe('a fault is found', () => {
  test.each<[string, Workbook, RegExp]>([
    ['a table name twice', amissInTable(() => ({ name: 'Notes' })), /marked up/],
    ['a table name with a space', amissInTable(() => ({ name: 'my table' })), /marked up/],
    ['a sheet without a table', amiss(() => ({ table: undefined })), /marked up/],
    [
      'a blank heading',
      amissInTable(({ columns }) => ({
        columns: columns.map((column, place) => (place === 1 ? { ...column, title: ' ' } : column)),
      })),
      /row of headings/,
    ],
    [
      'a heading twice',
      amissInTable(({ columns }) => ({ columns: columns.map((one) => ({ ...one, title: 'A' })) })),
      /row of headings/,
    ],
    ['a table without rows', amissInTable(() => ({ rows: [] })), /ragged/],
    ['a row too short', amissInTable(({ rows }) => ({ rows: [...rows, []] })), /ragged/],
    [
      'a blank cell',
      amissInTable(({ rows }) => ({ rows: rows.map((row) => row.map(() => textCell(' '))) })),
      /No cell is blank/,
    ],
    ['a column without room', amiss(() => ({ widths: [2] })), /sensible width/],
    ['a column without a width', amiss(() => ({ widths: [20] })), /sensible width/],
    ['a note unexplained', amiss(() => ({ title: 'Figures [note 9]' })), /each mark/],
    ['a star for a note', amiss(() => ({ title: 'Figures*' })), /No symbol/],
    [
      'a link to nowhere',
      amiss(({ lines }) => ({ lines: [...lines, { ...aLine, linkTo: 'A line' }] })),
      /Links lead/,
    ],
    [
      'a link that does not say where',
      amiss(({ lines }) => ({ lines: [...lines, { ...aLine, linkTo: 'Notes' }] })),
      /Links lead/,
    ],
    ['a sheet name too long', amiss(() => ({ name: 'x'.repeat(32) })), /Worksheets have/],
    ['a sheet name blank', amiss(() => ({ name: ' ' })), /Worksheets have/],
    ['a sheet name with a slash', amiss(() => ({ name: 'a/b' })), /Worksheets have/],
    ['a sheet name that Excel keeps', amiss(() => ({ name: 'History' })), /Worksheets have/],
    ['a sheet name twice', amiss(() => ({ name: 'waits' })), /Worksheets have/],
    ['no title', amiss(() => ({ title: ' ' })), /Worksheets have/],
    ['a blank sheet', amiss(() => ({ lines: [], table: undefined })), /Worksheets have/],
    ['a blank line', amiss(() => ({ lines: [{ ...aLine, text: '' }] })), /blank/],
    ['a text too long', amiss(() => ({ title: 'x'.repeat(32_768) })), /fits/],
    ['no author', { ...sound, author: ' ' }, /its author/],
  ])('%s', (_name, workbook, point) => {
    const found = unmet(workbook)

    expect(found.map((one) => one.point)).toContainEqual(expect.stringMatching(point))
    expect(found.every(({ faults }) => faults.length > 0)).toBe(true)
  })

  test('where a workbook has no notes sheet to explain its marks', () => {
    const without = { ...sound, sheets: sound.sheets.filter(({ name }) => name !== 'Notes') }

    expect(unmet(without).map(({ point }) => point)).toContainEqual(
      expect.stringMatching(/each mark/),
    )
  })
})
