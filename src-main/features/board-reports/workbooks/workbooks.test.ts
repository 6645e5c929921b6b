import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { documentWorkbook } from '#shared/domain/board-reports/document-workbook.ts'
import { reportDocument } from '#shared/domain/board-reports/report-contents.ts'
import { textCell } from '#shared/domain/board-reports/table-cell.ts'
import type { Workbook } from '#shared/domain/board-reports/workbook.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aReport } from '#tests/support/a-report.ts'
import { partsOf, readOds, readXlsx } from '#tests/support/read-workbooks.ts'
import { rowHeight } from './row-height.ts'
import { workbookOds } from './workbook-ods.ts'
import { workbookXlsx } from './workbook-xlsx.ts'

const report = documentWorkbook(
  reportDocument(aReport({ siteName: '=HYPERLINK("http://x.example","<b>") & co' })),
)
const xlsx = partsOf(workbookXlsx(report))
const ods = partsOf(workbookOds(report))
const sheets = [...xlsx].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))

/** A workbook of one sheet whose table holds these texts. */
function holding(texts: readonly string[]): Workbook {
  const columns = [{ title: 'Text', isNumber: false }]
  const rows = texts.map((text) => [textCell(text)])
  return {
    ...{ title: 'Texts', author: 'Test', description: 'Texts', language: 'en-GB' },
    createdOn: localDate('2025-10-01'),
    sheets: [
      {
        name: 'Texts',
        title: 'Texts',
        lines: [],
        table: { name: 'texts', columns, rows },
        widths: [40],
      },
    ],
  }
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a written workbook', () => {
  test('is the same bytes each time, in every time zone', () => {
    const made = (timeZone: string) => {
      process.env.TZ = timeZone
      return [workbookXlsx(report), workbookOds(report)].map((one) => Buffer.from(one))
    }
    const [london, auckland] = [made('Europe/London'), made('Pacific/Auckland')]

    expect(london[0]?.equals(auckland[0] ?? Buffer.alloc(0))).toBe(true)
    expect(london[1]?.equals(auckland[1] ?? Buffer.alloc(0))).toBe(true)
  })

  test('says its title, author, language and day, and no other time', () => {
    for (const properties of [xlsx.get('docProps/core.xml'), ods.get('meta.xml')]) {
      expect(properties).toContain('<dc:title>Transfers and remissions under')
      expect(properties).toContain('<dc:creator>=HYPERLINK(&quot;http://x.example&quot;,')
      expect(properties).toContain('<dc:language>en-GB</dc:language>')
      expect(properties?.match(/\d{4}-\d{2}-\d{2}T[\d:]+/g)).toEqual([
        ...['2025-10-01T00:00:00', '2025-10-01T00:00:00'],
      ])
    }
  })

  test('has one marked-up table a sheet, each under a name of its own', () => {
    const tables = [...xlsx].filter(([name]) => name.startsWith('xl/tables/'))
    const names = tables.map(([, table]) => table.match(/displayName="(\w+)"/)?.[1])
    const ranges = [
      ...(ods.get('content.xml') ?? '').matchAll(/database-range table:name="(\w+)"/g),
    ]

    expect(new Set(names).size).toBe(report.sheets.length - 1)
    expect(ranges.map(([, name]) => name)).toEqual(names)
    expect(sheets.filter(([, sheet]) => sheet.includes('<tableParts count="1">'))).toHaveLength(
      report.sheets.length - 1,
    )
    expect(ods.get('content.xml')?.match(/<table:table-header-rows>/g)).toHaveLength(names.length)
  })

  test('has a heading of each marked-up column in the cell above it', async () => {
    const rows = await readXlsx(workbookXlsx(report))
    const tables = [...xlsx].filter(([name]) => name.startsWith('xl/tables/'))

    for (const [place, [, table]] of tables.entries()) {
      const first = Number(table.match(/ref="A(\d+):/)?.[1])
      const last = Number(table.match(/ref="A\d+:[A-Z](\d+)"/)?.[1])
      const titles = [...table.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, t]) => t)
      const sheet = [...rows.values()][place + 1] ?? []
      expect(sheet[first - 1]).toEqual(titles)
      expect(sheet).toHaveLength(last)
    }
  })

  test('has no merged cell, filter, frozen pane, hidden row, fill, picture, macro or header', () => {
    const markup = [...xlsx, ...ods]
      .map(([, part]) => part.replace(/<t [^>]*>.*?<\/t>|<text:p>.*?<\/text:p>/gs, ''))
      .join('')

    expect(markup).not.toMatch(/mergeCell|autoFilter|<pane|hidden=|number-(rows|columns)-spanned/i)
    expect(markup).not.toMatch(/patternType="solid"|background-color|drawing|vbaProject|oddHeader/i)
    expect(markup).not.toMatch(/display-filter-buttons="true"|visibility="(collapse|filter)"/)
  })
})

describe('an opened workbook', () => {
  test('has its cursor in A1 of the first sheet', () => {
    const selected = sheets.filter(([, sheet]) => sheet.includes('tabSelected="1"'))

    expect(selected.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml'])
    expect(sheets.every(([, sheet]) => sheet.includes('activeCell="A1" sqref="A1"'))).toBe(true)
    expect(xlsx.get('xl/workbook.xml')).toContain('activeTab="0"')
    expect(ods.get('settings.xml')).toMatch(/"ActiveTable" config:type="string">Cover</)
    expect(
      ods.get('settings.xml')?.match(/CursorPosition[XY]" config:type="int">0</g),
    ).toHaveLength(2 * report.sheets.length)
  })

  test('holds numbers as numbers with a format, and wraps its text', () => {
    const styles = xlsx.get('xl/styles.xml') ?? ''

    expect(sheets[3]?.[1]).toMatch(/<c r="E\d+" s="\d+"><v>\d+(\.\d+)?<\/v><\/c>/)
    expect(styles).toContain('formatCode="#,##0.0"')
    expect(styles.match(/<xf [^>]*xfId=[^>]*>/g)?.length).toBe(
      styles.match(/<alignment [^>]*wrapText="1"/g)?.length,
    )
    expect(ods.get('content.xml')).toMatch(/office:value-type="float" office:value="\d/)
  })

  test('leads from its contents to each sheet', () => {
    const locations = [...(sheets[1]?.[1] ?? '').matchAll(/location="'([^"]*)'!A1"/g)]
    const linked = [...(ods.get('content.xml') ?? '').matchAll(/xlink:href="#'([^"]*)'\.A1"/g)]
    const names = report.sheets.slice(2).map(({ name }) => name)

    expect(locations.map(([, name]) => name)).toEqual(names)
    expect(linked.map(([, name]) => name)).toEqual(expect.arrayContaining(names))
  })

  test('says what it is in the first bytes of an ODS file', () => {
    const head = Buffer.from(workbookOds(report)).subarray(30, 84).toString('latin1')

    expect(head).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
  })
})

const HOSTILE = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|' /C calc'!A0"],
  ...['<f>1</f>', ']]>', '&lt;', '"><x/>', 'a  b', ' a ', '_x0041_', 'line\nbreak', 'é 😀 𝔘'],
]

describe('text is text, whatever it looks like', () => {
  test('and arrives as it was written', async () => {
    const written = holding(HOSTILE)
    const texts = HOSTILE.map((text) => text.replace('\r', '\n'))

    expect(
      (await readXlsx(workbookXlsx(written)))
        .get('Texts')
        ?.slice(2)
        .map(([cell]) => cell),
    ).toEqual(texts)
    expect(
      readOds(workbookOds(written))
        .get('Texts')
        ?.slice(2)
        .map(([cell]) => cell),
    ).toEqual(texts)
  })

  test('and is never a formula, nor becomes one when it is edited', () => {
    const parts = partsOf(workbookXlsx(holding(HOSTILE)))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    const looks = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*xfId=[^>]*>/g)]
    const quoted = looks.findIndex(([look]) => look.includes('quotePrefix="1"'))

    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet.match(new RegExp(`s="${quoted}"`, 'g'))).toHaveLength(9)
    expect(partsOf(workbookOds(holding(HOSTILE))).get('content.xml')).not.toContain('table:formula')
  })

  test('and never breaks the file', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).map((one) => `a${one}b`)
    const texts = fc.array(text, { minLength: 50, maxLength: 50 })

    await fc.assert(
      fc.asyncProperty(texts, async (found) => {
        const written = holding(found)
        const rows = (await readXlsx(workbookXlsx(written))).get('Texts')
        return (
          rows?.length === found.length + 2 &&
          readOds(workbookOds(written)).get('Texts')?.length === rows.length
        )
      }),
      { numRuns: 4 },
    )
  })
})

describe('a row is as high as its text needs', () => {
  test.each([
    ['one two three', 40, 15.75],
    ['one two three', 8, 31.5],
    ['x'.repeat(100), 44, 31.5],
    ['a line\nbroken', 40, 31.5],
  ])('%j in %i characters', (text, width, height) => {
    expect(rowHeight([{ text, width, look: 'text' }])).toBe(height)
  })

  test('the highest of its cells', () => {
    const cell = { text: 'one two three four', width: 10, look: 'title' } as const

    expect(rowHeight([{ ...cell, look: 'text' }, cell])).toBe(63)
  })
})
