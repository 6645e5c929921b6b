/** One import in progress: takes rows some hundred at a time, and keeps count of what became of each. */
import { v7 as uuidv7 } from 'uuid'
import { allIssues, isRejected } from '#shared/domain/imports/check-row.ts'
import type { ImportIssue, RowIssue } from '#shared/domain/imports/issue.ts'
import { correctedHere, type EntryPlan, planEntry } from '#shared/domain/imports/plan-entry.ts'
import {
  type Likeness,
  probableDuplicate,
  startColumn,
} from '#shared/domain/imports/probable-duplicate.ts'
import type { Writer } from '../../database/writer.ts'
import { ageAtReferral, comparable, type RowValues } from './comparable.ts'
import { type Disagreement, withHandChanges } from './hand-changes.ts'
import { listStandingWarnings } from './imports.queries.ts'
import type { JudgedRow, RowJudge } from './judge-row.ts'
import { type KeepSettings, keepRow } from './kept-row.ts'
import type { KeyedHash } from './keyed-hash.ts'
import { toKnownCells } from './known-cells.ts'
import { listStoredRecords, type StoredRecord } from './known-records.queries.ts'
import { LikenessIndex } from './likeness-index.ts'
import { PersonIndex, personAfter } from './person-index.ts'
import { maskIssue } from './privacy.ts'
import type { TableRow } from './reading/table.ts'
import { createRecord, updateRecord, type WriteSettings } from './write-record.ts'

export interface RunSettings extends WriteSettings, KeepSettings {
  readonly judge: RowJudge
  readonly hash: KeyedHash
  /** The referral of each reference of this source. */
  readonly referralIds: Map<string, string>
}

export interface KeptIssue extends ImportIssue {
  readonly referralId: string | null
}

export interface KeptCells {
  readonly row: number
  readonly state: 'rejected' | 'parked'
  readonly cells: string
}

/** A row beside the record it belongs to, and what is to be done with it. */
interface Planned {
  readonly judged: JudgedRow
  readonly values: RowValues
  readonly stored: StoredRecord | undefined
  readonly plan: EntryPlan
}

export class ImportRun {
  readonly counts = { created: 0, updated: 0, unchanged: 0, parked: 0, rejected: 0 }
  readonly issues: KeptIssue[] = []
  readonly kept: KeptCells[] = []
  readonly #tx: Writer
  readonly #settings: RunSettings
  #likenesses = new LikenessIndex()
  #people = new PersonIndex()

  constructor(tx: Writer, settings: RunSettings) {
    this.#tx = tx
    this.#settings = settings
  }

  async take(rows: readonly TableRow[]): Promise<void> {
    const judged = rows.flatMap((row) => this.#settings.judge.judge(row) ?? [])
    const planned = await this.#plan(judged)
    const newcomers = planned.filter(({ stored }) => !stored)
    const hashes = [...new Set(newcomers.flatMap(({ values }) => values.hashes))]
    this.#likenesses = await LikenessIndex.load(this.#tx, hashes)
    this.#people = await PersonIndex.load(this.#tx, hashes)
    const known = planned.flatMap(({ stored }) => stored?.referral.id ?? [])
    const standing = await listStandingWarnings(this.#tx, known)
    const warnings = Map.groupBy(standing, ({ referralId }) => referralId)
    for (const one of planned) {
      const id = this.#settle(one)
      if (!id) continue
      for (const warning of warnings.get(id) ?? []) {
        const isSaidAnew = one.judged.cells?.has(warning.column)
        if (isSaidAnew) this.#tx.update('import_issue', warning.id, { referral_id: null })
      }
    }
  }

  async #plan(judged: readonly JudgedRow[]): Promise<readonly Planned[]> {
    const { referralIds, identifiersOn } = this.#settings
    const idOf = ({ key, checked }: JudgedRow) =>
      key === undefined || isRejected(checked.issues) ? undefined : referralIds.get(key)
    const stored = await listStoredRecords(
      this.#tx,
      judged.flatMap((one) => idOf(one) ?? []),
    )
    const first = judged.map((one) => {
      const record = stored.get(idOf(one) ?? '')
      const known = record && toKnownCells(record, identifiersOn)
      const values = comparable(one.checked.values, record, this.#settings)
      return { judged: one, values, stored: record, known, plan: planEntry(values.beside, known) }
    })
    const disagreements = first.flatMap(
      ({ stored: record, known, plan }): readonly Disagreement[] =>
        record && known && plan.kind === 'update'
          ? [{ stored: record, known, columns: [...plan.changes.keys()] }]
          : [],
    )
    const refined = await withHandChanges(this.#tx, disagreements)
    return first.map(({ known, ...one }) => {
      const better = refined.get(one.stored?.referral.id ?? '')
      return better ? { ...one, plan: planEntry(one.values.beside, better) } : one
    })
  }

  /** Decide what becomes of a row, and do it; the referral's id where the row came in. */
  #settle(planned: Planned): string | undefined {
    const { judged, stored, plan, values } = planned
    const overridden = plan.overridden.map((column) =>
      correctedHere(column, judged.cells?.get(column)?.raw ?? ''),
    )
    const issues = allIssues(judged.checked, plan.after, overridden)
    if (isRejected(issues)) return this.#keep(judged, 'rejected', issues)

    const likeness = likenessOf(plan)
    const alike = stored ? undefined : this.#likenesses.find(likeness)
    if (alike) {
      const raw = judged.cells?.get(alike.column)?.raw ?? ''
      const said = probableDuplicate(alike.column, raw, alike.other.localRef)
      return this.#keep(
        judged,
        'parked',
        allIssues(judged.checked, plan.after, [...overridden, said]),
      )
    }
    const id = stored ? this.#update(planned, stored) : this.#create(planned)
    this.#likenesses.put(id, likeness)
    this.#say(judged.row, issues, id)
    if (values.key !== undefined) this.#settings.referralIds.set(values.key, id)
    return id
  }

  #create({ plan, judged, values }: Planned): string {
    this.counts.created += 1
    const age = ageAtReferral(values.born, plan.after)
    const entry = { changes: plan.changes, plain: judged.checked.values, ageAtReferral: age }
    const known = this.#people.find(plan.after)
    const { id, person } = createRecord(this.#tx, { entry, known }, this.#settings)
    this.#people.put(person)
    return id
  }

  #update({ plan, judged, values }: Planned, stored: StoredRecord): string {
    const age = ageAtReferral(values.born, plan.after)
    const isOtherAge = age !== undefined && age !== stored.referral.age_at_referral
    if (plan.kind === 'unchanged' && !isOtherAge) {
      this.counts.unchanged += 1
      return stored.referral.id
    }
    this.counts.updated += 1
    const entry = { changes: plan.changes, plain: judged.checked.values, ageAtReferral: age }
    updateRecord(this.#tx, { entry, stored }, this.#settings)
    this.#people.put(personAfter(stored.referral.person_id, plan.after))
    return stored.referral.id
  }

  #keep(judged: JudgedRow, state: KeptCells['state'], issues: readonly RowIssue[]): undefined {
    this.counts[state] += 1
    this.#say(judged.row, issues, null)
    const cells = JSON.stringify(keepRow(judged, this.#settings))
    this.kept.push({ row: judged.row, state, cells })
    return undefined
  }

  #say(row: number, issues: readonly RowIssue[], referralId: string | null): void {
    for (const issue of issues) {
      const said = this.#settings.identifiersOn ? issue : maskIssue(issue)
      this.issues.push({ row, ...said, referralId })
    }
  }
}

function likenessOf({ after }: EntryPlan): Likeness {
  const direction = after.get('direction')
  return {
    localRef: after.get('local_ref') ?? '',
    direction: direction ?? '',
    start: after.get(startColumn(direction)),
    prisonNumber: after.get('prison_number'),
    nhsNumber: after.get('nhs_number'),
  }
}

/** Write down the import itself with the rows that did not come in and all that was said. */
export function writeAccount(
  tx: Writer,
  { issues, kept }: Pick<ImportRun, 'issues' | 'kept'>,
  batchId: string,
): void {
  for (const { row, state, cells } of kept) {
    tx.insert('import_row', { id: uuidv7(), batch_id: batchId, row_number: row, state, cells })
  }
  for (const { row, column, referralId, ...said } of issues) {
    tx.insert('import_issue', {
      ...said,
      id: uuidv7(),
      batch_id: batchId,
      referral_id: referralId,
      row_number: row,
      column_name: column,
    })
  }
}
