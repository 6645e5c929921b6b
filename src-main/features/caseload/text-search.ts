import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../database/writer.ts'

/** How to find what a text is looked for in, by what is least work. */
export interface TextSearch {
  /** So few that they are looked up one by one and then sorted, not met on a walk through all in order. */
  readonly isRare: boolean
  readonly conditions: (work: 'listing' | 'counting') => readonly RawBuilder<boolean>[]
}

const NO_SEARCH: TextSearch = { isRare: false, conditions: () => [] }

/** From so many references on, a walk through the ordered list meets enough of them soon. */
const RARE = 2000
/** The index of the search is of so many letters in a row. */
const LETTERS = 3

/**
 * Looks for a text in reference, establishment and provider, whatever the case. `names` are the
 * establishments by their codes; `entries` may be a copy as at an earlier day.
 */
export async function searchFor(
  text: string,
  entries: Reader,
  known: { readonly names: ReadonlyMap<string, string>; readonly providers: readonly string[] },
): Promise<TextSearch> {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return NO_SEARCH
  const holds = (value: string) => value.toLowerCase().includes(wanted)
  const codes = [...known.names].filter((pair) => pair.some(holds)).map(([code]) => code)
  const named = [
    ...(codes.length > 0 ? [sql`establishment in (${sql.join(codes)})`] : []),
    ...oneOf('provider', known.providers.filter(holds)),
  ]
  const inReference = sql`instr(search_text, ${wanted}) > 0`
  const walked = anyOf([inReference, ...named])
  if ([...wanted].length < LETTERS) return { isRare: false, conditions: () => [walked] }

  const phrase = `"${wanted.replaceAll('"', '""')}"`
  const hits = sql<boolean>`seq in (
    select rowid from caseload_search where caseload_search match ${phrase})`
  const few = await entries
    .selectFrom('caseload_search')
    .select('rowid')
    .where('caseload_search', 'match', phrase)
    .limit(RARE + 1)
    .execute()
  if (named.length === 0 && few.length <= RARE) return { isRare: true, conditions: () => [hits] }
  const counted = anyOf([hits, ...named])
  return { isRare: false, conditions: (work) => [work === 'listing' ? walked : counted] }
}

function oneOf(column: string, values: readonly string[]): readonly RawBuilder<unknown>[] {
  return values.length > 0 ? [sql`${sql.ref(column)} in (${sql.join(values)})`] : []
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}
