import { describe, expect, test } from 'vitest'
import { AUDIENCES } from '#shared/domain/board-reports/disclosure-control.ts'
import { printedCell } from '#shared/domain/board-reports/print-marks.ts'
import { reportDocument } from '#shared/domain/board-reports/report-contents.ts'
import { tableBlocks } from '#shared/domain/board-reports/report-document.ts'
import { aReport } from '#tests/support/a-report.ts'
import { faultOfXml } from '#tests/support/read-slides.ts'
import { readWords } from '#tests/support/read-words.ts'
import { partsOf } from '#tests/support/read-workbooks.ts'
import { documentDocx } from './document-docx.ts'

const NASTY = '=HYPERLINK("http://x.example","<b>") & co'

describe.each(AUDIENCES)('a report to edit, %s', (audience) => {
  const document = reportDocument(aReport({ audience, siteName: NASTY }))
  const bytes = documentDocx(document)
  const words = readWords(bytes)

  test('is made of parts that are sound, each of a type that is said', () => {
    const parts = partsOf(bytes)
    const types = parts.get('[Content_Types].xml') ?? ''

    for (const [name, part] of parts) {
      if (name.endsWith('.xlsx')) continue
      expect(faultOfXml(part), name).toBeUndefined()
      if (name.startsWith('word/') && name.endsWith('.xml')) {
        expect(types).toContain(`PartName="/${name}"`)
      }
    }
  })

  test('has every relation that it names, and every part that a relation names', () => {
    const parts = partsOf(bytes)
    const relations = parts.get('word/_rels/document.xml.rels') ?? ''
    const ids = [...relations.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)]

    for (const [, id = '', target] of ids) {
      expect(parts.has(`word/${target}`), target).toBe(true)
      const isStyle = /styles|numbering|settings/.test(target ?? '')
      if (!isStyle) expect(parts.get('word/document.xml')).toContain(`r:id="${id}"`)
    }
  })

  test('holds all cells of the tables that a page shows, the heading row marked', () => {
    const shown = tableBlocks(document).filter((one) => !one.notIn?.includes('page'))

    expect(words.tables).toEqual(
      shown.map(({ table, onPage = table }) => ({
        caption: onPage.title,
        hasHeaderRow: true,
        rows: [
          onPage.columns.map(({ title }) => title),
          ...onPage.rows.map((row) => row.map(printedCell)),
        ],
      })),
    )
  })

  test('has the sections as headings, and words for every chart', () => {
    expect(words.headings).toEqual(document.sections.map(({ title }) => title))
    expect(words.alts).toHaveLength(3)
    expect(words.alts.join(' ')).toMatch(/Bar chart.*Line chart/)
  })

  test('says for whom it is at the foot of every page', () => {
    expect(partsOf(bytes).get('word/footer1.xml')).toContain(
      audience === 'internal' ? 'Internal.' : 'External.',
    )
  })

  test('is made again byte for byte', () => {
    expect(Buffer.from(documentDocx(document)).equals(Buffer.from(bytes))).toBe(true)
  })
})
