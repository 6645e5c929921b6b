import { sum } from '../../board-reports/figures.ts'
import type { Chance } from '../../demonstration/chance.ts'
import { chiSquaredUpperTail } from '../chi-squared.ts'
import { drawGamma, drawPoisson } from './draws.ts'

/** How referrals come in, from the counts of past weeks. */
export interface Arrivals {
  readonly weeks: number
  readonly total: number
  /** Referrals per week. */
  readonly mean: number
  /** Poisson, or negative binomial where weeks differ by more than chance alone. */
  readonly spread: 'poisson' | 'negative binomial'
  /** Of the negative binomial, the shape: the smaller, the more uneven. `null` for Poisson. */
  readonly shape: number | null
}

const SURE = 0.05

/**
 * The rate of past weeks and how evenly they came: negative binomial where the weeks are more uneven
 * than 95 in 100 Poisson series (the test of dispersion), by the method of moments.
 */
export function arrivalsOf(counts: readonly number[]): Arrivals {
  const weeks = counts.length
  const total = sum(counts)
  const mean = weeks === 0 ? 0 : total / weeks
  const squares = sum(counts.map((count) => (count - mean) ** 2))
  const isUneven = mean > 0 && weeks > 1 && chiSquaredUpperTail(squares / mean, weeks - 1) < SURE
  const shape = isUneven ? mean ** 2 / (squares / (weeks - 1) - mean) : null
  const spread = shape === null ? 'poisson' : 'negative binomial'
  return { weeks, total, mean, spread, shape }
}

/** A rate that could have given these counts: it is not known better than that. */
export function drawRate(luck: Chance, { total, weeks }: Arrivals): number {
  return drawGamma(luck, total + 0.5) / weeks
}

/** The referrals of one week to come, at a rate. */
export function drawWeek(luck: Chance, rate: number, { shape }: Arrivals): number {
  return drawPoisson(luck, shape === null ? rate : (rate * drawGamma(luck, shape)) / shape)
}
