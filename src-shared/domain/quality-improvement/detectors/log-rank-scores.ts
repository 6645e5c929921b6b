import { sum } from '../../board-reports/figures.ts'
import { chiSquaredUpperTail } from '../chi-squared.ts'
import { type FollowUp, lifeTable } from '../life-table.ts'
import { chanceOf, shuffleFirst } from './chance-of.ts'

/**
 * How much sooner each ended than all together would have it: 1 for an end, less the hazard that was
 * run through. Above 0 is sooner, below 0 later; all add up to 0. A group's sum is the numerator of its
 * log-rank test against the others. Source: Peto and Peto 1972, JRSS A 135, 185.
 */
export function logRankScores(followUps: readonly FollowUp<string>[]): readonly number[] {
  const hazards = new Map<number, number>()
  let hazard = 0
  for (const { time, atRisk, ended } of lifeTable(followUps)) {
    hazard += ended / atRisk
    hazards.set(time, hazard)
  }
  return followUps.map(({ time, end }) => (end === null ? 0 : 1) - (hazards.get(time) ?? 0))
}

/** From this many on either side the normal curve is as good as drawing again, and much quicker. */
const LARGE = 50
/** So many that a chance can still be told after it is corrected for hundreds of looks. */
const DRAWS = 99_999

/**
 * How often chance alone would make the members of a group so late, or later, when the group says
 * nothing about how long it takes. By exchanging the scores between the group and the others; for 50
 * or more on either side by the normal curve with the variance of that exchange.
 */
export function laterByChance(
  members: readonly FollowUp<string>[],
  others: readonly FollowUp<string>[],
): number {
  const scores = [...logRankScores([...members, ...others])]
  const seen = sum(scores.slice(0, members.length))
  if (seen >= 0) return 1
  if (members.length >= LARGE && others.length >= LARGE) {
    const n = scores.length
    const squares = sum(scores.map((score) => score ** 2))
    const variance = (members.length * others.length * squares) / (n * (n - 1))
    return chiSquaredUpperTail(seen ** 2 / variance, 1) / 2
  }
  return chanceOf((luck) => {
    shuffleFirst(scores, members.length, luck)
    let total = 0
    for (let index = 0; index < members.length; index += 1) total += scores[index] ?? 0
    return total <= seen + 1e-9
  }, DRAWS)
}
