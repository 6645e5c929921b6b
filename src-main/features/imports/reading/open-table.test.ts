import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anArchive, aWorkbook, sheetRows, withDeclaredSize } from '#tests/imports/a-workbook.ts'
import { aFolder } from '#tests/support/a-database.ts'
import { openTable, orRefused } from './open-table.ts'
import type { TableRow } from './table.ts'

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(aFolder(), name)
  writeFileSync(path, content)
  return path
}

async function read(path: string, asked: { sheet?: string; headerRow?: number } = {}) {
  const opened = await openTable({ path, ...asked })
  if (!opened.ok) return opened
  const table = opened.value
  const outcome = await orRefused(async () => {
    const all: TableRow[] = []
    for await (const rows of table.rows()) all.push(...rows)
    return all
  })
  table.close()
  return outcome.ok ? { ok: true as const, rows: outcome.value, table } : outcome
}

async function cellsOf(path: string, asked: { sheet?: string; headerRow?: number } = {}) {
  const outcome = await read(path, asked)
  return outcome.ok ? outcome.rows.map(({ row, cells }) => [row, ...cells]) : outcome.failure
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('text in any encoding', () => {
  const text = 'local_ref,unit\r\nR1,Café – é\r\n'
  const rows = [
    [1, 'local_ref', 'unit'],
    [2, 'R1', 'Café – é'],
  ]

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with its mark', utf16(`\ufeff${text}`, false)],
    ['UTF-16 BE with its mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16 LE', utf16(text, false)],
    ['UTF-16 BE', utf16(text, true)],
    ['Windows-1252', Buffer.from(text.replace('–', '\u0096'), 'latin1')],
  ])('%s is read', async (_, bytes) => {
    expect(await cellsOf(aFile('return.csv', bytes))).toEqual(rows)
  })

  test('is Windows-1252 also when the first accent stands far down', async () => {
    const far = Buffer.concat([
      Buffer.from('a,b\n'.repeat(100_000)),
      Buffer.from([0xe9, 0x2c, 0x78]),
    ])

    expect((await read(aFile('return.csv', far))).ok).toBe(true)
    expect(((await cellsOf(aFile('return.csv', far))) as unknown[][]).at(-1)).toEqual([
      100_001,
      'é',
      'x',
    ])
  })

  test.each([';', '\t'])('may be separated by %j', async (delimiter) => {
    const path = aFile(
      'return.txt',
      `a title, with a comma\nlocal_ref${delimiter}unit\nR1${delimiter}x,y`,
    )

    expect(await cellsOf(path, { headerRow: 2 })).toEqual([
      [1, 'a title, with a comma'],
      [2, 'local_ref', 'unit'],
      [3, 'R1', 'x,y'],
    ])
  })
})

describe('a workbook', () => {
  test('is read cell by cell as text', async () => {
    const path = aFile(
      'return.xlsx',
      aWorkbook({
        strings: [
          '<t>shared &amp; kept</t>',
          '<r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh>',
        ],
        sheets: {
          Return: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
            <row r="4"><c r="A4" s="1"><v>45809</v></c><c r="B4" s="2"><v>45809</v></c>
              <c r="C4"><v>9.997921747E9</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="b"><v>0</v></c></row>
            <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A4</f><v>text</v></c><c><f>NOW()</f></c>
              <c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>in</t><t>line</t></is></c><c s="3"/></row>`,
        },
      }),
    )

    expect(await cellsOf(path)).toEqual([
      [2, 'shared & kept', '', 'rich'],
      [4, '2025-06-01', '2025-06', '9997921747', 'TRUE', 'FALSE'],
      [5, '2', 'text', '=NOW()', '#N/A', 'inline'],
    ])
  })

  test('shows its first visible sheet, or the one that was asked for', async () => {
    const sheets = {
      Notes: sheetRows([['x']]),
      Return: sheetRows([['y']]),
      'Old one': sheetRows([['z']]),
    }
    const path = aFile('return.xlsx', aWorkbook({ sheets, hidden: ['Notes'] }))

    expect(await read(path)).toMatchObject({
      table: { sheet: 'Return', sheets: ['Notes', 'Return', 'Old one'] },
    })
    expect(await cellsOf(path, { sheet: ' old ONE' })).toEqual([[1, 'z']])
    expect(await cellsOf(path, { sheet: 'June' })).toEqual({
      code: 'sheet-missing',
      sheet: 'June',
      sheets: ['Notes', 'Return', 'Old one'],
    })
  })

  test('is known by what it holds, whatever its name', async () => {
    const path = aFile('return.csv', aWorkbook({ sheets: { A: sheetRows([['x']]) } }))

    expect(await cellsOf(path)).toEqual([[1, 'x']])
  })

  test('with one cell far out does not fill the memory', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'
    const path = aFile('return.xlsx', aWorkbook({ sheets: { A: far } }))

    expect(await read(path)).toMatchObject({ rows: [{ row: 1_048_576, cells: { length: 1001 } }] })
  })
})

describe('a hostile workbook', () => {
  const small = aWorkbook({ sheets: { A: sheetRows([['x']]) } })
  const zeros = new Uint8Array(20 * 1024 * 1024)

  test.each([
    [
      'that is packed too tightly',
      aWorkbook({ sheets: { A: '' }, extraParts: { bomb: zeros } }),
      'unsafe-workbook',
    ],
    ['that says it is huge', withDeclaredSize(small, 600 * 1024 * 1024), 'unpacks-too-large'],
    ['that says it is smaller than it is', withDeclaredSize(small, 3), 'damaged-workbook'],
    [
      'with a thousand parts',
      aWorkbook({
        sheets: { A: '' },
        extraParts: Object.fromEntries([...Array(1000).keys()].map((part) => [`p${part}`, ''])),
      }),
      'unsafe-workbook',
    ],
    [
      'with a document type',
      aWorkbook({
        sheets: { A: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' },
      }),
      'unsafe-workbook',
    ],
    [
      'whose rows run backwards',
      aWorkbook({ sheets: { A: '<row r="5"/><row r="4"/>' } }),
      'damaged-workbook',
    ],
    [
      'whose rows go beyond the last',
      aWorkbook({ sheets: { A: '<row r="2000000"/>' } }),
      'damaged-workbook',
    ],
    [
      'whose cells have no place',
      aWorkbook({ sheets: { A: '<row r="1"><c r="1"/></row>' } }),
      'damaged-workbook',
    ],
    ['without sheets', aWorkbook({ sheets: {} }), 'damaged-workbook'],
    ['cut in half', small.slice(0, small.length / 2), 'damaged-workbook'],
    ['of nothing but its end', Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`), 'not-a-table'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read(aFile('return.xlsx', bytes))).toMatchObject({ failure: { code } })
  })
})

describe('what is no table', () => {
  test.each([
    ['a.csv', '', { code: 'empty' }],
    ['a.csv', '%PDF-1.7 …', { code: 'not-a-table', looksLike: 'a PDF document' }],
    [
      'a.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]),
      { code: 'not-a-table', looksLike: 'a picture' },
    ],
    [
      'a.csv',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      { code: 'not-a-table', looksLike: 'a picture' },
    ],
    ['a.csv', '<!DOCTYPE html><html>', { code: 'not-a-table', looksLike: 'a web page' }],
    ['a.csv', '{"local_ref": 1}', { code: 'not-a-table', looksLike: 'a JSON file' }],
    [
      'a.csv',
      Buffer.from('local\0ref'),
      { code: 'not-a-table', looksLike: 'a program or a picture' },
    ],
    ['a.csv', Buffer.alloc(500, 7), { code: 'not-a-table', looksLike: 'a program or a picture' }],
    ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), { code: 'not-a-table' }],
    ['a.xlsx', 'local_ref,direction', { code: 'damaged-workbook' }],
    [
      'a.docx',
      anArchive({ 'word/document.xml': '' }),
      { code: 'not-a-table', looksLike: 'a Word document' },
    ],
    ['a.zip', anArchive({ 'a.csv': '' }), { code: 'not-a-table', looksLike: 'a ZIP archive' }],
  ])('%s of %j is refused', async (name, content, failure) => {
    expect(await read(aFile(name, content))).toMatchObject({ ok: false, failure })
  })

  test('a folder, and what is not there, are refused by name', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'return.csv'))

    expect(await cellsOf(join(folder, 'return.csv'))).toEqual({
      code: 'is-a-folder',
      file: 'return.csv',
    })
    expect(await cellsOf(join(folder, 'none.csv'))).toEqual({
      code: 'cannot-read',
      file: 'none.csv',
    })
    expect(await cellsOf('/dev/null')).toEqual({ code: 'cannot-read', file: 'null' })
  })
})
