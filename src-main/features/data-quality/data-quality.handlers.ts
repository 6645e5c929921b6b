import type { Input } from '#shared/contract/api.ts'
import type { FaultPage, FaultRow } from '#shared/contract/data-quality.ts'
import { caseloadOf } from '#shared/domain/caseload/caseload.ts'
import { hasStatus } from '#shared/domain/caseload/list-status.ts'
import {
  type CheckedEntry,
  qualityByEstablishment,
  qualityOf,
} from '#shared/domain/data-quality/by-establishment.ts'
import { FAULT_KINDS } from '#shared/domain/data-quality/fault.ts'
import { faultsOf } from '#shared/domain/data-quality/faults.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { WaitClock } from '#shared/domain/referrals/clocks.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import type { Database } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { listImportWarnings } from '../../database/import-warnings.ts'
import { findLatestChange } from '../../database/latest-change.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { matches, orderOf } from './arrange-faults.ts'
import { countWaitingRows } from './waiting-rows.ts'

interface View {
  readonly asAt: LocalDate
  readonly clock: WaitClock
}

interface Checked {
  readonly entries: readonly CheckedEntry[]
  readonly names: ReadonlyMap<string, string>
  readonly waiting: FaultPage['waiting']
}

export function dataQualityHandlers(db: Database, wallClock: WallClock): HandlersOf<'dataQuality'> {
  /** Worked out last: paging, sorting and filtering do not read the whole file again. */
  let remembered: { readonly key: string; readonly checked: Checked } | undefined

  return {
    'dataQuality.listFaults': async (ask) => {
      const view = { asAt: ask.asAt ?? wallClock.today(), clock: ask.clock }
      return { ...view, ...pageOf(await check(view), ask) }
    },
  }

  async function check(view: View): Promise<Checked> {
    const key = `${await findLatestChange(db.read)} ${view.asAt} ${view.clock}`
    if (remembered?.key === key) return remembered.checked
    const regime = regimeOn(await listRegimes(db.read), view.asAt)
    const warnings = await listImportWarnings(db.read)
    const caseload = caseloadOf(await listReferralFacts(db.read), { ...view, regime })
    const checked = {
      entries: caseload.map((entry) => ({
        ...entry,
        faults: faultsOf(entry, warnings.get(entry.referral.id) ?? []),
      })),
      names: await listEstablishmentNames(db.read),
      waiting: await countWaitingRows(db.read),
    }
    remembered = { key, checked }
    return checked
  }
}

function pageOf(
  { entries: all, names, waiting }: Checked,
  { filters, sort, offset, limit }: Input<'dataQuality.listFaults'>,
): Omit<FaultPage, keyof View> {
  const { status, direction } = filters
  const entries = all.filter((one) => hasStatus(one, status))
  const ofDirection = entries.filter(
    ({ referral }) => !direction || referral.direction === direction,
  )
  const rows = entries.flatMap((entry) => toRows(entry, names))
  const matching = rows.filter((row) => matches(row, filters)).sort(orderOf(sort))
  const count = (kind: FaultRow['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    status,
    total: rows.length,
    matching: matching.length,
    whole: qualityOf(entries),
    together: qualityOf(ofDirection),
    establishments: qualityByEstablishment(ofDirection).map((one) => ({
      ...one,
      name: names.get(one.establishment ?? ''),
    })),
    kinds: FAULT_KINDS.map((kind) => ({ kind, count: count(kind) })).filter((one) => one.count > 0),
    waiting,
    rows: matching.slice(offset, offset + limit),
  }
}

function toRows(
  { referral, faults }: CheckedEntry,
  names: ReadonlyMap<string, string>,
): readonly FaultRow[] {
  const { id, localRef, direction, establishment } = referral
  const establishmentName = names.get(establishment ?? '')
  const head = { referralId: id, localRef, direction, establishment, establishmentName }
  return faults.map((fault) => ({ ...head, ...fault }))
}
