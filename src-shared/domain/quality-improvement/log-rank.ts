import { chiSquaredUpperTail } from './chi-squared.ts'
import type { FollowUp } from './life-table.ts'
import { type Deviation, standardisedSquare } from './log-rank-deviation.ts'

export interface LogRank {
  readonly chisq: number
  readonly df: number
  /** How often groups that do not differ would look as different as this, or more. */
  readonly p: number
  /** Ends seen in each group, and ends that each would have had, had all waited alike. */
  readonly observed: readonly number[]
  readonly expected: readonly number[]
}

/** One group on its way through time. */
interface Side {
  readonly followUps: readonly FollowUp<string>[]
  atRisk: number
  /** Who ends, and who leaves in any way, at the time in hand. */
  endingNow: number
  leavingNow: number
  observed: number
  expected: number
}

/** How far chance alone would make two groups differ from what is expected, together. */
interface Covariance {
  readonly one: Side
  readonly other: Side
  value: number
}

/**
 * The log-rank test (rho 0) of whether groups wait differently. `null` where there is nothing to
 * test: fewer than two groups at risk when anyone ended, or everyone ending at one time.
 * Source: R survival, `survdiff`; checked in tests/oracles.
 */
export function logRank(groups: readonly (readonly FollowUp<string>[])[]): LogRank | null {
  const sides = groups.map(
    (followUps): Side => ({
      followUps,
      atRisk: followUps.length,
      endingNow: 0,
      leavingNow: 0,
      observed: 0,
      expected: 0,
    }),
  )
  const covariances = sides.flatMap((one) =>
    sides.map((other): Covariance => ({ one, other, value: 0 })),
  )
  for (const leavers of byTime(sides)) {
    for (const { side, end } of leavers) {
      side.leavingNow += 1
      if (end !== null) side.endingNow += 1
    }
    countEnds(sides, covariances)
    for (const side of sides) {
      side.atRisk -= side.leavingNow
      side.leavingNow = 0
      side.endingNow = 0
    }
  }
  return judge(sides, covariances)
}

interface Leaver {
  readonly time: number
  readonly end: string | null
  readonly side: Side
}

/** Everyone of every group, together with those who left at the same time, in order of time. */
function byTime(sides: readonly Side[]): readonly (readonly Leaver[])[] {
  const leavers = sides.flatMap((side) =>
    side.followUps.map(({ time, end }): Leaver => ({ time, end, side })),
  )
  return [...Map.groupBy(leavers, ({ time }) => time)]
    .sort(([a], [b]) => a - b)
    .map(([, together]) => together)
}

/** The ends of one time, shared out by who was at risk. */
function countEnds(sides: readonly Side[], covariances: readonly Covariance[]): void {
  const atRisk = sides.reduce((total, side) => total + side.atRisk, 0)
  const ending = sides.reduce((total, side) => total + side.endingNow, 0)
  if (ending === 0) return
  for (const side of sides) {
    side.observed += side.endingNow
    side.expected += (ending * side.atRisk) / atRisk
  }
  if (atRisk === 1) return
  const spread = (ending * (atRisk - ending)) / (atRisk ** 2 * (atRisk - 1))
  for (const pair of covariances) {
    const own = pair.one === pair.other ? atRisk : 0
    pair.value += spread * (own - pair.other.atRisk) * pair.one.atRisk
  }
}

function judge(sides: readonly Side[], covariances: readonly Covariance[]): LogRank | null {
  // The differences add up to 0: one group's follows from the others', and is left out.
  const compared = new Set(sides.filter((side) => side.expected > 0).slice(1))
  const pairs = covariances.filter(({ one, other }) => compared.has(one) && compared.has(other))
  const deviations = [...Map.groupBy(pairs, ({ one }) => one)].map(
    ([{ observed, expected }, own]): Deviation => ({
      difference: observed - expected,
      covariances: own.map(({ value }) => value),
    }),
  )
  // Nobody to compare, or no chance in it because everyone ended at once.
  if (!deviations[0]?.covariances[0]) return null
  const chisq = standardisedSquare(deviations)
  const df = deviations.length
  return {
    chisq,
    df,
    p: chiSquaredUpperTail(chisq, df),
    observed: sides.map((side) => side.observed),
    expected: sides.map((side) => side.expected),
  }
}
