import { sum } from '../../board-reports/figures.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { atMostByChance } from '../comparison/binomial.ts'
import { CONSECUTIVE_STAGES, type StageStay, staysIn } from '../comparison/stage-follow-ups.ts'
import { daysOf, type Wait } from '../pathway-stages.ts'
import { plural, STAGE_PHRASES } from './finding-words.ts'
import { COUNTED_NEEDS } from './needed.ts'
import type { Look } from './suggestion.ts'

/** Referrals that must have entered the stage. */
const STAGE_NEEDS = 20

/** The whole pathway should be over by then: who is in one stage for longer is there for long. */
const LONG_AFTER = 28

/**
 * The quick leave first, so that a stage is always left less often later on. It is not left when even
 * this part of the pace of its first 28 days is not kept.
 */
const PART_OF_PACE = 0.1

/**
 * Stages that some enter and do not leave: past day 28 they are left so seldom that not even a tenth
 * of the pace of the first 28 days explains it. Chance is exact: how often as few of all who left
 * would have done so past day 28 at that tenth, for the days that referrals spent on either side of it.
 */
export function stuckStages(waits: readonly Wait[]): readonly Look[] {
  return CONSECUTIVE_STAGES.flatMap((stage) => {
    const stays = staysIn(waits, stage)
    return stays.length < STAGE_NEEDS ? [] : lookAt(stage, stays)
  })
}

function lookAt(stage: PathwayStage, stays: readonly StageStay[]): readonly Look[] {
  const stuck = stays.filter(
    ({ stretch }) => stretch.outcome === 'open' && daysOf(stretch) > LONG_AFTER,
  )
  const early = daysIn(stays, (days) => Math.min(days, LONG_AFTER + 1))
  const late = daysIn(stays, (days) => Math.max(0, days - LONG_AFTER - 1))
  if (stuck.length === 0 || late === 0) return []
  const left = stays.filter(({ stretch }) => stretch.outcome === 'completed')
  const leftLate = left.filter(({ stretch }) => daysOf(stretch) > LONG_AFTER).length
  const leftEarly = left.length - leftLate
  const tenth = PART_OF_PACE * late
  const lengths = stuck.map(({ stretch }) => daysOf(stretch)).sort((a, b) => a - b)
  const [shortest = 0] = lengths
  const longest = lengths.at(-1) ?? 0
  const expected = (PART_OF_PACE * leftEarly * late) / early
  return [
    {
      ...{ detector: 'stuck-in-stage', stage, place: null, on: null, n: stays.length },
      saw: { stuck: stuck.length, shortest, longest, days: late, left: leftLate, expected },
      referralIds: stuck.map(({ wait }) => wait.referral.id),
      p: atMostByChance({ n: left.length, chance: tenth / (early + tenth) }, leftLate),
      isMaterial: stuck.length >= COUNTED_NEEDS,
      finding: `${stuck.length} of the ${plural(stays.length, 'referral')} that entered the stage ${STAGE_PHRASES[stage]} are still in it after ${shortest} to ${plural(longest, 'day')}. In the ${plural(late, 'day')} that referrals spent there past day ${LONG_AFTER}, ${leftLate} left it, where a tenth of the pace of the first ${LONG_AFTER} days would have brought about ${Math.round(expected)}`,
    },
  ]
}

/** The days on which somebody could have left: those of a stay, and the one on which it was left. */
function daysIn(stays: readonly StageStay[], part: (days: number) => number): number {
  const days = stays.map(({ stretch }) =>
    part(daysOf(stretch) + (stretch.outcome === 'completed' ? 1 : 0)),
  )
  return sum(days)
}
