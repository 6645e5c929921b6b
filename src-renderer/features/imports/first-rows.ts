import type { ImportPreview } from '#shared/contract/imports.ts'
import {
  COMMON_DATE_FORMATS,
  compileDateFormat,
  readDate,
} from '#shared/domain/imports/date-formats.ts'
import { looksLikeIdentifier } from '#shared/domain/imports/identifiers.ts'
import { matchKey } from '#shared/domain/imports/recipe.ts'
import { holdsDates } from '#shared/domain/imports/template.ts'
import type { MappingDraft } from './mapping-draft.ts'

/** What stands under a heading in the first rows, blanks left out. */
export function valuesUnder({ firstRows }: ImportPreview, heading: string): readonly string[] {
  const [head, ...rows] = firstRows
  const place = head?.cells.findIndex((cell) => matchKey(cell) === matchKey(heading)) ?? -1
  return rows.map(({ cells }) => cells[place]?.trim() ?? '').filter((one) => one !== '')
}

/** Whether the references of the first rows look like numbers that tell who someone is. */
export function namesPeopleByReference(
  preview: ImportPreview,
  { headings }: Pick<MappingDraft, 'headings'>,
): boolean {
  return headings
    .filter(({ column }) => column === 'local_ref')
    .flatMap(({ heading }) => valuesUnder(preview, heading))
    .some(looksLikeIdentifier)
}

export interface FormatFit {
  readonly format: string
  /** How many of the dates it reads. */
  readonly read: number
  readonly of: number
}

const MOST_OFFERED = 3

/**
 * The ways of writing dates that read most of those in the first rows, the best first;
 * `undefined` where every date is read without any.
 */
export function formatFits(
  preview: ImportPreview,
  { headings, blankValues }: Pick<MappingDraft, 'headings' | 'blankValues'>,
): readonly FormatFit[] | undefined {
  const blanks = new Set(blankValues.map(matchKey))
  const dates = headings
    .filter(({ column }) => column !== undefined && holdsDates(column))
    .flatMap(({ heading }) => valuesUnder(preview, heading))
    .filter((cell) => !blanks.has(matchKey(cell)) && readDate(cell, []) === undefined)
  if (dates.length === 0) return undefined
  return COMMON_DATE_FORMATS.flatMap((format) => {
    const compiled = compileDateFormat(format)
    const read = compiled ? dates.filter((cell) => readDate(cell, [compiled])).length : 0
    return read * 2 > dates.length ? [{ format, read, of: dates.length }] : []
  })
    .toSorted((one, other) => other.read - one.read)
    .slice(0, MOST_OFFERED)
}
