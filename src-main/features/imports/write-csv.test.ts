import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#shared/domain/csv.ts'
import { planReading, readRow } from '#shared/domain/imports/read-row.ts'
import { TEMPLATE_RECIPE } from '#shared/domain/imports/recipe.ts'
import { aFolder } from '#tests/support/a-database.ts'
import { RecordSplitter } from './reading/split-records.ts'
import { csvName, writeCsv } from './write-csv.ts'

test('a guarded cell reads back as what it was', () => {
  const reading = planReading(['local_ref', 'receiving_unit'], TEMPLATE_RECIPE)
  const text = fc.string({
    unit: fc.constantFrom('=', '-', 'a', ' ', ',', '"', '\n', '\t', '＝'),
  })
  fc.assert(
    fc.property(text, (cell) => {
      const line = csvLine(['R1', cell])
      const [row] = new RecordSplitter(',').push(`${line}x`)
      const read = reading.ok && row ? readRow(row.cells, reading.value) : undefined

      expect(read).toMatchObject({ kind: 'row' })
      const raw = read?.kind === 'row' ? read.cells.get('receiving_unit')?.raw : undefined
      expect(raw ?? '').toBe(cell.trim())
    }),
  )
})

test('a file is written with the mark by which spreadsheets know its encoding', async () => {
  const path = join(aFolder(), 'a.csv')

  await writeCsv(path, [csvLine(['é']), csvLine(['x'])])

  expect(readFileSync(path, 'utf8')).toBe('\ufeffé\r\nx\r\n')
})

test.each([
  ['South West return.xlsx', 'South West return-issues.csv'],
  ['../../etc/passwd', 'etc-passwd-issues.csv'],
  ['…….csv', 'import-issues.csv'],
  ['a:b*c?.csv', 'a-b-c-issues.csv'],
  [`${'x'.repeat(300)}.csv`, `${'x'.repeat(100)}-issues.csv`],
])('%s gives the name %s', (fileName, expected) => {
  expect(csvName(fileName, 'issues')).toBe(expected)
})
