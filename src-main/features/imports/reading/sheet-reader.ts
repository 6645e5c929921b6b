import { type NumberMeaning, numberAsText } from './cell-styles.ts'
import { FileRefusedError, MOST_COLUMNS, type TableRow } from './table.ts'
import { richText } from './workbook-parts.ts'
import { attribute, type XmlListener } from './xml-scanner.ts'

/** What the cells of a sheet refer to. */
export interface SheetSettings {
  readonly strings: readonly string[]
  readonly styles: readonly NumberMeaning[]
  readonly from1904: boolean
}

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576

const readPlace = attribute('r')
const readKind = attribute('t')
const readStyle = attribute('s')

/**
 * Listens to a sheet and gives its rows. A formula counts by the value it had when the workbook was
 * saved; one that was never worked out is given as it stands, so that it is not taken for a blank.
 */
export class SheetReader implements XmlListener {
  readonly #settings: SheetSettings
  readonly #inline = richText()
  #rows: TableRow[] = []
  #row = 0
  #cells: string[] = []
  #column = -1
  #kind = 'n'
  #style = 0
  #value: string | undefined
  #formula: string | undefined
  #capture: 'value' | 'formula' | undefined

  constructor(settings: SheetSettings) {
    this.#settings = settings
  }

  /** The rows that are complete since the last time. */
  take(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: string): void {
    this.#inline.open(name, attributes)
    if (name === 'row') this.#openRow(attributes)
    if (name === 'c') this.#openCell(attributes)
    if (name === 'v') this.#capture = 'value'
    if (name === 'f') this.#capture = 'formula'
  }

  text(text: string): void {
    this.#inline.text(text)
    if (this.#capture === 'value') this.#value = (this.#value ?? '') + text
    if (this.#capture === 'formula') this.#formula = (this.#formula ?? '') + text
  }

  close(name: string): void {
    this.#inline.close(name)
    if (name === 'v' || name === 'f') this.#capture = undefined
    if (name === 'c') this.#closeCell()
    if (name === 'row') this.#closeRow()
  }

  #openRow(attributes: string): void {
    const row = Number(readPlace(attributes) ?? this.#row + 1)
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW) {
      throw new FileRefusedError({ code: 'damaged-workbook' })
    }
    this.#row = row
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: string): void {
    const place = readPlace(attributes)
    const column = place === undefined ? this.#column + 1 : columnOf(place)
    // What lies far out is only counted: one cell there must not make thousands of blank ones.
    this.#column = Math.min(column, MOST_COLUMNS)
    this.#kind = readKind(attributes) ?? 'n'
    this.#style = Number(readStyle(attributes) ?? 0)
    this.#value = undefined
    this.#formula = undefined
    this.#inline.take()
  }

  #closeCell(): void {
    const text = this.#textOfCell()
    if (text === '') return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #textOfCell(): string {
    const { strings, styles, from1904 } = this.#settings
    if (this.#kind === 'inlineStr') return this.#inline.take()
    const value = this.#value
    if (value === undefined) return this.#formula === undefined ? '' : `=${this.#formula}`
    switch (this.#kind) {
      case 's':
        return strings[Number(value)] ?? ''
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return numberAsText(value, styles[this.#style] ?? 'number', from1904)
      default:
        return value
    }
  }

  #closeRow(): void {
    this.#rows.push({ row: this.#row, cells: this.#cells, isUnclosed: false })
  }
}

/** The place of a column, counted from 0: A is 0, AA is 26. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place.match(/^[A-Z]{1,3}/)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  if (column === 0) throw new FileRefusedError({ code: 'damaged-workbook' })
  return column - 1
}
