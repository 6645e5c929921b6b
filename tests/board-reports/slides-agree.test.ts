import { describe, expect, test } from 'vitest'
import { AUDIENCES, type Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import { packsOfSample, tableOf } from '#tests/support/packs-of-sample.ts'
import { readCharts, readSlides } from '#tests/support/read-slides.ts'
import { readXlsx, type Value } from '#tests/support/read-workbooks.ts'

const packs = await packsOfSample()
const packOf = (audience: Audience) => packs[audience][0]

describe.each(AUDIENCES)('the slides of a pack, %s', (audience) => {
  test.each([
    ['Indicators', 'Indicators'],
    ['What each indicator leaves out', 'Left out'],
    ['The open caseload by state', 'Open caseload'],
    ['How long people waited: table', 'Waits'],
    ['The chance of admission, with open referrals counted: table', 'Chance of admission'],
    ['The same shares by each clock', 'Clocks'],
    ['I6 by group', 'Equity'],
    ['Blockages, the most days lost first', 'Blockages'],
    ['Definitions', 'Definitions'],
  ])('hold all cells of the workbook: %s', (title, sheet) => {
    const { pptx, xlsx } = packOf(audience)
    const [heads, ...rows] = tableOf(xlsx, sheet)
    const own = readSlides(pptx).filter((slide) => slide.title.replace(/, \d of \d$/, '') === title)

    expect(own.length).toBeGreaterThan(0)
    for (const { table } of own) expect(table[0]).toEqual(heads)
    const cells = own.flatMap(({ table }) => table.slice(1))
    expect(cells).toHaveLength(rows.length)
    expect(
      cells.map((row, at) =>
        row.map((cell, place) => (typeof rows[at]?.[place] === 'number' ? Number(cell) : cell)),
      ),
    ).toEqual(rows.map((row) => row.map(onSlide)))
  })

  test('draw the figures of their tables, and nothing where one is hidden', () => {
    const { pptx, xlsx } = packOf(audience)
    const [waits, incidence] = readCharts(pptx)
    const figures = (sheet: string, place: number) =>
      tableOf(xlsx, sheet)
        .slice(1)
        .map((row) => row[place])
        .map((cell) => (typeof cell === 'number' ? cell : undefined))

    expect(waits?.series.get('Admitted in the period')).toEqual(figures('Waits', 1).slice(0, -1))
    expect(waits?.series.get('Still waiting')).toEqual(figures('Waits', 2).slice(0, -1))
    expect(incidence?.series.get('Days of the table')).toEqual(
      figures('Chance of admission', 1).filter((figure) => figure !== undefined),
    )
    expect(incidence?.series.size).toBe(audience === 'internal' ? 3 : 2)
  })

  test('say in short what the cover of the workbook says', () => {
    const { pptx, xlsx } = packOf(audience)
    const cover = (xlsx.get('Cover') ?? []).flat().map(String)
    const from = cover.indexOf('In short') + 1
    const short = readSlides(pptx).filter(({ title }) => title.startsWith('In short'))
    const words = short.flatMap(({ texts }) => texts)

    expect(short.length).toBeGreaterThan(0)
    for (const sentence of cover.slice(from, cover.indexOf('In this workbook'))) {
      expect(words).toContain(sentence)
    }
  })
})

describe('outside the region', () => {
  test('no count in the workbook behind a chart is of 1 to 4, or unrounded', async () => {
    const [waits, incidence] = readCharts(packOf('external').pptx)
    const rows = await readXlsx(waits?.workbook ?? new Uint8Array())
    const counts = [...rows.values()].flat(2).filter((cell) => typeof cell === 'number')
    const points = (await readXlsx(incidence?.workbook ?? new Uint8Array())).get('Data') ?? []

    expect(counts.length).toBeGreaterThan(3)
    expect(counts.filter((count) => count % 5 !== 0)).toEqual([])
    expect(points.flat().filter((cell) => cell === '*' || cell === '[c]')).toEqual([])
  })
})

const MARKS: Readonly<Record<string, string>> = {
  '[c]': '*',
  '[x]': 'not recorded',
  '[z]': 'no figure',
}

/** A cell of the workbook as a slide has it. */
function onSlide(cell: Value | undefined): Value | undefined {
  return MARKS[String(cell)] ?? cell
}
