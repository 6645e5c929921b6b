import { compareText } from '../../compare-text.ts'
import { ethnicityGroup } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'

/** By what referrals can be set beside each other. */
export const GROUPINGS = [
  'establishment',
  'provider',
  'security_level',
  'mha_section',
  'urgency',
  'gender',
  'ethnicity_group',
] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The groupings by where a referral comes from or goes to. */
export type PlaceKind = Extract<Grouping, 'establishment' | 'provider'>

/** The group in which a referral counts; `undefined` where that is not recorded. */
export function groupOf(referral: ReferralFacts, by: Grouping): string | undefined {
  switch (by) {
    case 'establishment':
      return referral.establishment
    case 'provider':
      return referral.receivingProvider
    case 'security_level':
      return referral.securityLevel
    case 'mha_section':
      return referral.mhaSection
    case 'urgency':
      return referral.urgency
    case 'gender':
      return referral.gender
    case 'ethnicity_group':
      return ethnicityGroup(referral.ethnicity)
  }
}

/** The waits of one group; `null` is the group of those of whom it is not recorded. */
export interface WaitGroup {
  readonly code: string | null
  readonly waits: readonly Wait[]
}

/** Every wait in exactly one group, in order of code, those not recorded last. */
export function groupWaits(waits: readonly Wait[], by: Grouping): readonly WaitGroup[] {
  const groups = Map.groupBy(waits, ({ referral }) => groupOf(referral, by))
  const recorded = [...groups]
    .flatMap(([code, members]) => (code === undefined ? [] : [{ code, waits: members }]))
    .sort((a, b) => compareText(a.code, b.code))
  const rest = groups.get(undefined)
  return rest ? [...recorded, { code: null, waits: rest }] : recorded
}
