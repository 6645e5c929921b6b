import type { NoteId } from './counting-notes.ts'
import { type ReportDocument, summaryOf, tableBlocks } from './report-document.ts'
import type { ReportTable } from './report-table.ts'
import { MARK_MEANINGS, type Mark, markCell, shownCell, textCell } from './table-cell.ts'
import type { Sheet, SheetCell, SheetLine, SheetTable, Workbook } from './workbook.ts'

const CONTENTS = 'Contents'
const NOTES = 'Notes'
const ONE_TABLE = 'This worksheet contains one table.'

/** A report as a workbook: cover, contents, notes, and a worksheet for each of its tables. */
export function documentWorkbook(document: ReportDocument): Workbook {
  const { title, scope, countingNotes } = document
  const numbers = new Map(countingNotes.map(({ id }, place) => [id, place + 1]))
  const sheets = [
    notesSheet(document),
    ...tableBlocks(document).map(({ table }) => tableSheet(table, numbers)),
  ]
  return {
    title,
    author: scope.siteName,
    description: audienceSentence(document),
    language: 'en-GB',
    createdOn: scope.madeOn,
    sheets: [coverSheet(document), contentsSheet(sheets), ...sheets],
  }
}

function line(text: string, linkTo?: string): SheetLine {
  return { text, isHeading: false, linkTo }
}

function heading(text: string): SheetLine {
  return { text, isHeading: true, linkTo: undefined }
}

function audienceSentence({ marks }: ReportDocument): string {
  const [audience] = marks.slice(-1)
  return `${audience?.name} ${audience?.text}`
}

function coverSheet(document: ReportDocument): Sheet {
  return {
    name: 'Cover',
    title: document.title,
    lines: [
      ...document.marks.map(({ name, text }) => line(`${name} ${text}`)),
      ...document.facts.map(({ name, text }) => line(`${name}: ${text}`)),
      heading('In short'),
      ...summaryOf(document).map((sentence) => line(sentence)),
      heading('In this workbook'),
      line('Contents: every worksheet with what it holds', CONTENTS),
      line('Notes: the shorthand, and what the figures count and do not count', NOTES),
    ],
    table: undefined,
    widths: [WIDEST + 20],
  }
}

function contentsSheet(sheets: readonly Sheet[]): Sheet {
  return sheetOf(CONTENTS, 'Contents', [line(ONE_TABLE)], {
    name: 'contents',
    columns: [
      { title: 'Worksheet', isNumber: false },
      { title: 'What it holds', isNumber: false },
    ],
    rows: sheets.map(({ name, title }) => [
      { kind: 'link', text: name, linkTo: name },
      textCell(title),
    ]),
  })
}

function notesSheet(document: ReportDocument): Sheet {
  const marks = Object.keys(MARK_MEANINGS) as Mark[]
  const title = 'Shorthand and notes: what the figures count, and what they do not'
  return sheetOf(NOTES, title, [line(ONE_TABLE), line(audienceSentence(document))], {
    name: 'notes',
    columns: [
      { title: 'Mark', isNumber: false },
      { title: 'Meaning', isNumber: false },
    ],
    rows: [
      ...marks.map((mark) => [textCell(shownCell(markCell(mark))), textCell(MARK_MEANINGS[mark])]),
      ...document.countingNotes.map(({ text }, place) => [
        textCell(`[note ${place + 1}]`),
        textCell(text),
      ]),
    ],
  })
}

function tableSheet(
  { name, sheet, title, lead, columns, rows, notes }: ReportTable,
  numbers: ReadonlyMap<NoteId, number>,
): Sheet {
  const marks = notes.map((id) => `[note ${numbers.get(id)}]`).join(' ')
  const lines = [
    ...[ONE_TABLE, ...lead].map((text) => line(text)),
    ...(marks ? [line(`Notes that apply here: ${marks}`)] : []),
    line('Notes: the shorthand, and each note in full', NOTES),
  ]
  return sheetOf(sheet, title, lines, {
    name: name.replaceAll('-', '_'),
    columns: columns.map((one) => ({ title: one.title, isNumber: one.kind !== 'text' })),
    rows,
  })
}

/** Column A holds the lines above the table too, and is never narrow. */
const WIDEST = 60
const FIRST_COLUMN = 50
const NARROWEST = 12

function sheetOf(
  name: string,
  title: string,
  lines: readonly SheetLine[],
  table: SheetTable,
): Sheet {
  const widths = table.columns.map((column, place) => {
    const cells = table.rows.flatMap((row) => row[place] ?? [])
    const longest = Math.max(column.title.length, ...cells.map((cell) => widthOf(cell)))
    const least = place === 0 ? FIRST_COLUMN : NARROWEST
    return Math.min(WIDEST, Math.max(least, longest + 2))
  })
  return { name, title, lines, table, widths }
}

function widthOf(cell: SheetCell): number {
  return cell.kind === 'link' ? cell.text.length : shownCell(cell).length
}
