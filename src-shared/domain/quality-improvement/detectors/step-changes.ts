import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import type { LocalDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { CONSECUTIVE_STAGES, staysIn, towardsCompletion } from '../comparison/stage-follow-ups.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import type { FollowUp } from '../life-table.ts'
import type { Wait } from '../pathway-stages.ts'
import { chanceOf, shuffleFirst } from './chance-of.ts'
import { dayPhrase, medianPhrase, STAGE_PHRASES } from './finding-words.ts'
import { logRankScores } from './log-rank-scores.ts'
import { isMuchLonger } from './needed.ts'
import type { Look } from './suggestion.ts'

/** Referrals that must have entered the stage on either side of a change. */
const SIDE_NEEDS = 10
const STAGE_NEEDS = 30
const DRAWS = 9_999

/**
 * A day from which a stage takes longer, or less long, than before: of all days on which anyone entered
 * it, the one that divides the log-rank scores best. Chance is how often the best division of the same
 * scores in any other order is as good, so that having looked at every day is paid for.
 */
export function stepChanges(waits: readonly Wait[]): readonly Look[] {
  return CONSECUTIVE_STAGES.flatMap((stage) => {
    const entries = staysIn(waits, stage)
      .map(
        ({ wait, stretch }): Entry => ({
          id: wait.referral.id,
          from: stretch.from,
          followUp: towardsCompletion(stretch),
        }),
      )
      .sort((a, b) => compareText(a.from, b.from))
    const splits = splitsOf(entries)
    return splits.length === 0 ? [] : lookAt(stage, entries, splits)
  })
}

interface Entry {
  readonly id: string
  readonly from: LocalDate
  readonly followUp: FollowUp<string>
}

/** After how many entries a new day begins, with enough on both sides. */
function splitsOf(entries: readonly Entry[]): readonly number[] {
  if (entries.length < STAGE_NEEDS) return []
  return entries.flatMap(({ from }, index) => {
    const isEnough = index >= SIDE_NEEDS && index <= entries.length - SIDE_NEEDS
    return isEnough && entries[index - 1]?.from !== from ? [index] : []
  })
}

function lookAt(
  stage: PathwayStage,
  entries: readonly Entry[],
  splits: readonly number[],
): readonly Look[] {
  const scores = [...logRankScores(entries.map(({ followUp }) => followUp))]
  const best = bestSplit(scores, splits)
  const before = entries.slice(0, best.at)
  const after = entries.slice(best.at)
  const on = after[0]?.from
  if (!on) return []
  const medianBefore = medianOf(before)
  const medianAfter = medianOf(after)
  const p = chanceOf((luck) => {
    shuffleFirst(scores, scores.length - 1, luck)
    return bestSplit(scores, splits).height >= best.height - 1e-9
  }, DRAWS)
  return [
    {
      ...{ detector: 'step-change', stage, place: null, on, n: entries.length, p },
      saw: {
        ...{ before: before.length, after: after.length },
        ...(medianBefore === null ? {} : { medianBefore }),
        ...(medianAfter === null ? {} : { medianAfter }),
      },
      referralIds: after.map(({ id }) => id),
      isMaterial:
        isMuchLonger(medianAfter, medianBefore) || isMuchLonger(medianBefore, medianAfter),
      finding: `The stage ${STAGE_PHRASES[stage]} took ${medianPhrase(medianBefore)} in the ${before.length} referrals that entered it before ${dayPhrase(on)}, and ${medianPhrase(medianAfter)} in the ${after.length} that did from then on, open ones counted`,
    },
  ]
}

function medianOf(side: readonly Entry[]): number | null {
  const followUps = side.map(({ followUp }) => followUp)
  return kaplanMeier(followUps, 'log-log').median
}

interface Split {
  readonly at: number
  /** Distance of the sums on either side from nothing, in standard deviations of the exchange. */
  readonly height: number
}

function bestSplit(scores: readonly number[], splits: readonly number[]): Split {
  const n = scores.length
  const variance = sum(scores.map((score) => score ** 2)) / (n * (n - 1))
  let best: Split = { at: splits[0] ?? 0, height: 0 }
  let total = 0
  let added = 0
  for (const at of splits) {
    while (added < at) {
      total += scores[added] ?? 0
      added += 1
    }
    const height = Math.abs(total) / Math.sqrt(at * (n - at) * variance)
    if (height > best.height) best = { at, height }
  }
  return best
}
