import { v7 as uuidv7 } from 'uuid'
import { matchKey } from '#shared/domain/imports/recipe.ts'
import type { OrganisationTable } from '../../database/schema.ts'
import type { Writer } from '../../database/writer.ts'
import { listEstablishmentCodes, listOrganisations, listUnits } from './imports.queries.ts'

type Role = OrganisationTable['role']

/**
 * The reference data that rows name: establishments by code, organisations and units by name. A name
 * that is new makes an entry, marked as one that nobody has looked at yet.
 */
export interface ReferenceEntries {
  readonly establishmentCodes: ReadonlySet<string>
  establishmentId(code: string): string | null
  organisationId(role: Role, name: string): string
  unitId(organisationId: string | null, name: string): string
}

export async function loadReferenceEntries(tx: Writer): Promise<ReferenceEntries> {
  const establishments = new Map(
    (await listEstablishmentCodes(tx)).map(({ code, id }) => [code, id]),
  )
  const organisations = new Map(
    (await listOrganisations(tx)).map(({ role, name, id }) => [`${role}/${matchKey(name)}`, id]),
  )
  const units = new Map(
    (await listUnits(tx)).map(({ organisation_id, name, id }) => [
      `${organisation_id}/${matchKey(name)}`,
      id,
    ]),
  )

  return {
    establishmentCodes: new Set(establishments.keys()),
    establishmentId: (code) => establishments.get(code) ?? null,
    organisationId: (role, name) =>
      findOrAdd(organisations, `${role}/${matchKey(name)}`, (id) =>
        tx.insert('organisation', { id, role, name, is_provisional: 1 }),
      ),
    unitId: (organisationId, name) =>
      findOrAdd(units, `${organisationId}/${matchKey(name)}`, (id) =>
        tx.insert('unit', { id, organisation_id: organisationId, name, is_provisional: 1 }),
      ),
  }
}

function findOrAdd(known: Map<string, string>, key: string, add: (id: string) => void): string {
  const found = known.get(key)
  if (found) return found
  const id = uuidv7()
  add(id)
  known.set(key, id)
  return id
}
