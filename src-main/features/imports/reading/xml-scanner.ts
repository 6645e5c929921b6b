/**
 * Reads XML as it comes in, as far as a workbook has any: elements, attributes, text and character
 * references. A document type, in which all attacks on readers of XML begin, is refused.
 */
import { FileRefusedError } from './table.ts'

/** What the reader of a part wants to hear; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

/** No tag and no text of a workbook is longer: Excel's own limit for a cell is 32,767 characters. */
const LONGEST_PIECE = 1_000_000

export class XmlScanner {
  readonly #listener: XmlListener
  #rest = ''

  constructor(listener: XmlListener) {
    this.#listener = listener
  }

  push(piece: string): void {
    const xml = this.#rest + piece
    let at = 0
    for (;;) {
      const next = this.#read(xml, at)
      if (next === undefined) break
      at = next
    }
    this.#rest = xml.slice(at)
    if (this.#rest.length > LONGEST_PIECE) throw new FileRefusedError({ code: 'unsafe-workbook' })
  }

  /** Read one tag or one text; where the next begins, or `undefined` while the end is missing. */
  #read(xml: string, at: number): number | undefined {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return undefined
    if (tag > at) {
      this.#listener.text(decodeReferences(xml.slice(at, tag)))
      return tag
    }
    if (xml[at + 1] === '!') return this.#readDeclaration(xml, at)
    if (xml[at + 1] === '?') return afterMark(xml, '?>', at)
    const end = findTagEnd(xml, at)
    if (end !== undefined) this.#readTag(xml.slice(at + 1, end))
    return end === undefined ? undefined : end + 1
  }

  #readDeclaration(xml: string, at: number): number | undefined {
    if (xml.startsWith('<!--', at)) return afterMark(xml, '-->', at + 4)
    if (xml.startsWith('<![CDATA[', at)) {
      const next = afterMark(xml, ']]>', at)
      if (next !== undefined) this.#listener.text(xml.slice(at + 9, next - 3))
      return next
    }
    const isWhole = xml.length - at >= '<![CDATA['.length
    if (isWhole) throw new FileRefusedError({ code: 'unsafe-workbook' })
    return undefined
  }

  #readTag(tag: string): void {
    if (tag.startsWith('/')) {
      this.#listener.close(localName(tag.slice(1).trim()))
      return
    }
    const isEmpty = tag.endsWith('/')
    const inner = isEmpty ? tag.slice(0, -1) : tag
    const space = inner.search(/\s/)
    const name = localName(space < 0 ? inner : inner.slice(0, space))
    this.#listener.open(name, space < 0 ? '' : inner.slice(space))
    if (isEmpty) this.#listener.close(name)
  }
}

function afterMark(xml: string, mark: string, from: number): number | undefined {
  const found = xml.indexOf(mark, from)
  return found < 0 ? undefined : found + mark.length
}

/** The end of a tag: a `>` inside an attribute's quotes is not one. */
function findTagEnd(xml: string, at: number): number | undefined {
  let open: string | undefined
  for (let place = at; place < xml.length; place += 1) {
    const character = xml[place]
    if (character === open) open = undefined
    else if (open !== undefined) continue
    else if (character === '>') return place
    else if (character === '"' || character === "'") open = character
  }
  return undefined
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
)

/** Text with its character references replaced; one that means nothing stays as it stands. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, ten, hex, name) => {
      if (name) return NAMED.get(name) ?? whole
      const point = ten ? Number(ten) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** A reader for one attribute of a tag, with or without a prefix. */
export function attribute(name: string): (attributes: string) => string | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  return (attributes) => {
    const found = pattern.exec(attributes)
    const value = found?.[1] ?? found?.[2]
    return value === undefined ? undefined : decodeReferences(value)
  }
}
