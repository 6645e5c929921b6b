import type { Input } from '#shared/contract/api.ts'
import type { CaseloadColumn } from '#shared/contract/caseload.ts'
import { byLongestWait, type CaseloadEntry } from '#shared/domain/caseload/caseload.ts'
import { orderBy } from '#shared/domain/order-by.ts'
import { CLOCK_STATES } from '#shared/domain/referrals/clocks.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'

type Filters = Input<'caseload.list'>['filters']
type Sort = Input<'caseload.list'>['sort']

export interface NamedEntry extends CaseloadEntry {
  readonly establishmentName: string | undefined
}

export function matches(entry: NamedEntry, filters: Filters): boolean {
  const { referral } = entry
  return (
    (!filters.direction || referral.direction === filters.direction) &&
    (!filters.overdue || entry.state === 'breached') &&
    isAmong(filters.states, entry.state) &&
    isAmong(filters.establishments, referral.establishment) &&
    isAmong(filters.securityLevels, referral.securityLevel) &&
    isAmong(filters.mhaSections, referral.mhaSection) &&
    holdsText(entry, filters.text)
  )
}

function isAmong(chosen: readonly string[], value: string | undefined): boolean {
  return chosen.length === 0 || (value !== undefined && chosen.includes(value))
}

function holdsText({ referral, establishmentName }: NamedEntry, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return true
  return [referral.localRef, referral.establishment, establishmentName, referral.receivingProvider]
    .filter((value) => value !== undefined)
    .some((value) => value.toLowerCase().includes(wanted))
}

/** What a column sorts by. */
const KEYS: Readonly<Record<CaseloadColumn, (entry: NamedEntry) => string | number | undefined>> = {
  days: (entry) => entry.leading?.days,
  localRef: (entry) => entry.referral.localRef,
  establishment: (entry) => entry.establishmentName ?? entry.referral.establishment,
  mhaSection: (entry) => entry.referral.mhaSection,
  urgency: ({ referral }) => referral.urgency && URGENCIES.indexOf(referral.urgency),
  securityLevel: ({ referral }) =>
    referral.securityLevel && SECURITY_LEVELS.indexOf(referral.securityLevel),
  stage: (entry) => STAGES.indexOf(entry.stage),
  lastDay: (entry) => entry.leading?.lastDay ?? undefined,
  state: ({ state }) => (state === 'not_started' ? undefined : CLOCK_STATES.indexOf(state)),
}

/** An order by one column, the longest wait first among equals. */
export function orderOf({ column, order }: Sort): (a: NamedEntry, b: NamedEntry) => number {
  return orderBy(KEYS[column], order, byLongestWait)
}
