import { v7 as uuidv7 } from 'uuid'
import type { Values } from '#shared/domain/imports/check-row.ts'
import { ruleOf } from '#shared/domain/imports/template.ts'
import { BLANK_PERSON, BLANK_REFERRAL } from '../../database/blank-rows.ts'
import type { DelayTable, PersonTable, ReferralTable } from '../../database/schema.ts'
import type { Writer } from '../../database/writer.ts'
import type { StoredRecord } from './known-records.queries.ts'
import type { ReferenceEntries } from './reference-entries.ts'
import { BY_IMPORT, DELAY_STAGES, PERSON_FIELDS, REFERRAL_FIELDS } from './stored-columns.ts'

/** What is to be written of one row. */
export interface Entry {
  /** The columns that change; a number stands there by its hash. */
  readonly changes: Values
  /** The row with its numbers as they are, to be kept where identifiers are on. */
  readonly plain: Values
  readonly ageAtReferral: number | undefined
}

export interface WriteSettings {
  readonly source: string
  readonly identifiersOn: boolean
  readonly references: ReferenceEntries
  readonly stamp: { readonly recorded_by: string; readonly recorded_at: string }
}

interface Created {
  readonly id: string
  readonly person: PersonTable
}

/** Write a new referral with its steps and delays, and its person where nobody is known by its numbers. */
export function createRecord(
  tx: Writer,
  { entry, known }: { readonly entry: Entry; readonly known: PersonTable | undefined },
  settings: WriteSettings,
): Created {
  const id = uuidv7()
  const person = known
    ? fillPerson(tx, known, personFields(entry, settings))
    : { ...BLANK_PERSON, ...personFields(entry, settings), id: uuidv7() }
  if (!known) tx.insert('person', person)
  tx.insert('referral', {
    ...BLANK_REFERRAL,
    ...referralFields(entry, undefined, settings),
    id,
    person_id: person.id,
    source: settings.source,
    local_ref: entry.plain.get('local_ref') ?? '',
  })
  writeMilestones(tx, { id, entry, stored: undefined }, settings)
  writeDelays(tx, { id, entry, stored: undefined }, settings)
  return { id, person }
}

/** Fill what is blank of a person who is known; what is known of them stays. */
function fillPerson(tx: Writer, known: PersonTable, fields: Partial<PersonTable>): PersonTable {
  const isOther = (hash: 'prison_number_hash' | 'nhs_number_hash') =>
    known[hash] !== null && known[hash] !== fields[hash]
  const left = new Set([
    ...(isOther('prison_number_hash') ? ['prison_number', 'prison_number_hash'] : []),
    ...(isOther('nhs_number_hash') ? ['nhs_number', 'nhs_number_hash'] : []),
  ])
  const now: Readonly<Record<string, string | null>> = { ...known }
  const filled = Object.fromEntries(
    Object.entries(fields).filter(([field]) => now[field] === null && !left.has(field)),
  )
  tx.update('person', known.id, filled)
  return { ...known, ...filled }
}

/** Write what a row changes of a referral that is there. */
export function updateRecord(
  tx: Writer,
  { entry, stored }: { readonly entry: Entry; readonly stored: StoredRecord },
  settings: WriteSettings,
): void {
  const { id, person_id } = stored.referral
  tx.update('person', person_id, personFields(entry, settings))
  tx.update('referral', id, referralFields(entry, stored, settings))
  writeMilestones(tx, { id, entry, stored }, settings)
  writeDelays(tx, { id, entry, stored }, settings)
}

function personFields({ changes, plain }: Entry, { identifiersOn }: WriteSettings) {
  const fields: Record<string, string | null> = pick(PERSON_FIELDS, changes)
  for (const column of ['prison_number', 'nhs_number'] as const) {
    const hash = changes.get(column)
    if (hash === undefined) continue
    fields[`${column}_hash`] = hash
    fields[column] = identifiersOn ? (plain.get(column) ?? null) : null
  }
  const born = changes.get('date_of_birth')
  if (born !== undefined) fields.date_of_birth = born
  // The check of the cells lets nothing through but the codes and days that these columns hold.
  return fields as Partial<PersonTable>
}

function referralFields(
  { changes, ageAtReferral }: Entry,
  stored: StoredRecord | undefined,
  { references }: WriteSettings,
) {
  const fields: Record<string, string | number | null> = pick(REFERRAL_FIELDS, changes)
  const establishment = changes.get('establishment')
  if (establishment) fields.establishment_id = references.establishmentId(establishment)
  const commissioner = changes.get('responsible_commissioner')
  if (commissioner) fields.commissioner_id = references.organisationId('commissioner', commissioner)
  const provider = changes.get('receiving_provider')
  const providerId = provider
    ? references.organisationId('provider', provider)
    : (stored?.referral.provider_id ?? null)
  if (provider) fields.provider_id = providerId
  const unit = changes.get('receiving_unit')
  if (unit) fields.unit_id = references.unitId(providerId, unit)
  if (ageAtReferral !== undefined) fields.age_at_referral = ageAtReferral
  // As above.
  return fields as Partial<ReferralTable> & Pick<ReferralTable, 'direction'>
}

function pick(fields: Readonly<Record<string, string>>, values: Values): Record<string, string> {
  const picked = [...values].flatMap(([column, value]) => {
    const field = fields[column]
    return field ? [[field, value] as const] : []
  })
  return Object.fromEntries(picked)
}

interface Steps {
  readonly id: string
  readonly entry: Entry
  readonly stored: StoredRecord | undefined
}

/** A step is a row: one that changes is marked as corrected and stays beside the one that counts. */
function writeMilestones(tx: Writer, { id, entry, stored }: Steps, { stamp }: WriteSettings): void {
  for (const [column, on] of entry.changes) {
    const rule = ruleOf(column)
    if (rule.kind !== 'milestone') continue
    const current = stored?.milestones.find(
      ({ type, ordinal, state }) =>
        type === rule.milestone && ordinal === rule.ordinal && state === 'current',
    )
    if (current) {
      tx.update('milestone', current.id, { state: 'corrected', reason: 'changed by an import' })
    }
    tx.insert('milestone', {
      ...stamp,
      id: uuidv7(),
      referral_id: id,
      type: rule.milestone,
      ordinal: rule.ordinal,
      reached_on: on,
      reached_precision: on.length === 7 ? 'month' : 'day',
      source: BY_IMPORT,
      state: 'current',
      reason: '',
    })
  }
}

function writeDelays(tx: Writer, { id, entry, stored }: Steps, { stamp }: WriteSettings): void {
  for (const { stage, reason, attribution } of DELAY_STAGES) {
    const { changes } = entry
    if (!changes.has(reason) && !changes.has(attribution)) continue
    const current = stored?.delays.findLast(
      (row) => row.stage === stage && row.source === BY_IMPORT && row.state === 'current',
    )
    const newReason = changes.get(reason) ?? current?.reason
    if (!newReason) continue
    if (current) tx.update('delay', current.id, { state: 'corrected' })
    tx.insert('delay', {
      ...stamp,
      id: uuidv7(),
      referral_id: id,
      stage,
      // As above: codes of their lists.
      reason: newReason as DelayTable['reason'],
      attribution: (changes.get(attribution) ??
        current?.attribution ??
        null) as DelayTable['attribution'],
      note: '',
      source: BY_IMPORT,
      state: 'current',
    })
  }
}
