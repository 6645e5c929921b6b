import { describe, expect, test } from 'vitest'
import { PRISONS } from '#main/features/reference-data/establishments.seed.ts'
import { AUDIENCES, type Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import { packsOfSample, tableOf } from '#tests/support/packs-of-sample.ts'
import { everyPartOf } from '#tests/support/read-slides.ts'
import { readWords } from '#tests/support/read-words.ts'
import { partsOf, readHtmlTables, type Value } from '#tests/support/read-workbooks.ts'

const packs = await packsOfSample()
const packOf = (audience: Audience) => packs[audience][0]

const TABLES = [
  ['left-out', 'Left out'],
  ['open-caseload', 'Open caseload'],
  ['waits', 'Waits'],
  ['chance-of-admission', 'Chance of admission'],
  ['chance-by-day', 'Chance by day'],
  ['variation', 'Variation'],
  ['clocks', 'Clocks'],
  ['blockages', 'Blockages'],
  ['holders', 'Holders'],
  ['remissions', 'Remissions'],
  ['equity', 'Equity'],
  ['hidden', 'Hidden'],
  ['definitions', 'Definitions'],
] as const

describe.each(AUDIENCES)('the figures of a pack, %s', (audience) => {
  test('are the same in both workbooks, cell by cell', () => {
    const { xlsx, ods } = packOf(audience)

    expect([...xlsx.keys()]).toEqual([...ods.keys()])
    expect(xlsx.size).toBe(audience === 'internal' ? 20 : 16)
    expect(Object.fromEntries(xlsx)).toEqual(Object.fromEntries(ods))
  })

  test.each(TABLES)('are the same in the workbook and in CSV: %s', (name, sheet) => {
    const { csv, xlsx } = packOf(audience)
    const [, ...inWorkbook] = tableOf(xlsx, sheet)
    const [, ...inCsv] = csv(name)
    const width = inWorkbook[0]?.length ?? 0

    if (name === 'chance-by-day' && audience === 'external') expect(inCsv).toEqual([])
    else expect(inWorkbook.length).toBeGreaterThan(0)
    expect(inCsv.map((row) => row.slice(0, width))).toEqual(inWorkbook)
  })

  test('are the same in the file of indicators', () => {
    const { csv, xlsx } = packOf(audience)
    const [, ...inCsv] = csv('indicators')
    expect(inCsv.map((row) => row.slice(0, 7))).toEqual(
      tableOf(xlsx, 'Indicators')
        .slice(1)
        .map(([name, id, figure, unit, value, numerator, denominator]) => [
          ...[id, name, figure, marked(value, true), unit],
          ...[marked(numerator), marked(denominator)],
        ]),
    )
  })

  test('are the same on the printed page', () => {
    const { page: printed, xlsx } = packOf(audience)
    const [indicators, , , states, waits, incidence] = readHtmlTables(printed)
    const rowsOf = (name: string) => tableOf(xlsx, name).slice(1)
    const recorded = rowsOf('Indicators').filter(([, , , , value]) => value !== '[x]')

    const printedIndicators = (indicators ?? []).slice(1)
    expect(printedIndicators).toHaveLength(new Set(recorded.map(([, id]) => id)).size)
    for (const [id, name, numerator, denominator, words = ''] of printedIndicators) {
      const own = recorded.filter(([, number]) => number === id)
      const figures = own.map(([, , figure, unit, value]) =>
        figureWords({ figure, unit, text: shown(value), audience }),
      )
      expect(words).toBe(figures.join('; '))
      for (const row of own) {
        expect([row[0], ...row.slice(5).map(shown)]).toEqual([name, numerator, denominator])
      }
    }

    const asPrinted = (name: string) => rowsOf(name).map((row) => row.map(shown))
    const open = asPrinted('Open caseload')
    expect((states ?? []).slice(1)).toEqual(
      open
        .filter(([, direction]) => direction === 'transfer')
        .map(([state, , transfers], place) => [state, transfers, open[place + 6]?.[2]]),
    )
    expect((waits ?? []).slice(1)).toEqual(asPrinted('Waits'))
    const percent = (cell: Value | undefined) =>
      typeof cell === 'number' ? cell.toFixed(audience === 'internal' ? 1 : 0) : shown(cell)
    expect((incidence ?? []).slice(1)).toEqual(
      rowsOf('Chance of admission').map(([day, ...cells]) => [String(day), ...cells.map(percent)]),
    )
  })
})

describe.each(AUDIENCES)('the report to edit, %s', (audience) => {
  test('holds the cells of the printed page', () => {
    const { page, docx } = packOf(audience)
    const printed = readHtmlTables(page)
    const { tables } = readWords(docx)

    expect(tables.slice(0, printed.length).map(({ rows }) => rows)).toEqual(printed)
  })
})

describe.each(AUDIENCES)('the files of a pack, %s', (audience) => {
  test('are made again byte for byte', () => {
    const [first, second] = packs[audience]

    expect([...first.files.keys()]).toHaveLength(audience === 'internal' ? 25 : 21)
    expect([...first.files].filter(([, bytes]) => bytes.length === 0)).toEqual([])
    for (const [name, bytes] of first.files) {
      expect(second.files.get(name)?.equals(bytes), name).toBe(true)
    }
  })

  test('come with the checklist for accessible spreadsheets, every point met', () => {
    const manifest = JSON.parse(packOf(audience).files.get('manifest.json')?.toString() ?? '')
    const outcomes = manifest.workbookChecklist.map((one: { outcome: string }) => one.outcome)

    expect(outcomes).toHaveLength(23)
    expect(outcomes).not.toContain('unmet')
  })
})

test('the figures in the workbook are those of the sample', () => {
  const indicators = tableOf(packOf('internal').xlsx, 'Indicators')

  expect(indicators).toContainEqual([
    ...['Admitted within 28 days', 'I1', 'value', 'percent', 44.3, 31, 70],
  ])
})

describe('outside the region', () => {
  test('no count in any table is of 1 to 4, or unrounded', () => {
    const { csv, xlsx } = packOf('external')
    const dictionary = csv('data-dictionary')
    const counts = TABLES.flatMap(([name]) => {
      const [heads = [], ...rows] = csv(name)
      return heads.flatMap((head, place) => {
        const isCount = dictionary.some(
          ([table, column, holds]) => table === name && column === head && holds === 'count',
        )
        return isCount ? rows.map((row) => row[place]) : []
      })
    })
    const [, ...indicators] = tableOf(xlsx, 'Indicators')
    const ofIndicators = indicators.flatMap(([, , , unit, value, ...parts]) =>
      unit === 'count' && Number.isInteger(value) ? [value, ...parts] : parts,
    )
    const numbers = [...counts, ...ofIndicators].filter((cell) => typeof cell === 'number')

    expect(numbers.length).toBeGreaterThan(80)
    expect(numbers.filter((count) => count % 5 !== 0)).toEqual([])
  })

  test('no part of any file names an establishment or a referral', () => {
    const { files } = packOf('external')
    const texts = [...files].flatMap(([name, bytes]) => [...packedIn(name, bytes)])
    const names = PRISONS.trim()
      .split('\n')
      .map((row) => row.split('|')[1]?.replace(/ \(.*/, '') ?? '')
      .filter((name) => name.length > 4)
    const words = new RegExp(`\\b(${names.join('|')}|Fromeside|R1-\\d+)\\b`)

    expect(names.length).toBeGreaterThan(100)
    expect(texts.length).toBeGreaterThan(30)
    expect(texts.flatMap((text) => text.match(words)?.[0] ?? [])).toEqual([])
  })
})

/** The texts of a file, those of its parts where it has some. */
function packedIn(name: string, bytes: Buffer): Iterable<string> {
  if (name.endsWith('.pptx')) return everyPartOf(bytes).values()
  return /\.(xlsx|ods|docx)$/.test(name) ? partsOf(bytes).values() : [bytes.toString('utf8')]
}

/** A cell of the workbook as the file of indicators has it. */
function marked(cell: Value | undefined, isValue = false): Value | undefined {
  if (cell === '[c]') return '*'
  if (cell === '[x]') return isValue ? 'not recorded' : ''
  return cell === '[z]' ? '' : cell
}

/** A cell of the workbook as the page has it. */
function shown(cell: Value | undefined): string {
  if (cell === '[c]') return '*'
  return cell === '[z]' ? '' : String(cell)
}

interface FigureSeen {
  readonly figure: Value | undefined
  readonly unit: Value | undefined
  readonly text: string
  readonly audience: Audience
}

/** A figure as the page words it. */
function figureWords({ figure, unit, text, audience }: FigureSeen): string {
  const name = figure === 'value' ? '' : `${figure} `
  if (text === '*') return `${name}*`
  if (text === '') return `${name}no figure`
  if (unit === 'days') return `${name}${text} days`
  if (unit === 'count') return `${name}${text}`
  return `${name}${Number(text).toFixed(audience === 'internal' ? 1 : 0)}%`
}
