import type { ImportPreview, Recipe } from '#shared/contract/imports.ts'
import { headingKey, matchKey } from '#shared/domain/imports/recipe.ts'
import {
  isTemplateColumn,
  REQUIRED_COLUMNS,
  type TemplateColumn,
} from '#shared/domain/imports/template.ts'

/** How it came that a heading means a column; a likeness counts only once a person has said so. */
export type MappedBy = 'exact' | 'likeness' | 'recipe' | 'person' | 'none'

export interface MappedHeading {
  readonly heading: string
  readonly column: TemplateColumn | undefined
  readonly by: MappedBy
}

/** In this column, this value of the file means that one. */
export interface ValueRule {
  readonly column: TemplateColumn
  readonly from: string
  readonly to: string
}

/** Rows that hold this value in this column are no records. */
export interface SkipRule {
  readonly column: TemplateColumn
  readonly value: string
}

/** How a file is to be read, as far as the person has got with saying so. */
export interface MappingDraft {
  /** The source of the referrals; empty for the template itself. */
  readonly name: string
  readonly headings: readonly MappedHeading[]
  /** What the chosen recipe names and the file lacks. */
  readonly lacking: Readonly<Record<string, string>>
  readonly dateFormats: readonly string[]
  readonly values: readonly ValueRule[]
  readonly blankValues: readonly string[]
  readonly skips: readonly SkipRule[]
}

/** What the program makes of a file by itself. */
export function draftFrom(preview: ImportPreview): MappingDraft {
  const [format, ...others] = preview.dateFormats
  return {
    name: '',
    headings: preview.guesses.map(({ heading, column, by }) => ({ heading, column, by })),
    lacking: {},
    // Several would fit: the person has to say which is meant.
    dateFormats: format && others.length === 0 ? [format] : [],
    values: [],
    blankValues: [],
    skips: [],
  }
}

/** The same file as a saved recipe reads it. */
export function withRecipe(draft: MappingDraft, recipe: Recipe): MappingDraft {
  const wanted = new Map(
    Object.entries(recipe.columns).map(([heading, column]) => [headingKey(heading), column]),
  )
  const headings = draft.headings.map(({ heading }): MappedHeading => {
    const column = wanted.get(headingKey(heading))
    const isKnown = column !== undefined && isTemplateColumn(column)
    return { heading, column: isKnown ? column : undefined, by: isKnown ? 'recipe' : 'none' }
  })
  const there = new Set(draft.headings.map(({ heading }) => headingKey(heading)))
  const lacking = Object.entries(recipe.columns).filter(
    ([heading]) => !there.has(headingKey(heading)),
  )
  return {
    name: recipe.name ?? '',
    headings,
    lacking: Object.fromEntries(lacking),
    dateFormats: recipe.dateFormats,
    values: Object.entries(recipe.values).flatMap(([column, rules]) =>
      isTemplateColumn(column)
        ? Object.entries(rules).map(([from, to]) => ({ column, from, to }))
        : [],
    ),
    blankValues: recipe.blankValues,
    skips: Object.entries(recipe.skipRowsWhere).flatMap(([column, values]) =>
      isTemplateColumn(column) ? values.map((value) => ({ column, value })) : [],
    ),
  }
}

/** The person says what a heading means, or that it is to be left out. */
export function mapHeading(
  draft: MappingDraft,
  heading: string,
  column: TemplateColumn | undefined,
): MappingDraft {
  return {
    ...draft,
    headings: draft.headings.map((one) =>
      one.heading === heading ? { heading, column, by: 'person' } : one,
    ),
  }
}

/** The person agrees with every guess by likeness. */
export function confirmGuesses(draft: MappingDraft): MappingDraft {
  return {
    ...draft,
    headings: draft.headings.map((one) => (one.by === 'likeness' ? { ...one, by: 'person' } : one)),
  }
}

/** The headings that count: everything but a guess that nobody has confirmed. */
function applied({
  headings,
}: MappingDraft): readonly (MappedHeading & { column: TemplateColumn })[] {
  return headings.flatMap((one) =>
    one.column && one.by !== 'likeness' ? [{ ...one, column: one.column }] : [],
  )
}

/** What still stands between this draft and a check of the file. */
export interface DraftGaps {
  readonly unconfirmed: number
  readonly missing: readonly TemplateColumn[]
  /** Columns that more than one heading is mapped to. */
  readonly twice: readonly TemplateColumn[]
}

export function gapsOf(draft: MappingDraft): DraftGaps {
  const columns = applied(draft).map(({ column }) => column)
  return {
    unconfirmed: draft.headings.filter(({ by }) => by === 'likeness').length,
    missing: REQUIRED_COLUMNS.filter((one) => !columns.includes(one)),
    twice: [...new Set(columns.filter((one, index) => columns.indexOf(one) !== index))],
  }
}

/** The draft as main reads it. Rules that are not finished are left out. */
export function toRecipe(draft: MappingDraft, headerRow: number): Recipe {
  const values: Record<string, Record<string, string>> = {}
  for (const { column, from, to } of draft.values) {
    if (from.trim() === '' || to === '') continue
    values[column] = { ...values[column], [from]: to }
  }
  const skipRowsWhere: Record<string, string[]> = {}
  for (const { column, value } of draft.skips) {
    if (value.trim() !== '') skipRowsWhere[column] = [...(skipRowsWhere[column] ?? []), value]
  }
  return {
    ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
    columns: {
      ...draft.lacking,
      ...Object.fromEntries(applied(draft).map(({ heading, column }) => [heading, column])),
    },
    dateFormats: [...draft.dateFormats],
    headerRow,
    values,
    blankValues: [...draft.blankValues],
    skipRowsWhere,
  }
}

/** Values of the file that no code was found for, as rules that wait for their meaning. */
export function withUnknownValues(
  draft: MappingDraft,
  issues: readonly { readonly code: string; readonly column: string; readonly value: string }[],
): MappingDraft {
  const known = new Set(draft.values.map(({ column, from }) => keyOf(column, from)))
  const added: ValueRule[] = []
  for (const { code, column, value } of issues) {
    const key = keyOf(column, value)
    if (code !== 'CODE_UNKNOWN' || !isTemplateColumn(column) || known.has(key)) continue
    known.add(key)
    added.push({ column, from: value, to: '' })
  }
  return { ...draft, values: [...draft.values, ...added] }
}

function keyOf(column: string, value: string): string {
  return `${column} ${matchKey(value)}`
}
