import { findLikeness, type Likeness } from '#shared/domain/imports/probable-duplicate.ts'
import type { TemplateColumn } from '#shared/domain/imports/template.ts'
import type { Reader } from '../../database/writer.ts'
import { listLikenesses } from './known-records.queries.ts'

/** Who may be the same as whom, among the records there are and those just written. */
export class LikenessIndex {
  readonly #byId = new Map<string, Likeness>()
  readonly #idsByHash = new Map<string, Set<string>>()

  /** Load all that shares a number with some rows. */
  static async load(db: Reader, hashes: readonly string[]): Promise<LikenessIndex> {
    const index = new LikenessIndex()
    for (const row of await listLikenesses(db, hashes)) {
      index.put(row.id, {
        localRef: row.local_ref,
        direction: row.direction,
        start: row.reached_on,
        prisonNumber: row.prison_number_hash ?? undefined,
        nhsNumber: row.nhs_number_hash ?? undefined,
      })
    }
    return index
  }

  /**
   * Put a record in as it is now; what was known of it before no longer counts. One without a start
   * is like no other, and a number that stands for many must not make this grow.
   */
  put(id: string, likeness: Likeness): void {
    this.#byId.delete(id)
    if (likeness.start === undefined) return
    this.#byId.set(id, likeness)
    for (const hash of numbersOf(likeness)) {
      const ids = this.#idsByHash.get(hash) ?? new Set()
      this.#idsByHash.set(hash, ids.add(id))
    }
  }

  /** The record that a new one probably is, and the column that tells. */
  find(one: Likeness): { readonly other: Likeness; readonly column: TemplateColumn } | undefined {
    const ids = numbersOf(one).flatMap((hash) => [...(this.#idsByHash.get(hash) ?? [])])
    for (const id of ids) {
      const other = this.#byId.get(id)
      const column = other && findLikeness(one, other)
      if (column) return { other, column }
    }
    return undefined
  }
}

function numbersOf({ prisonNumber, nhsNumber }: Likeness): readonly string[] {
  return [prisonNumber, nhsNumber].filter((number) => number !== undefined)
}
