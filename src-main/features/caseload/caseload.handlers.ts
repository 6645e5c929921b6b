import type { Input } from '#shared/contract/api.ts'
import type { CaseloadPage, CaseloadRow } from '#shared/contract/caseload.ts'
import { caseloadOf, isUnexplained } from '#shared/domain/caseload/caseload.ts'
import { hasStatus } from '#shared/domain/caseload/list-status.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { CLOCK_STATES, type WaitClock } from '#shared/domain/referrals/clocks.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import type { Database } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { findLatestChange } from '../../database/latest-change.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { matches, type NamedEntry, orderOf } from './arrange.ts'

interface View {
  readonly asAt: LocalDate
  readonly clock: WaitClock
}

export function caseloadHandlers(db: Database, wallClock: WallClock): HandlersOf<'caseload'> {
  /** Worked out last: paging, sorting and filtering do not read the whole file again. */
  let remembered: { readonly key: string; readonly entries: readonly NamedEntry[] } | undefined

  return {
    'caseload.list': async (ask) => {
      const view = { asAt: ask.asAt ?? wallClock.today(), clock: ask.clock }
      const entries = await listEntries(view)
      return { ...view, ...pageOf(entries, ask) }
    },
  }

  async function listEntries({ asAt, clock }: View): Promise<readonly NamedEntry[]> {
    const key = `${await findLatestChange(db.read)} ${asAt} ${clock}`
    if (remembered?.key === key) return remembered.entries
    const regime = regimeOn(await listRegimes(db.read), asAt)
    const names = await listEstablishmentNames(db.read)
    const facts = await listReferralFacts(db.read)
    const entries = caseloadOf(facts, { asAt, clock, regime }).map((entry) => ({
      ...entry,
      establishmentName: names.get(entry.referral.establishment ?? ''),
    }))
    remembered = { key, entries }
    return entries
  }
}

function pageOf(
  all: readonly NamedEntry[],
  { filters, sort, offset, limit }: Input<'caseload.list'>,
): Omit<CaseloadPage, keyof View> {
  const entries = all.filter((one) => hasStatus(one, filters.status))
  const matching = entries.filter((one) => matches(one, filters)).sort(orderOf(sort))
  const count = (state: NamedEntry['state']) => entries.filter((one) => one.state === state).length
  return {
    status: filters.status,
    total: entries.length,
    matching: matching.length,
    countsByState: {
      ...(Object.fromEntries(CLOCK_STATES.map((state) => [state, count(state)])) as Record<
        (typeof CLOCK_STATES)[number],
        number
      >),
      not_started: count('not_started'),
    },
    breachedWithoutReason: entries.filter(isUnexplained).length,
    choices: choicesOf(entries),
    rows: matching.slice(offset, offset + limit).map(toRow),
  }
}

function choicesOf(entries: readonly NamedEntry[]): CaseloadPage['choices'] {
  const establishments = new Map<string, string>()
  for (const { referral, establishmentName } of entries) {
    const code = referral.establishment
    if (code) establishments.set(code, establishmentName ?? code)
  }
  return {
    establishments: [...establishments]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => compareText(a.name, b.name)),
    securityLevels: distinct(entries.map((one) => one.referral.securityLevel)),
    mhaSections: distinct(entries.map((one) => one.referral.mhaSection)),
  }
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort(compareText)
}

function toRow({ referral, status, stage, clocks, establishmentName }: NamedEntry): CaseloadRow {
  const { id, localRef, direction, establishment, mhaSection, urgency, securityLevel } = referral
  return {
    id,
    localRef,
    direction,
    establishment,
    establishmentName,
    mhaSection,
    urgency,
    securityLevel,
    status,
    stage,
    outcome: referral.outcome,
    clocks,
  }
}
