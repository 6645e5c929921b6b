import type { PathwayStage } from '../../referrals/code-lists.ts'
import { groupOf, groupWaits, type PlaceKind } from '../comparison/groupings.ts'
import { CONSECUTIVE_STAGES, staysIn, towardsCompletion } from '../comparison/stage-follow-ups.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import type { FollowUp } from '../life-table.ts'
import type { Wait } from '../pathway-stages.ts'
import { medianPhrase, placePhrase, STAGE_PHRASES } from './finding-words.ts'
import { laterByChance } from './log-rank-scores.ts'
import { isMuchLonger, PLACE_KINDS, PLACE_NEEDS } from './needed.ts'
import { rarelyAdmitted } from './rarely-admitted.ts'
import type { Look, Place } from './suggestion.ts'

/**
 * Establishments and providers that are slower than all others together: in each stage, by the
 * log-rank scores of everybody who entered it, and in the share admitted within 28 days.
 */
export function farPlaces(waits: readonly Wait[]): readonly Look[] {
  return PLACE_KINDS.flatMap((kind) => [
    ...CONSECUTIVE_STAGES.flatMap((stage) => slowPlaces(waits, stage, kind)),
    ...rarelyAdmitted(waits, kind),
  ])
}

function slowPlaces(waits: readonly Wait[], stage: PathwayStage, kind: PlaceKind): readonly Look[] {
  const stays = staysIn(waits, stage)
  return groupWaits(
    stays.map(({ wait }) => wait),
    kind,
  ).flatMap(({ code, waits: members }) => {
    if (code === null) return []
    const isHere = ({ wait }: (typeof stays)[number]) => groupOf(wait.referral, kind) === code
    const here = stays.filter(isHere).map(({ stretch }) => towardsCompletion(stretch))
    const elsewhere = stays
      .filter((stay) => !isHere(stay))
      .map(({ stretch }) => towardsCompletion(stretch))
    if (here.length < PLACE_NEEDS || elsewhere.length < PLACE_NEEDS) return []
    const referralIds = members.map(({ referral }) => referral.id)
    return [slowPlace({ stage, place: { kind, code }, here, elsewhere, referralIds })]
  })
}

interface Compared {
  readonly stage: PathwayStage
  readonly place: Place
  readonly here: readonly FollowUp<string>[]
  readonly elsewhere: readonly FollowUp<string>[]
  readonly referralIds: readonly string[]
}

function slowPlace({ stage, place, here, elsewhere, referralIds }: Compared): Look {
  const median = kaplanMeier(here, 'log-log').median
  const otherMedian = kaplanMeier(elsewhere, 'log-log').median
  const open = here.filter(({ end }) => end === null).length
  return {
    ...{ detector: 'far-place', stage, place, on: null, n: here.length, referralIds },
    saw: {
      ...(median === null ? {} : { median }),
      ...(otherMedian === null ? {} : { otherMedian }),
      ...{ notCompleted: open, others: elsewhere.length },
    },
    p: laterByChance(here, elsewhere),
    isMaterial: isMuchLonger(median, otherMedian),
    finding: `${placePhrase(place)}, the stage ${STAGE_PHRASES[stage]} took ${medianPhrase(median)} in ${here.length} referrals, of which ${open} had not completed it, against ${medianPhrase(otherMedian)} in ${elsewhere.length} elsewhere`,
  }
}
