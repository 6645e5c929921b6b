/** Rows that did not come in, as they are kept until someone corrects and imports them again. */

import type { Reading } from '#shared/domain/imports/read-row.ts'
import type { JudgedRow } from './judge-row.ts'
import { mayIdentify } from './privacy.ts'

/** What is kept of a row: the columns that are mapped, and nothing of those that are ignored. */
export interface KeptRow {
  /** The row of the headings, so that the same recipe reads the rows again. */
  readonly headerRow: number
  readonly cells: readonly (readonly [heading: string, text: string])[]
  /** The row as it stood, where its cells cannot be told apart. */
  readonly original?: string
}

export interface KeepSettings {
  readonly reading: Reading
  readonly headings: readonly string[]
  readonly headerRow: number
  readonly identifiersOn: boolean
}

/**
 * The cells of a malformed row stand in the wrong columns: which of them tell who someone is cannot
 * be known, so that where identifiers are off nothing of it is kept but its number.
 */
export function keepRow({ raw, cells }: JudgedRow, settings: KeepSettings): KeptRow {
  const { reading, headings, headerRow, identifiersOn } = settings
  const mapped = reading.columns.flatMap((column, place) => (column ? [{ column, place }] : []))
  const kept = mapped.map(({ column, place }) => {
    const text = cells ? (raw[place] ?? '').trim() : ''
    const isKept = identifiersOn || !mayIdentify(column, text)
    return [headings[place]?.trim() ?? '', isKept ? text : ''] as const
  })
  const original = cells || !identifiersOn ? {} : { original: raw.join(' | ') }
  return { headerRow, cells: kept, ...original }
}
