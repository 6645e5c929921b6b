import { compareText } from '../compare-text.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { type CohortScope, cohortOf } from './cohort.ts'

/** What the referrals of a window can be narrowed to: the codes that are recorded in it, in plain order. */
export interface ScopeChoices {
  readonly establishments: readonly string[]
  readonly providers: readonly string[]
  readonly securityLevels: readonly string[]
  readonly mhaSections: readonly string[]
}

/** The choices of a window, whatever is chosen of it now: a choice made never hides the others. */
export function scopeChoices(
  referrals: readonly ReferralFacts[],
  scope: CohortScope,
): ScopeChoices {
  const members = cohortOf(referrals, { ...scope, filters: undefined })
  const values = (read: (referral: ReferralFacts) => string | undefined) =>
    [...new Set(members.flatMap(({ referral }) => read(referral) ?? []))].sort(compareText)
  return {
    establishments: values(({ establishment }) => establishment),
    providers: values(({ receivingProvider }) => receivingProvider),
    securityLevels: values(({ securityLevel }) => securityLevel),
    mhaSections: values(({ mhaSection }) => mhaSection),
  }
}
