/** What the database holds of a referral, laid out as the template would show it. */
import type { Values } from '#shared/domain/imports/check-row.ts'
import type { KnownCell, KnownCells } from '#shared/domain/imports/plan-entry.ts'
import { matchKey } from '#shared/domain/imports/recipe.ts'
import { ruleOf, TEMPLATE_COLUMNS, type TemplateColumn } from '#shared/domain/imports/template.ts'
import type { StoredDelay, StoredMilestone, StoredRecord } from './known-records.queries.ts'
import { BY_IMPORT, DELAY_STAGES, PERSON_FIELDS, REFERRAL_FIELDS } from './stored-columns.ts'

/** The columns that hold names which the reference data may spell with other capitals. */
const NAME_COLUMNS = {
  responsible_commissioner: 'commissioner',
  receiving_provider: 'provider',
  receiving_unit: 'unit',
} as const

/** The cells of a stored record. A number that is kept only as its hash counts as that hash. */
export function toKnownCells(stored: StoredRecord, identifiersOn: boolean): KnownCells {
  const { referral } = stored
  const cells = new Map<TemplateColumn, KnownCell>()
  const set = (column: TemplateColumn, value: string | null) => cells.set(column, untouched(value))
  for (const [column, field] of entriesOf({ ...REFERRAL_FIELDS, ...PERSON_FIELDS })) {
    set(column, referral[field])
  }
  for (const [column, field] of entriesOf(NAME_COLUMNS)) set(column, referral[field])
  set('local_ref', referral.local_ref)
  set('establishment', referral.establishment)
  const isKept = (number: string | null) => !identifiersOn || number !== null
  const isSettled = isShared(stored)
  const identify = (column: TemplateColumn, value: string | null) =>
    cells.set(column, { ...untouched(value), isSettled })
  identify('prison_number', isKept(referral.prison_number) ? referral.prison_number_hash : null)
  identify('nhs_number', isKept(referral.nhs_number) ? referral.nhs_number_hash : null)
  identify('date_of_birth', referral.date_of_birth)
  for (const [column, rows] of milestonesByColumn(stored.milestones)) {
    cells.set(
      column,
      fromHistory(rows, ({ reached_on }) => reached_on),
    )
  }
  for (const { stage, reason, attribution } of DELAY_STAGES) {
    const rows = stored.delays.filter((row) => row.stage === stage && row.source === BY_IMPORT)
    cells.set(
      reason,
      fromHistory(rows, (row) => row.reason),
    )
    cells.set(
      attribution,
      fromHistory(rows, (row) => row.attribution ?? undefined),
    )
  }
  return cells
}

/** Whether the person of a referral has others too. */
export function isShared({ referral }: StoredRecord): boolean {
  return (referral.referrals_of_person ?? 1) > 1
}

function untouched(value: string | null): KnownCell {
  return { value: value ?? undefined, imported: undefined, byHand: false }
}

interface Historic {
  readonly source: string
  readonly state: 'current' | 'corrected' | 'withdrawn'
}

/** What stands, and whether a person has had a hand in it since an import last wrote it. */
function fromHistory<Row extends Historic>(
  rows: readonly Row[],
  read: (row: Row) => string | undefined,
): KnownCell {
  const current = rows.findLast(({ state }) => state === 'current')
  const imported = rows.findLast(({ source }) => source === BY_IMPORT)
  return {
    value: current && read(current),
    imported: imported && read(imported),
    byHand: current ? current.source !== BY_IMPORT : rows.length > 0,
  }
}

const MILESTONE_COLUMNS = new Map(
  TEMPLATE_COLUMNS.flatMap((column) => {
    const rule = ruleOf(column)
    return rule.kind === 'milestone' ? [[`${rule.milestone}/${rule.ordinal}`, column] as const] : []
  }),
)

function milestonesByColumn(rows: readonly StoredMilestone[]) {
  const groups = Map.groupBy(rows, ({ type, ordinal }) =>
    MILESTONE_COLUMNS.get(`${type}/${ordinal}`),
  )
  return [...groups].flatMap(([column, group]) => (column ? [[column, group] as const] : []))
}

/**
 * The values of a row in the form in which they can be laid beside a stored record: names spelt as
 * they are there, and a reason for delay left out where a person has recorded the same one.
 */
export function besideStored(values: Values, stored: StoredRecord | undefined): Values {
  const beside = new Map(values)
  for (const [column, field] of entriesOf(NAME_COLUMNS)) {
    const name = stored?.referral[field]
    if (name && matchKey(name) === matchKey(values.get(column) ?? '')) beside.set(column, name)
  }
  for (const { stage, reason, attribution } of DELAY_STAGES) {
    const delays = stored?.delays.filter((row) => row.stage === stage && row.state === 'current')
    if (!hasReason(values.get(reason), delays ?? [])) beside.delete(attribution)
    if (!isByHand(values.get(reason), delays ?? [])) continue
    beside.delete(reason)
    beside.delete(attribution)
  }
  return beside
}

/** Without a reason there is nothing that an attribution could be said of. */
function hasReason(reason: string | undefined, delays: readonly StoredDelay[]): boolean {
  return reason !== undefined || delays.some(({ source }) => source === BY_IMPORT)
}

function isByHand(reason: string | undefined, delays: readonly StoredDelay[]): boolean {
  return delays.some((row) => row.source !== BY_IMPORT && row.reason === reason)
}

/** `Object.entries`, for objects of ours whose keys are known. */
function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>) {
  return Object.entries(record) as [Key, Value][]
}
