import type { WaitingRows } from '#shared/contract/data-quality.ts'
import type { Reader } from '../../database/writer.ts'
import { listArrivals, listKeptRows, listRecipes } from './data-quality.queries.ts'

/** The source of a return that is imported without a recipe, and its heading of the reference. */
const TEMPLATE = { source: 'template', heading: 'local_ref' }

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
    [TEMPLATE.source, TEMPLATE.heading],
    ...recipes.flatMap(({ name, recipe }): readonly (readonly [string, string])[] => {
      const { columns } = JSON.parse(recipe) as { readonly columns: Record<string, string> }
      const heading = Object.keys(columns).find((one) => columns[one] === TEMPLATE.heading)
      return heading ? [[name, heading]] : []
    }),
  ])
}

/** Cells are kept as pairs of a heading and a text; imports match headings whatever the case. */
function referenceIn(cells: string, heading: string | undefined): string | undefined {
  if (heading === undefined) return undefined
  const kept = JSON.parse(cells) as { readonly cells: readonly (readonly [string, string])[] }
  const found = kept.cells.find(([one]) => plain(one) === plain(heading))
  return found?.[1] || undefined
}

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
const keyOf = (source: string, reference: string) => `${source} ${plain(reference)}`
