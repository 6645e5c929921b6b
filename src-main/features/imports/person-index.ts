import type { Values } from '#shared/domain/imports/check-row.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { BLANK_PERSON } from '../../database/blank-rows.ts'
import type { PersonTable } from '../../database/schema.ts'
import type { Reader } from '../../database/writer.ts'
import { listPeople } from './known-records.queries.ts'
import { PERSON_FIELDS } from './stored-columns.ts'

/**
 * Who is known by which number, among the people there are and those just written. A prison number
 * comes before an NHS number where the two say different people.
 */
export class PersonIndex {
  readonly #byId = new Map<string, PersonTable>()
  readonly #idsByHash = new Map<string, string>()

  /** Load everybody who has one of these numbers. */
  static async load(db: Reader, hashes: readonly string[]): Promise<PersonIndex> {
    const index = new PersonIndex()
    for (const person of await listPeople(db, hashes)) index.put(person)
    return index
  }

  /** Put a person in as they are now; whoever had a number first keeps it. */
  put(person: PersonTable): void {
    this.#byId.set(person.id, person)
    for (const hash of [person.prison_number_hash, person.nhs_number_hash]) {
      if (hash !== null && !this.#of(hash)) this.#idsByHash.set(hash, person.id)
    }
  }

  /** The person whom a row means, by the hashes of its numbers. */
  find(values: Values): PersonTable | undefined {
    return this.#of(values.get('prison_number')) ?? this.#of(values.get('nhs_number'))
  }

  /** A number that a person had before this import changed it is no longer theirs. */
  #of(hash: string | undefined): PersonTable | undefined {
    const person = this.#byId.get(this.#idsByHash.get(hash ?? '') ?? '')
    const has = person?.prison_number_hash === hash || person?.nhs_number_hash === hash
    return has ? person : undefined
  }
}

/** A person as an update leaves them, as far as tells who they are and what is blank. */
export function personAfter(id: string, after: Values): PersonTable {
  const fields = new Map<string, string>(Object.entries(PERSON_FIELDS))
  const known = [...after].flatMap(([column, value]) => {
    const field = fields.get(column)
    return field ? [[field, value] as const] : []
  })
  const born = after.get('date_of_birth')
  return {
    ...BLANK_PERSON,
    ...Object.fromEntries(known),
    id,
    date_of_birth: born === undefined ? null : localDate(born),
    prison_number_hash: after.get('prison_number') ?? null,
    nhs_number_hash: after.get('nhs_number') ?? null,
  }
}
