/**
 * The Government Analysis Function's checklist of the basics for accessible spreadsheets, held
 * against a workbook before it is written. Source: docs/specs/workbooks.md.
 */
import { shownCell } from './table-cell.ts'
import type { Sheet, SheetCell, Workbook } from './workbook.ts'

/**
 * One point of the checklist. `met` and `unmet` were checked on this workbook; `built-in` means that
 * no workbook of ours can hold the fault; `person` that no program can check it.
 */
export interface ChecklistPoint {
  readonly point: string
  readonly isEssential: boolean
  readonly outcome: 'met' | 'unmet' | 'built-in' | 'person'
  /** Where it is not met, as worksheet and place. */
  readonly faults: readonly string[]
}

export function checkWorkbook(workbook: Workbook): readonly ChecklistPoint[] {
  return [
    ...CHECKS.map(({ point, isEssential, faultsOf }): ChecklistPoint => {
      const faults = faultsOf(workbook)
      return { point, isEssential, outcome: faults.length === 0 ? 'met' : 'unmet', faults }
    }),
    ...BUILT_IN.map(
      ([point, isEssential]): ChecklistPoint => ({
        ...{ point, isEssential, outcome: 'built-in', faults: [] },
      }),
    ),
    ...FOR_A_PERSON.map(
      ([point, isEssential]): ChecklistPoint => ({
        ...{ point, isEssential, outcome: 'person', faults: [] },
      }),
    ),
  ]
}

interface Check {
  readonly point: string
  readonly isEssential: boolean
  readonly faultsOf: (workbook: Workbook) => readonly string[]
}

const MOST_OF_A_NAME = 31
const MOST_OF_A_CELL = 32_767
const WIDTHS = { least: 8, most: 100 }

const CHECKS: readonly Check[] = [
  {
    point: 'Tables are marked up, one in a worksheet, under names of their own',
    isEssential: true,
    faultsOf: ({ sheets }) => {
      const names = sheets.flatMap(({ table }) => table?.name.toLowerCase() ?? [])
      const wrong = names.filter((name) => !/^[a-z_]\w{0,254}$/.test(name))
      // The cover is words, and has no table.
      const bare = sheets.slice(1).filter(({ table }) => table === undefined)
      return [...wrong, ...twice(names), ...bare.map(({ name }) => `${name}: no table`)]
    },
  },
  {
    point: 'Each table has one row of headings, none blank and none twice',
    isEssential: true,
    faultsOf: ofTables(({ columns }) => {
      const titles = columns.map(({ title }) => title.trim().toLowerCase())
      return [
        ...titles.filter((title) => title === '').map(() => 'a blank heading'),
        ...twice(titles),
      ]
    }),
  },
  {
    point: 'No table has blank or ragged rows, or blank columns',
    isEssential: true,
    faultsOf: ofTables(({ columns, rows }) => [
      ...(rows.length === 0 ? ['no rows'] : []),
      ...rows.flatMap((row, place) =>
        row.length === columns.length ? [] : [`row ${place + 1} of the table`],
      ),
    ]),
  },
  {
    point: 'No cell is blank: shorthand says why it has no figure',
    isEssential: true,
    faultsOf: ofTables(({ rows }) =>
      rows.flatMap((row, place) =>
        row.some((cell) => words(cell).trim() === '') ? [`row ${place + 1} of the table`] : [],
      ),
    ),
  },
  {
    point: 'Columns have a sensible width',
    isEssential: false,
    faultsOf: ({ sheets }) =>
      sheets.flatMap(({ name, widths, table }) => {
        const isSensible = widths.every((width) => WIDTHS.least <= width && width <= WIDTHS.most)
        return isSensible && widths.length === (table?.columns.length ?? 1) ? [] : [name]
      }),
  },
  {
    point: 'Notes are marked in words, as [note 1], and each mark is explained on the notes sheet',
    isEssential: true,
    faultsOf: unexplainedMarks,
  },
  {
    point: 'No symbol or raised figure stands for a note',
    isEssential: true,
    faultsOf: ({ sheets }) =>
      sheets.flatMap((sheet) =>
        textsOf(sheet).some((text) => /[*†‡§¹²³⁴-⁹]/.test(text)) ? [sheet.name] : [],
      ),
  },
  {
    point: 'Links lead to a worksheet that is there, and say where they lead',
    isEssential: true,
    faultsOf: ({ sheets }) => {
      const names = sheets.map(({ name }) => name)
      return sheets.flatMap((sheet) =>
        linksOf(sheet).flatMap(({ text, linkTo }) =>
          names.includes(linkTo) && text.includes(linkTo) ? [] : [`${sheet.name}: ${text}`],
        ),
      )
    },
  },
  {
    point: 'Worksheets have short names of their own and a title in A1, and none is blank',
    isEssential: true,
    faultsOf: ({ sheets }) => {
      const names = sheets.map(({ name }) => name.toLowerCase())
      const wrong = sheets.filter(
        ({ name, title, lines, table }) =>
          !isSheetName(name) || title.trim() === '' || (lines.length === 0 && !table),
      )
      return [...wrong.map(({ name }) => name), ...twice(names)]
    },
  },
  {
    point: 'No line above a table is blank, and every text fits into its cell',
    isEssential: false,
    faultsOf: ({ sheets }) =>
      sheets.flatMap((sheet) =>
        sheet.lines.some(({ text }) => text.trim() === '') ||
        textsOf(sheet).some((text) => text.length > MOST_OF_A_CELL)
          ? [sheet.name]
          : [],
      ),
  },
  {
    point: 'The document says its title, its author and its language',
    isEssential: true,
    faultsOf: ({ title, author, language }) =>
      Object.entries({ title, author, language }).flatMap(([what, text]) =>
        text.trim() === '' ? [what] : [],
      ),
  },
]

const BUILT_IN: readonly (readonly [point: string, isEssential: boolean])[] = [
  ['No merged or split cells, and no table in a table', true],
  ['Text is wrapped in its cell', true],
  ['No filters and no frozen panes', false],
  ['No hidden rows or columns', false],
  ['Tables and titles begin in column A', true],
  ['Nothing stands below a table', false],
  ['No headers, footers or text boxes', true],
  ['No background fill, and no colour that carries a meaning', true],
  ['No pictures and no macros', false],
  ['The cursor stands in A1 of the first worksheet', true],
]

const FOR_A_PERSON: readonly (readonly [point: string, isEssential: boolean])[] = [
  ['Spelling and grammar are checked', true],
  ['The accessibility checker of the office program is run', false],
]

function ofTables(
  faultsOf: (table: NonNullable<Sheet['table']>) => readonly string[],
): Check['faultsOf'] {
  return ({ sheets }) =>
    sheets.flatMap(({ name, table }) =>
      table ? faultsOf(table).map((fault) => `${name}: ${fault}`) : [],
    )
}

function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= MOST_OF_A_NAME &&
    !/[[\]:*?/\\]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  )
}

function unexplainedMarks({ sheets }: Workbook): readonly string[] {
  const notes = sheets.find(({ name }) => name === 'Notes')?.table?.rows ?? []
  const explained = new Set(notes.map(([mark]) => (mark ? words(mark) : '')))
  return sheets.flatMap((sheet) =>
    textsOf(sheet)
      .flatMap((text) => text.match(/\[[^\]]+\]/g) ?? [])
      .filter((mark) => !explained.has(mark))
      .map((mark) => `${sheet.name}: ${mark}`),
  )
}

function words(cell: SheetCell): string {
  return cell.kind === 'link' ? cell.text : shownCell(cell)
}

function textsOf({ title, lines, table }: Sheet): readonly string[] {
  return [
    title,
    ...lines.map(({ text }) => text),
    ...(table?.columns.map((column) => column.title) ?? []),
    ...(table?.rows.flat().map(words) ?? []),
  ]
}

function linksOf({ lines, table }: Sheet): readonly { text: string; linkTo: string }[] {
  return [
    ...lines.flatMap(({ text, linkTo }) => (linkTo === undefined ? [] : [{ text, linkTo }])),
    ...(table?.rows.flat().flatMap((cell) => (cell.kind === 'link' ? [cell] : [])) ?? []),
  ]
}

/** Those that are in a list more than once. */
function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, place) => names.indexOf(name) !== place)
}
