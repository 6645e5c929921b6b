import { describe, expect, test } from 'vitest'
import { column, type ReportTable } from './report-table.ts'
import { slideTables } from './slide-tables.ts'
import { markCell, plainNumber, textCell } from './table-cell.ts'

function aTable(rows: ReportTable['rows']): ReportTable {
  return {
    ...{ name: 'a', sheet: 'A', title: 'A', lead: [], notes: [] },
    columns: [column('word', 'Word', 'text', 'A word'), column('n', 'Number', 'count', 'A number')],
    rows,
  }
}

const rowsOf = (count: number, words = 'word') =>
  Array.from({ length: count }, (_, place) => [textCell(words), plainNumber(place)])

const sizes = (table: ReportTable) => slideTables(table).map(({ rows }) => rows.length)

describe('a table on slides', () => {
  test('has at most ten rows on each, about as many on one as on another', () => {
    expect(sizes(aTable(rowsOf(10)))).toEqual([10])
    expect(sizes(aTable(rowsOf(11)))).toEqual([6, 5])
    expect(sizes(aTable(rowsOf(30)))).toEqual([10, 10, 10])
  })

  test('has fewer rows on each where its words take several lines', () => {
    const [first = 0, ...others] = sizes(aTable(rowsOf(10, 'word '.repeat(100))))

    expect(first).toBeLessThan(5)
    expect(others.length).toBeGreaterThan(1)
  })

  test('is not evened out where that would take one more slide', () => {
    const long = [textCell('word '.repeat(150)), plainNumber(0)] as const
    const table = aTable([...rowsOf(10), long, long, ...rowsOf(1)])

    expect(sizes(table).reduce((sum, size) => sum + size, 0)).toBe(13)
    expect(Math.max(...sizes(table))).toBeLessThanOrEqual(10)
  })

  test('shows a hidden figure as the printed report does, and never a blank', () => {
    const [table] = slideTables(
      aTable([
        [textCell('hidden'), markCell('c')],
        [textCell('unrecorded'), markCell('x')],
        [textCell('nobody'), markCell('z')],
      ]),
    )

    expect(table?.rows.map(([, cell]) => cell)).toEqual(['*', 'not recorded', 'no figure'])
  })

  test('takes the whole width, short words on one line beside long ones', () => {
    for (const words of ['word', 'word '.repeat(60)]) {
      const [table] = slideTables(aTable(rowsOf(2, words)))
      const shares = table?.columns.map(({ share }) => share) ?? []

      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      expect(Math.min(...shares) * 116).toBeGreaterThanOrEqual('Number'.length + 2)
    }
  })
})
