import { compareText } from '../../compare-text.ts'
import { addDays } from '../../local-date.ts'
import { chiSquaredUpperTail } from '../chi-squared.ts'
import { fewerByChance } from '../comparison/binomial.ts'
import { type Funnel, type FunnelPoint, funnelOf } from '../comparison/funnel.ts'
import { groupOf, type PlaceKind } from '../comparison/groupings.ts'
import type { Wait } from '../pathway-stages.ts'
import { placePhrase } from './finding-words.ts'
import { PLACE_NEEDS } from './needed.ts'
import type { Look } from './suggestion.ts'

/** Of all, so much fewer than elsewhere are worth a word. */
const MUCH_LESS = 0.1

/**
 * The share admitted within 28 days at each place against all others together, by Fisher's exact test;
 * where places differ more than chance explains, by no less than the distance that this leaves.
 */
export function rarelyAdmitted(waits: readonly Wait[], by: PlaceKind): readonly Look[] {
  const asAt = waits
    .map(({ stop }) => stop)
    .toSorted(compareText)
    .at(-1)
  if (!asAt) return []
  // Every follow-up is a month or more, which is as long as 28 days need.
  const funnel = funnelOf(waits, { measure: 'admitted_within_28', by, asAt, followUpMonths: 1 })
  const placed = funnel.points.reduce(
    (all, { n, within }) => ({ n: all.n + n, within: all.within + within }),
    { n: 0, within: 0 },
  )
  return funnel.points.flatMap((point): readonly Look[] => {
    const others = { n: placed.n - point.n, within: placed.within - point.within }
    if (point.n < PLACE_NEEDS || others.n < PLACE_NEEDS) return []
    const place = { kind: by, code: point.code }
    const { n, within } = point
    return [
      {
        ...{ detector: 'far-place', stage: null, place, on: null, n },
        referralIds: waits
          .filter(({ referral }) => groupOf(referral, by) === point.code)
          .filter(({ start }) => addDays(start, 28) <= asAt)
          .map(({ referral }) => referral.id),
        saw: { within, others: others.n, othersWithin: others.within },
        p: Math.max(
          fewerByChance({
            ...{ successes: within, n },
            ...{ otherSuccesses: others.within, otherN: others.n },
          }),
          beyondOverdispersion(point, funnel),
        ),
        isMaterial: others.within / others.n - within / n >= MUCH_LESS,
        finding: `${placePhrase(place)}, ${within} of ${n} referrals were admitted within 28 days, against ${others.within} of ${others.n} elsewhere`,
      },
    ]
  })
}

/** The lower tail of a place's distance from all, with the limits as wide as the funnel has them. */
function beyondOverdispersion({ n, within }: FunnelPoint, funnel: Funnel): number {
  const { overall, overdispersion } = funnel
  if (overdispersion === 1 || overall === null) return 0
  const distance = within / n - overall
  if (distance >= 0) return 1
  const square = (distance ** 2 * n) / (overall * (1 - overall) * overdispersion)
  return chiSquaredUpperTail(square, 1) / 2
}
