/**
 * Splits the text of a CSV file into rows.
 *
 * A reader of our own, because those there are take a quotation mark without its partner to open a
 * cell that reaches to the end of the file: every later row is lost without a word. Here it costs
 * its own line. Whatever a file holds, no character is looked at more than a few times.
 */
import { FileRefusedError, MOST_COLUMNS, type TableRow } from './table.ts'

/** A quoted cell longer than this has lost its closing mark. */
const LONGEST_QUOTED = 100_000
/** A line longer than this belongs to no table. */
const LONGEST_LINE = 2_000_000

export class RecordSplitter {
  readonly #delimiter: string
  #rest = ''
  #row = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** The rows that are complete with this piece of text. */
  push(text: string): readonly TableRow[] {
    return this.#split(this.#rest + text, false)
  }

  /** The last row, which may lack its line break. */
  end(): readonly TableRow[] {
    return this.#split(this.#rest, true)
  }

  #split(text: string, isLast: boolean): readonly TableRow[] {
    const rows: TableRow[] = []
    let at = 0
    while (at < text.length) {
      const record = scanRecord({ text, isLast, delimiter: this.#delimiter }, at)
      if (!record) break
      this.#row += 1
      rows.push({ row: this.#row, cells: record.cells, isUnclosed: record.isUnclosed })
      at = record.next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST_LINE) {
      throw new FileRefusedError({ code: 'not-a-table', looksLike: 'text without line breaks' })
    }
    return rows
  }
}

interface Source {
  readonly text: string
  /** Whether nothing comes after `text`. */
  readonly isLast: boolean
  readonly delimiter: string
}

interface ScannedRecord {
  readonly cells: readonly string[]
  readonly isUnclosed: boolean
  /** Where the next record begins. */
  readonly next: number
}

/** The record that begins at `start`, or `undefined` where its end is not there yet. */
function scanRecord(source: Source, start: number): ScannedRecord | undefined {
  const { text, delimiter } = source
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? scanQuoted(source, at) : scanPlain(source, at)
    if (cell === 'incomplete') return undefined
    if (cell === 'unclosed')
      return endRecord(source, { cells, isUnclosed: true }, endOfLine(text, at))
    if (cells.length <= MOST_COLUMNS) cells.push(cell.value)
    if (text[cell.end] !== delimiter)
      return endRecord(source, { cells, isUnclosed: false }, cell.end)
    at = cell.end + 1
  }
}

/** The record, unless its line break, which may have two characters, is not there yet. */
function endRecord(
  { text, isLast }: Source,
  record: Omit<ScannedRecord, 'next'>,
  end: number,
): ScannedRecord | undefined {
  const next = afterBreak(text, end)
  const isWhole = end < text.length && (text[end] !== '\r' || end + 1 < text.length)
  return isWhole || isLast ? { ...record, next } : undefined
}

type Scanned = { readonly value: string; readonly end: number } | 'incomplete' | 'unclosed'

function scanPlain({ text, isLast, delimiter }: Source, start: number): Scanned {
  let end = start
  while (end < text.length) {
    const character = text[end]
    if (character === delimiter || character === '\n' || character === '\r') break
    end += 1
  }
  if (end === text.length && !isLast) return 'incomplete'
  return { value: text.slice(start, end), end }
}

function scanQuoted(source: Source, start: number): Scanned {
  const { text, isLast } = source
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const length = (close < 0 ? text.length : close) - start
  if (length > LONGEST_QUOTED || (close < 0 && isLast)) return 'unclosed'
  return close < 0 ? 'incomplete' : closeQuoted(source, start, close)
}

/** After a closing mark come spaces at most, and then the next cell or the end of the row. */
function closeQuoted({ text, isLast, delimiter }: Source, start: number, close: number): Scanned {
  let end = close + 1
  while (text[end] === ' ') end += 1
  if (end === text.length && !isLast) return 'incomplete'
  const after = text[end]
  if (after !== undefined && ![delimiter, '\n', '\r'].includes(after)) return 'unclosed'
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end }
}

function endOfLine(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** Where the line after a line's end begins. */
function afterBreak(text: string, end: number): number {
  if (end >= text.length) return text.length
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter by which the heading row, or else the widest row, falls into most cells. */
export function findDelimiter(sample: string, headerRow: number | undefined): string {
  const widths = DELIMITERS.map((delimiter) => {
    const splitter = new RecordSplitter(delimiter)
    const rows = [...splitter.push(sample), ...splitter.end()].map(({ cells }) => cells.length)
    return rows[(headerRow ?? 0) - 1] ?? Math.max(0, ...rows)
  })
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ','
}
