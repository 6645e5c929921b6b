import { type KeptEntry, keptEntry } from '#shared/domain/caseload/kept-entry.ts'
import type { WaitClock } from '#shared/domain/referrals/clocks.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'
import { type ReferralFacts, STAGES } from '#shared/domain/referrals/referral.ts'
import { type CaseloadEntryTable, NOT_STARTED } from './schema-of-caseload.ts'

/** The number of the rule below: raise it when the rule changes, and every file derives its entries anew. */
export const RULE_VERSION = 1

export type EntryRow = Omit<CaseloadEntryTable, 'seq'>

/** A referral as the caseload's table has it. */
export function toEntryRow(
  referral: ReferralFacts,
  establishmentNames: ReadonlyMap<string, string>,
): EntryRow {
  const kept = keptEntry(referral)
  const { establishment, urgency, securityLevel } = referral
  return {
    referral_id: referral.id,
    local_ref: referral.localRef,
    direction: referral.direction,
    is_open: kept.isOpen ? 1 : 0,
    stage: STAGES.indexOf(kept.stage),
    establishment: establishment ?? null,
    establishment_name: establishment ? (establishmentNames.get(establishment) ?? null) : null,
    provider: referral.receivingProvider ?? null,
    mha_section: referral.mhaSection ?? null,
    urgency: urgency ? URGENCIES.indexOf(urgency) : null,
    security_level: securityLevel ? SECURITY_LEVELS.indexOf(securityLevel) : null,
    outcome: referral.outcome ?? null,
    has_reason: kept.hasReason ? 1 : 0,
    settled_from: kept.settledFrom ?? null,
    search_text: referral.localRef.toLowerCase(),
    ...waitColumns(kept, 'guidance'),
    ...waitColumns(kept, 'need'),
    ...waitColumns(kept, 'statutory'),
  }
}

function waitColumns<Clock extends WaitClock>({ waits }: KeptEntry, clock: Clock) {
  const { order, lastDay, endState } = waits[clock]
  return {
    [`${clock}_order`]: order ?? NOT_STARTED,
    [`${clock}_last_day`]: lastDay ?? null,
    [`${clock}_end_state`]: endState ?? null,
  } as Pick<EntryRow, `${Clock}_order` | `${Clock}_last_day` | `${Clock}_end_state`>
}
