/** A report to edit read back, as somebody else's program would: nothing here knows our writer. */
import { partsOf, unescaped } from './read-workbooks.ts'

interface WordsRead {
  readonly headings: readonly string[]
  readonly tables: readonly {
    readonly caption: string
    readonly hasHeaderRow: boolean
    readonly rows: readonly (readonly string[])[]
  }[]
  /** The words for whoever does not see a chart. */
  readonly alts: readonly string[]
}

export function readWords(bytes: Uint8Array): WordsRead {
  const xml = partsOf(bytes).get('word/document.xml') ?? ''
  const headings = [...xml.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)]
  return {
    headings: headings.map(([one]) => textOf(one)),
    tables: [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => ({
      caption: unescaped(table.match(/<w:tblCaption w:val="([^"]*)"/)?.[1] ?? ''),
      hasHeaderRow: /^.*?<w:tr>.*?<w:tblHeader\/>.*?<\/w:tr>/s.test(table),
      rows: [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
      ),
    })),
    alts: [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt = '']) =>
      unescaped(alt),
    ),
  }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => unescaped(text))
    .join('')
}
