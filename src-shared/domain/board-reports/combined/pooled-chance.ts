/**
 * The chance of admission over regions: each region's own, weighted by the size of its cohort.
 * Source: docs/specs/combined-packs.md.
 */
import {
  confidenceLimits,
  type Limits,
  NORMAL_975,
} from '../../quality-improvement/confidence-limits.ts'
import type { RuleSet } from '../disclosure/rule-sets.ts'
import { round, sum } from '../figures.ts'
import type { SharedCell, SharedChance } from './figures-for-combining.ts'
import { trueCounts } from './published-sum.ts'

interface RegionalChance {
  readonly chance: SharedChance
  /** None inside the region. */
  readonly ruleSet: RuleSet | undefined
}

/** By one day, in percent; all `null` where a region hides it or nobody is followed. */
export interface PooledPoint {
  readonly day: number
  readonly percent: number | null
  readonly isHidden: boolean
  /** 95 % limits, where every region has its own. */
  readonly limits: Limits
  /** What the rounding of the parts leaves open. */
  readonly least: number | null
  readonly most: number | null
}

/** One region's chance by one day with its weight, as they were issued. */
interface Weighed {
  readonly size: number
  readonly sizes: { readonly min: number; readonly max: number }
  readonly percent: number
  readonly rounding: number
  readonly lower: SharedCell
  readonly upper: SharedCell
}

const NO_LIMITS: Limits = { lower: null, upper: null }
const NOTHING = { percent: null, limits: NO_LIMITS, least: null, most: null }

export function pooledChance(regions: readonly RegionalChance[]): readonly PooledPoint[] {
  const days = regions[0]?.chance.points.map(({ day }) => day) ?? []
  return days.map((day) => {
    // A region in whose cohort there is nobody has no chance, and no weight.
    const followed = regions.filter(({ chance }) => chance.cohortSize !== 0)
    const weighed = followed.flatMap((one) => weighedBy(one, day) ?? [])
    const isHidden = weighed.length < followed.length
    if (isHidden || weighed.length === 0) return { ...NOTHING, day, isHidden }
    return { day, isHidden, ...pooled(weighed) }
  })
}

/** `undefined` where the region hides the figure or the size of its cohort. */
function weighedBy({ chance, ruleSet }: RegionalChance, day: number): Weighed | undefined {
  const { cohortSize: size, points } = chance
  const point = points.find((one) => one.day === day)
  if (typeof size !== 'number' || typeof point?.percent !== 'number') return undefined
  const { percent, lower, upper } = point
  const rounding = ruleSet ? 0.5 : 0.05
  return { size, sizes: trueCounts(size, ruleSet), percent, rounding, lower, upper }
}

function pooled(weighed: readonly Weighed[]) {
  const sizes = weighed.map(({ size }) => size)
  const percent = weightedMean(weighed.map((one) => [one.size, one.percent] as const))
  const variances = weighed.map((one) => {
    const se = standardError(one)
    return se === null ? null : (one.size / sum(sizes)) ** 2 * se ** 2
  })
  return {
    percent,
    limits: limitsOf(percent / 100, variances),
    least: furthest(weighed, -1),
    most: furthest(weighed, 1),
  }
}

function weightedMean(parts: readonly (readonly [weight: number, value: number])[]): number {
  return sum(parts.map(([weight, value]) => weight * value)) / sum(parts.map(([weight]) => weight))
}

function limitsOf(probability: number, variances: readonly (number | null)[]): Limits {
  const known = variances.filter((one) => one !== null)
  if (known.length < variances.length) return NO_LIMITS
  const logSe = Math.sqrt(sum(known)) / probability
  const { lower, upper } = confidenceLimits({ probability, logSe }, 'log-log')
  return { lower: inPercent(lower), upper: inPercent(upper) }
}

function inPercent(probability: number | null): number | null {
  return probability === null ? null : round(100 * probability, 1)
}

/**
 * The standard error of a chance, read back from its limits on the log-log scale; `null` where there
 * are none, or one of them is printed as 0 or 100 and so says nothing.
 */
function standardError({ percent, lower, upper }: Weighed): number | null {
  const isBetween = (one: SharedCell): one is number =>
    typeof one === 'number' && 0 < one && one < 100
  if (!isBetween(lower) || !isBetween(upper) || !isBetween(percent)) return null
  const scaled = (one: number) => Math.log(-Math.log(one / 100))
  const probability = percent / 100
  const width = (scaled(lower) - scaled(upper)) / 2
  return (width / NORMAL_975) * probability * -Math.log(probability)
}

/**
 * How low (-1) or high (1) rounding alone can put the mean. It is furthest where the regions with the
 * more extreme chances weigh as much as they can, and the others as little: one of those is the answer.
 */
function furthest(weighed: readonly Weighed[], side: -1 | 1): number {
  const at = weighed
    .map(({ percent, rounding, sizes }) => ({
      ...{ value: Math.min(100, Math.max(0, percent + side * rounding)), sizes },
    }))
    .toSorted((one, other) => side * (other.value - one.value))
  const means = at.map((_, last) =>
    weightedMean(
      at.map(({ value, sizes }, place) => [place <= last ? sizes.max : sizes.min, value] as const),
    ),
  )
  return side === 1 ? Math.max(...means) : Math.min(...means)
}
