/** Exact chances of counts. All sums run in logarithms, so that large counts do not vanish. */
import { sum } from '../../board-reports/figures.ts'

/** Of so many tries, each succeeding with the same chance. */
export interface Tries {
  readonly n: number
  /** More than 0 and less than 1. */
  readonly chance: number
}

/** The chance of each count from 0 to n. */
function chances({ n, chance }: Tries): readonly number[] {
  const odds = Math.log(chance) - Math.log1p(-chance)
  let log = n * Math.log1p(-chance)
  return Array.from({ length: n + 1 }, (_, count) => {
    if (count > 0) log += Math.log((n - count + 1) / count) + odds
    return Math.exp(log)
  })
}

/**
 * The share of successes below which a binomial count falls with a wanted chance, 0 to 1, interpolated
 * between whole counts so that limits make a smooth funnel.
 * Source: Spiegelhalter 2005, Statistics in Medicine 24, 1185-1202, appendix A.1.1.
 *
 * @example binomialShare({ n: 20, chance: 0.5 }, 0.025) // 0.2558
 */
export function binomialShare(tries: Tries, wanted: number): number {
  let below = 0
  for (const [count, here] of chances(tries).entries()) {
    const upTo = below + here
    if (upTo >= wanted) {
      const overshoot = (upTo - wanted) / here
      return Math.max(0, (count - overshoot) / tries.n)
    }
    below = upTo
  }
  return 1
}

/** How often chance alone gives so many successes, or fewer. */
export function atMostByChance(tries: Tries, count: number): number {
  return Math.min(1, sum(chances(tries).slice(0, count + 1)))
}

/** A share of successes in one group beside all the others. */
export interface TwoGroups {
  readonly successes: number
  readonly n: number
  readonly otherSuccesses: number
  readonly otherN: number
}

/**
 * How often chance alone would give the first group so few successes, or fewer, when both groups have
 * the same chance: Fisher's exact test, one-sided.
 *
 * @example fewerByChance({ successes: 1, n: 10, otherSuccesses: 9, otherN: 12 }) // 0.003504
 */
export function fewerByChance({ successes, n, otherSuccesses, otherN }: TwoGroups): number {
  const all = n + otherN
  const allSuccesses = successes + otherSuccesses
  const least = Math.max(0, allSuccesses - otherN)
  let log =
    logChoose(allSuccesses, least) + logChoose(all - allSuccesses, n - least) - logChoose(all, n)
  let total = Math.exp(log)
  for (let count = least; count < successes; count += 1) {
    const up = (allSuccesses - count) * (n - count)
    const down = (count + 1) * (all - allSuccesses - n + count + 1)
    log += Math.log(up / down)
    total += Math.exp(log)
  }
  return Math.min(1, total)
}

function logChoose(n: number, chosen: number): number {
  let log = 0
  for (let one = 1; one <= Math.min(chosen, n - chosen); one += 1) {
    log += Math.log((n - one + 1) / one)
  }
  return log
}
