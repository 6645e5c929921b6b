import { SYNONYMS } from './column-synonyms.ts'
import { likenessOf, wordsOf } from './heading-words.ts'
import { matchKey } from './recipe.ts'
import { isTemplateColumn, TEMPLATE_COLUMNS, type TemplateColumn } from './template.ts'

/** How a heading was recognised; only an exact one is taken without being asked. */
export interface ColumnGuess {
  readonly heading: string
  readonly column: TemplateColumn | undefined
  readonly by: 'exact' | 'likeness' | 'none'
}

const PHRASES = TEMPLATE_COLUMNS.flatMap((column) =>
  [column, ...SYNONYMS[column]].map((phrase) => ({ column, words: wordsOf(phrase) })),
)

/** A likeness below this is no guess at all. */
const LEAST_LIKENESS = 0.75

/**
 * Guess which column each heading means: its own name, then the likeness of its words to the names
 * the service uses. No column is guessed twice; the better likeness has it.
 */
export function guessMapping(headings: readonly string[]): readonly ColumnGuess[] {
  const taken = new Map<number, ColumnGuess>()
  const free = new Set(TEMPLATE_COLUMNS)
  headings.forEach((heading, place) => {
    const column = matchKey(heading)
    if (!isTemplateColumn(column) || !free.delete(column)) return
    taken.set(place, { heading, column, by: 'exact' })
  })
  for (const { heading, place, column } of rankLikenesses(headings)) {
    if (taken.has(place) || !free.delete(column)) continue
    taken.set(place, { heading, column, by: 'likeness' })
  }
  return headings.map(
    (heading, place) => taken.get(place) ?? { heading, column: undefined, by: 'none' },
  )
}

/** One recognised cell alone may as well be a value, such as "transfer". */
const FEWEST_HEADINGS = 2

/** The row, counted from 1, in which most headings are recognised: titles may stand above it. */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number {
  const recognised = rows.map(
    (cells) => guessMapping(cells.slice(0, 200)).filter(({ column }) => column).length,
  )
  const most = Math.max(0, ...recognised)
  return most < FEWEST_HEADINGS ? 1 : recognised.indexOf(most) + 1
}

function rankLikenesses(headings: readonly string[]) {
  const ranked = headings.flatMap((heading, place) => {
    if (isTemplateColumn(matchKey(heading))) return []
    const words = wordsOf(heading)
    return PHRASES.map(({ column, words: phrase }) => ({
      heading,
      place,
      column,
      likeness: likenessOf(words, phrase),
    })).filter(({ likeness }) => likeness >= LEAST_LIKENESS)
  })
  return ranked.toSorted((one, other) => other.likeness - one.likeness || one.place - other.place)
}
