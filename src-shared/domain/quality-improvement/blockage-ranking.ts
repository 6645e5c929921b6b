import { round, sum } from '../board-reports/figures.ts'
import { PATHWAY_STAGES, type PathwayStage } from '../referrals/code-lists.ts'
import { drawAgain, percentileLimits } from './bootstrap.ts'
import {
  besideSequence,
  overrunOf,
  type StageStretch,
  sequenceOf,
  type Wait,
} from './pathway-stages.ts'
import { limitOf } from './stage-limits.ts'

/** A stage in which days were lost beyond its limit, open referrals counted. */
export interface BlockageRank {
  readonly rank: number
  readonly stage: PathwayStage
  readonly daysLost: number
  /** 95 % limits of the days lost, by drawing the cohort again. */
  readonly lower: number
  readonly upper: number
  readonly episodes: number
  readonly sentence: string
}

const STAGE_WORDS: Readonly<Record<PathwayStage, string>> = {
  need_to_referral: 'From need to referral',
  referral_to_assessment: 'From referral to first psychiatric assessment',
  assessment_to_bed: 'From assessment to bed',
  bed_to_application: 'From bed to application',
  application_to_warrant: 'From application to warrant',
  warrant_to_admission: 'From warrant to admission',
  assessment_to_admission: 'From assessment to admission',
}

/**
 * The stages with a limit by the days lost beyond it, the most first. The limits are the 2.5th and
 * 97.5th centiles of 2,000 cohorts drawn with replacement from the same referrals, seeded. Everyone
 * in a stage counts, unless only some stretches are asked for.
 */
export function rankBlockages(
  waits: readonly Wait[],
  counts: (stretch: StageStretch) => boolean = () => true,
): readonly BlockageRank[] {
  const limits = waits[0]?.limits
  const overruns = waits.map((wait) => overrunByStage(wait, counts))
  return PATHWAY_STAGES.flatMap((stage) => {
    const lost = overruns.map((byStage) => byStage.get(stage) ?? 0)
    const daysLost = sum(lost)
    if (daysLost === 0) return []
    const limits = percentileLimits(drawAgain(lost.length, (drawn) => totalOf(lost, drawn)))
    const lower = round(limits.lower, 1)
    const upper = round(limits.upper, 1)
    const episodes = lost.filter((days) => days > 0).length
    return [{ stage, daysLost, lower, upper, episodes }]
  })
    .sort((a, b) => b.daysLost - a.daysLost)
    .map((one, index) => ({
      rank: index + 1,
      ...one,
      sentence: sentenceOf(one, { limit: limitOf(one.stage, limits), size: waits.length }),
    }))
}

function overrunByStage(
  wait: Wait,
  counts: (stretch: StageStretch) => boolean,
): ReadonlyMap<PathwayStage, number> {
  const stretches = [...sequenceOf(wait), ...besideSequence(wait)].filter(counts)
  return new Map(stretches.map((stretch) => [stretch.stage, overrunOf(stretch)]))
}

function totalOf(lost: readonly number[], drawn: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < drawn.length; index += 1) total += lost[drawn[index] ?? 0] ?? 0
  return total
}

function sentenceOf(
  { stage, daysLost, lower, upper, episodes }: Omit<BlockageRank, 'rank' | 'sentence'>,
  { limit, size }: { readonly limit: number | null; readonly size: number },
): string {
  return `${STAGE_WORDS[stage]}, ${daysLost} days were lost beyond day ${limit}, in ${episodes} of ${size} referrals (95% limits ${Math.round(lower)} to ${Math.round(upper)} days).`
}
