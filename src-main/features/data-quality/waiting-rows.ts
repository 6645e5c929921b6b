import type { WaitingRows } from '#shared/contract/data-quality.ts'
import { referenceKey } from '#shared/domain/imports/check-row.ts'
import { headingKey, sourceOf, TEMPLATE_RECIPE } from '#shared/domain/imports/recipe.ts'
import type { Reader } from '../../database/writer.ts'
import { listArrivals, listKeptRows, listRecipes } from './data-quality.queries.ts'

/** The column of the reference, and its heading in the template. */
const REFERENCE = 'local_ref'

/**
 * How many rows of imports still wait to come in. A row waits no longer once its reference came in
 * from the same source after it; where its reference cannot be told, it is counted on. See
 * docs/specs/data-quality.md, "Rows that wait".
 */
export async function countWaitingRows(db: Reader): Promise<WaitingRows> {
  const kept = await listKeptRows(db)
  if (kept.length === 0) return { rejected: 0, parked: 0 }
  const headings = await listReferenceHeadings(db)
  const arrivals = new Map(
    (await listArrivals(db)).map(({ source, localRef, cameIn }) => [
      keyOf(source, localRef),
      cameIn,
    ]),
  )
  const waiting = kept.filter(({ source, cells, importedIn }) => {
    const reference = referenceIn(cells, headings.get(source))
    return reference === undefined || (arrivals.get(keyOf(source, reference)) ?? 0) <= importedIn
  })
  const count = (state: string) => waiting.filter((row) => row.state === state).length
  return { rejected: count('rejected'), parked: count('parked') }
}

/** Under which heading each source has its references, where a kept recipe or the template says so. */
async function listReferenceHeadings(db: Reader): Promise<ReadonlyMap<string, string>> {
  const recipes = await listRecipes(db)
  return new Map([
    [sourceOf(TEMPLATE_RECIPE), REFERENCE],
    ...recipes.flatMap(({ name, recipe }): readonly (readonly [string, string])[] => {
      const { columns } = JSON.parse(recipe) as { readonly columns: Record<string, string> }
      const heading = Object.keys(columns).find((one) => columns[one] === REFERENCE)
      return heading ? [[name, heading]] : []
    }),
  ])
}

/** Cells are kept as pairs of a heading and a text, and matched as an import matches them. */
function referenceIn(cells: string, heading: string | undefined): string | undefined {
  if (heading === undefined) return undefined
  const kept = JSON.parse(cells) as { readonly cells: readonly (readonly [string, string])[] }
  const found = kept.cells.find(([one]) => headingKey(one) === headingKey(heading))
  return found?.[1] || undefined
}

const keyOf = (source: string, reference: string) => `${source} ${referenceKey(reference)}`
