import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePack } from '#main/features/board-reports/pack.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { PACK_FORMATS } from '#shared/contract/board-reports.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { aFolder } from '#tests/support/a-database.ts'
import { readSlides } from '#tests/support/read-slides.ts'
import { readWords } from '#tests/support/read-words.ts'
import { readHtmlTables, readXlsx } from '#tests/support/read-workbooks.ts'

const NUMBER = '0199a000-0000-7000-8000-000000000001'

/** One that was kept: what a report is made of may grow, but must not lose how this is read. */
const frozen = (version: string) =>
  JSON.parse(
    readFileSync(new URL(`../data/issued-document-${version}.json`, import.meta.url), 'utf8'),
  ) as ReportDocument

test('a report that version 0.1.0 froze is still made in every format, with its tables', async () => {
  const folder = aFolder()
  const printPdf = async (html: string) => Buffer.from(html)

  const written = await writePack(frozen('0.1.0'), {
    ...{ folder, formats: PACK_FORMATS, context: NO_CONTEXT, desk: { printPdf } },
  })

  if (!written.ok) throw new Error('Nothing was written')
  const bytes = (ending: string) =>
    readFileSync(join(folder, `board-report-2025-04-01-to-2025-09-30-internal.${ending}`))
  expect(bytes('pdf').toString()).toContain(`1 October 2025, as report ${NUMBER}`)
  const tables = readHtmlTables(bytes('pdf').toString())
  expect(tables).toHaveLength(4)
  expect(tables[0]?.length).toBeGreaterThan(10)
  expect(
    readWords(bytes('docx'))
      .tables.slice(0, 4)
      .map(({ rows }) => rows),
  ).toEqual(tables)
  expect(readSlides(bytes('pptx')).length).toBeGreaterThan(8)
  expect([...(await readXlsx(bytes('xlsx'))).keys()]).toContain('Chance by day')
  expect(written.value.filter(({ name }) => name.endsWith('.csv')).length).toBe(10)
})
