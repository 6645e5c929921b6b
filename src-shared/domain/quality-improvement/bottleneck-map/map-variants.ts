import { median, quantile } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import type { Milestone } from '../../referrals/milestone.ts'
import type { MapReferral } from './map-referral.ts'
import type { MapWay } from './map-steps.ts'

/** An order in which milestones came, and those who went that way so far. */
export interface MapVariant {
  readonly milestones: readonly Milestone[]
  readonly referrals: number
  readonly admitted: number
  readonly open: number
  readonly endedOtherwise: number
  /** Median days from referral to admission, of the admitted alone; `null` where nobody was. */
  readonly admittedOnlyMedian: number | null
  /** Days waited so far by the one who has waited longest of the open; `null` where nobody is. */
  readonly longestOpen: number | null
  /** Positions in the map's referrals. */
  readonly members: readonly number[]
}

/** The orders of milestones, the most frequent first; among equals, as their names stand. */
export function variantsOf(
  ways: readonly MapWay[],
  referrals: readonly MapReferral[],
): readonly MapVariant[] {
  const numbered = ways.map(({ steps }, member) => ({
    member,
    milestones: steps.map(({ milestone }) => milestone),
  }))
  const groups = Map.groupBy(numbered, ({ milestones }) => milestones.join(' '))
  return [...groups]
    .map(([key, all]) => ({ key, variant: toVariant(all, referrals) }))
    .sort((a, b) => b.variant.referrals - a.variant.referrals || compareText(a.key, b.key))
    .map(({ variant }) => variant)
}

function toVariant(
  all: readonly { readonly member: number; readonly milestones: readonly Milestone[] }[],
  referrals: readonly MapReferral[],
): MapVariant {
  const members = all.map(({ member }) => member)
  const daysIn = (state: MapReferral['state']) =>
    members.flatMap((member) => {
      const one = referrals[member]
      return one?.state === state ? [one.days] : []
    })
  const admitted = daysIn('admitted')
  const open = daysIn('open')
  return {
    milestones: all[0]?.milestones ?? [],
    referrals: members.length,
    admitted: admitted.length,
    open: open.length,
    endedOtherwise: daysIn('ended').length,
    admittedOnlyMedian: median(admitted),
    longestOpen: quantile(open, 1),
    members,
  }
}
