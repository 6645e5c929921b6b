/** Slides read back, as somebody else's program would: nothing here knows our writer. */
import { strFromU8, unzipSync } from 'fflate'
import { partsOf, unescaped } from './read-workbooks.ts'

export interface SlideRead {
  readonly title: string
  /** Every piece of text on the slide, in its order. */
  readonly texts: readonly string[]
  /** The rows of its table; empty where it has none. */
  readonly table: readonly (readonly string[])[]
  readonly hasHeaderRow: boolean
  /** The words for whoever does not see its table or chart. */
  readonly alts: readonly string[]
  readonly notes: readonly string[]
  /** The numbered marks of its shapes. */
  readonly ids: readonly string[]
}

export function readSlides(bytes: Uint8Array): readonly SlideRead[] {
  const parts = partsOf(bytes)
  const count = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  return Array.from({ length: count }, (_, place) => {
    const xml = parts.get(`ppt/slides/slide${place + 1}.xml`) ?? ''
    const title = xml.match(/<p:ph type="(?:title|ctrTitle)"\/>.*?<\/p:sp>/s)?.[0] ?? ''
    const rows = [...xml.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => textsOf(cell).join('')),
    )
    return {
      title: textsOf(title).join(''),
      texts: textsOf(xml),
      table: rows,
      hasHeaderRow: /<a:tblPr[^>]* firstRow="1"/.test(xml),
      alts: [...xml.matchAll(/<p:graphicFrame>.*?<p:cNvPr [^>]*?descr="([^"]*)"/gs)].map(
        ([, alt = '']) => unescaped(alt),
      ),
      notes: textsOf(parts.get(`ppt/notesSlides/notesSlide${place + 1}.xml`) ?? ''),
      ids: [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id = '']) => id),
    }
  })
}

/** What a chart draws, and the workbook that opens when somebody edits it. */
export interface ChartRead {
  /** The values drawn, by the name of their series; a missing point is `undefined`. */
  readonly series: ReadonlyMap<string, readonly (number | undefined)[]>
  readonly workbook: Uint8Array
}

export function readCharts(bytes: Uint8Array): readonly ChartRead[] {
  const files = unzipSync(bytes)
  const count = Object.keys(files).filter((name) => name.startsWith('ppt/embeddings/')).length
  return Array.from({ length: count }, (_, place) => {
    const xml = strFromU8(files[`ppt/charts/chart${place + 1}.xml`] ?? new Uint8Array())
    const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => {
      const name = unescaped(one.match(/<c:tx>.*?<c:v>([^<]*)/s)?.[1] ?? '')
      const values = one.match(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/s)?.[0] ?? ''
      const length = Number(values.match(/<c:ptCount val="(\d+)"/)?.[1])
      const points = new Map(
        [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(([, at, value]) => [
          ...([Number(at), Number(value)] as const),
        ]),
      )
      return [name, Array.from({ length }, (_, at) => points.get(at))] as const
    })
    return {
      series: new Map(series),
      workbook: files[`ppt/embeddings/chart${place + 1}.xlsx`] ?? new Uint8Array(),
    }
  })
}

/** Every part of the slides as text, those of the workbooks inside them too. */
export function everyPartOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const own = [...partsOf(bytes)].filter(([name]) => !name.endsWith('.xlsx'))
  const inside = readCharts(bytes).flatMap(({ workbook }, place) =>
    [...partsOf(workbook)].map(([name, text]) => [`chart${place + 1}/${name}`, text] as const),
  )
  return new Map([...own, ...inside])
}

const TAG = /^<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/
const LOOSE = /&(?!(amp|lt|gt|quot|apos);)/

/** The first fault of a part that is not well-formed XML, or nothing. */
export function faultOfXml(xml: string): string | undefined {
  const open: string[] = []
  const pieces = xml.replace(/^<\?xml[^>]*\?>\s*/, '').match(/<[^>]*>|[^<]+/g) ?? []
  return pieces.find((piece) => isFaulty(piece, open)) ?? open.at(-1)
}

function isFaulty(piece: string, open: string[]): boolean {
  if (LOOSE.test(piece)) return true
  if (!piece.startsWith('<')) return false
  const tag = piece.match(TAG)
  if (!tag) return true
  const [, isEnd, name = '', attributes = '', isEmpty] = tag
  if (isEnd) return open.pop() !== name
  if (!isEmpty) open.push(name)
  const names = [...attributes.matchAll(/([\w:]+)="/g)].map(([, one]) => one)
  return new Set(names).size < names.length
}

function textsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text))
}
