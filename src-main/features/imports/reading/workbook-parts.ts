/** The parts of a workbook that say how its sheets are to be read. */
import { meaningOf, type NumberMeaning } from './cell-styles.ts'
import { FileRefusedError, MEGABYTE } from './table.ts'
import { unpacksTooLarge, type WorkbookArchive } from './workbook-archive.ts'
import { attribute, type XmlListener, XmlScanner } from './xml-scanner.ts'

/** A sheet by the name on its tab. */
export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly from1904: boolean
  readonly stylesPart: string | undefined
  readonly stringsPart: string | undefined
}

const readId = attribute('Id')
const readType = attribute('Type')
const readTarget = attribute('Target')
const readName = attribute('name')
const readState = attribute('state')
const readRelation = attribute('\\w+:id')
const readDate1904 = attribute('date1904')

/** The workbook's sheets and where they lie; `undefined` where the archive holds no workbook. */
export async function readWorkbook(archive: WorkbookArchive): Promise<Workbook | undefined> {
  const packaged = await readRelations(archive, '_rels/.rels', '')
  const main = packaged.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.parts.includes(main) || !main.endsWith('.xml')) return undefined
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const file = main.slice(folder.length)
  const relations = await readRelations(archive, `${folder}_rels/${file}.rels`, folder)

  const sheets: SheetPart[] = []
  let from1904 = false
  await scan(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(readDate1904(attributes) ?? '')
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === readRelation(attributes))
      if (relation?.type !== 'worksheet') return
      const isHidden = (readState(attributes) ?? 'visible') !== 'visible'
      sheets.push({ name: readName(attributes) ?? '', part: relation.part, isHidden })
    },
  })
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part
  return { sheets, from1904, stylesPart: partOf('styles'), stringsPart: partOf('sharedStrings') }
}

interface Relation {
  readonly id: string | undefined
  readonly type: string
  readonly part: string
}

async function readRelations(
  archive: WorkbookArchive,
  part: string,
  folder: string,
): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  await scan(archive, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const type = readType(attributes)?.split('/').at(-1) ?? ''
      const target = readTarget(attributes) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
      relations.push({ id: readId(attributes), type, part: path })
    },
  })
  return relations
}

const readFormatId = attribute('numFmtId')
const readFormatCode = attribute('formatCode')

/** For each style of a cell, in order, what a number in it means. */
export async function readStyles(
  archive: WorkbookArchive,
  part: string | undefined,
): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>()
  const styles: NumberMeaning[] = []
  let inCells = false
  await scan(archive, part ?? '', {
    open: (name, attributes) => {
      const id = Number(readFormatId(attributes) ?? 0)
      if (name === 'numFmt') codes.set(id, readFormatCode(attributes) ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(meaningOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

const MOST_STRINGS = 5_000_000
const MOST_STRING_MEGABYTES = 128

/** The texts that cells refer to by number. */
export async function readSharedStrings(
  archive: WorkbookArchive,
  part: string | undefined,
): Promise<readonly string[]> {
  const unpacked = archive.sizeOf(part ?? '')
  if (unpacked > MOST_STRING_MEGABYTES * MEGABYTE) {
    throw unpacksTooLarge({ bytes: archive.bytes, unpacked, limit: MOST_STRING_MEGABYTES })
  }
  const strings: string[] = []
  const reader = richText()
  await scan(archive, part ?? '', {
    ...reader,
    close: (name) => {
      reader.close(name)
      if (name !== 'si') return
      strings.push(reader.take())
      if (strings.length > MOST_STRINGS) throw new FileRefusedError({ code: 'unsafe-workbook' })
    },
  })
  return strings
}

/** Puts together the pieces of a text, without the pronunciation that East Asian texts may carry. */
export function richText(): XmlListener & { take(): string } {
  let text = ''
  let isText = false
  let isPronunciation = false
  return {
    open: (name) => {
      if (name === 't') isText = true
      if (name === 'rPh') isPronunciation = true
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPronunciation = false
    },
    text: (piece) => {
      if (isText && !isPronunciation) text += piece
    },
    take: () => {
      const whole = text
      text = ''
      return whole
    },
  }
}

async function scan(
  archive: WorkbookArchive,
  part: string,
  listener: Partial<XmlListener>,
): Promise<void> {
  const scanner = new XmlScanner({ open: () => {}, close: () => {}, text: () => {}, ...listener })
  for await (const piece of archive.text(part)) scanner.push(piece)
}
