import { describe, expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { dataDictionary } from './data-dictionary.ts'
import { reportDocument } from './report-contents.ts'
import { tableBlocks } from './report-document.ts'
import { shownCell } from './table-cell.ts'
import { coverTable } from './word-tables.ts'

const tablesOf = (...report: Parameters<typeof aReport>) => {
  const document = reportDocument(aReport(...report))
  const tables = [coverTable(document), ...tableBlocks(document).map(({ table }) => table)]
  const rows = (name: string) =>
    (tables.find((table) => table.name === name)?.rows ?? []).map((row) => row.map(shownCell))
  return { tables, rows }
}

describe('the tables of a report', () => {
  test.each(['internal', 'external'] as const)('have a cell for every column: %s', (audience) => {
    for (const { name, columns, rows } of tablesOf({ audience }).tables) {
      expect(rows.length, name).toBeGreaterThan(0)
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
      expect(rows.flat().filter((cell) => shownCell(cell).trim() === '')).toEqual([])
    }
  })

  test('give each indicator its figures, in the unit that they are in', () => {
    const { rows } = tablesOf()
    const of = (id: string) => rows('indicators').filter(([, number]) => number === id)

    expect(of('I3').map(([, , figure]) => figure)).toEqual([
      ...['median', '90th centile', 'mean', 'shortest', 'longest'],
    ])
    expect(of('I7').map(([, , figure, unit]) => [figure, unit])).toEqual([
      ['value', 'percent'],
      ['median lag', 'days'],
    ])
    expect(of('I18')).toEqual([
      ['Incidents while waiting', 'I18', 'value', 'count', '[x]', '[x]', '[x]'],
    ])
  })

  test('say who was left out, and why', () => {
    expect(tablesOf().rows('left-out')).toContainEqual([
      ...['Cohort: admitted within 28 days, open referrals counted', 'I6'],
      ...['not yet due at the as-at date', expect.stringMatching(/^\d+$/)],
    ])
  })

  test('carry the limits and the curve inside the region only', () => {
    const inside = tablesOf()
    const outside = tablesOf({ audience: 'external' })
    const width = ({ tables }: typeof inside) =>
      tables.find(({ name }) => name === 'chance-of-admission')?.columns.length

    expect(width(inside)).toBe(4)
    expect(width(outside)).toBe(2)
    expect(inside.rows('chance-by-day').length).toBeGreaterThan(5)
    expect(outside.rows('chance-by-day')).toEqual([])
    expect(inside.rows('chance-of-admission')[1]).toEqual([
      ...['28', expect.stringMatching(/^\d+\.\d$/)],
      ...[expect.stringMatching(/^\d+\.\d$/), expect.stringMatching(/^\d+\.\d$/)],
    ])
  })

  test('list what is hidden with its reason, as the manifest does', () => {
    const model = aReport({ audience: 'external' })
    const { rows } = tablesOf({ audience: 'external' })

    expect(rows('hidden').map(([figure]) => figure)).toEqual(
      model.hidden.map(({ figure }) => figure),
    )
    expect(tablesOf().rows('hidden')).toEqual([['Nothing is hidden', '[z]']])
  })

  test('say so where there is nobody to count', () => {
    const { rows } = tablesOf({}, 0)

    expect(rows('left-out')).toEqual([['Nothing is left out', '[z]', '[z]', '[z]']])
    expect(rows('chance-of-admission')[0]).toEqual(['14', '[z]', '[z]', '[z]'])
    expect(rows('indicators')[0]?.slice(4)).toEqual(['[z]', '0', '0'])
  })

  test('say on the cover when the data are made up', () => {
    expect(tablesOf().rows('report')[0]?.[0]).toBe('Internal')
    expect(tablesOf({ isDemonstration: true }).rows('report')[0]).toEqual([
      'Made-up data',
      'No figure in this report is about a real person.',
    ])
  })
})

test('a data dictionary explains every column and every mark', () => {
  const { tables } = tablesOf()
  const rows = dataDictionary(tables).rows.map((row) => row.map(shownCell))

  expect(rows).toHaveLength(tables.flatMap(({ columns }) => columns).length + 4)
  expect(rows).toContainEqual(['waits', 'waiting', 'count', expect.any(String)])
  expect(rows).toContainEqual(['every table', '[c]', 'mark', expect.stringMatching(/^Hidden/)])
})
