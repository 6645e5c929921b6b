import { describe, expect, test } from 'vitest'
import { chance } from '../../demonstration/chance.ts'
import { arrivalsOf, drawRate, drawWeek } from './arrivals.ts'
import { drawGamma, drawPoisson } from './draws.ts'

const DRAWS = 20_000

function momentsOf(draw: () => number) {
  const values = Array.from({ length: DRAWS }, draw)
  const mean = values.reduce((total, value) => total + value, 0) / DRAWS
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / DRAWS
  return { mean, variance, least: Math.min(...values) }
}

describe('draws', () => {
  // Within about five standard errors of 20,000 draws; the seed is fixed.
  test.each([0, 0.4, 3, 75])('of a Poisson count of mean %d have its mean and variance', (mean) => {
    const luck = chance(1)
    const found = momentsOf(() => drawPoisson(luck, mean))

    expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual(0.04 * Math.sqrt(mean))
    expect(Math.abs(found.variance - mean)).toBeLessThanOrEqual(0.08 * Math.max(mean, 0.5))
    expect(found.least).toBeGreaterThanOrEqual(0)
  })

  test.each([0.5, 1, 6])('of a gamma number of shape %d have its mean and variance', (shape) => {
    const luck = chance(2)
    const found = momentsOf(() => drawGamma(luck, shape))

    expect(Math.abs(found.mean - shape)).toBeLessThan(0.04 * Math.sqrt(shape))
    expect(Math.abs(found.variance - shape)).toBeLessThan(0.1 * shape)
    expect(found.least).toBeGreaterThan(0)
  })
})

describe('arrivals', () => {
  test('that differ no more than chance are Poisson', () => {
    expect(arrivalsOf([2, 3, 1, 2, 4, 0, 2, 2])).toEqual({
      ...{ weeks: 8, total: 16, mean: 2, spread: 'poisson', shape: null },
    })
  })

  test('that come in bursts are negative binomial', () => {
    const bursts = arrivalsOf([0, 0, 9, 0, 0, 0, 7, 0])

    // Mean 2, variance 98 / 7 = 14: shape 4 / (14 - 2).
    expect(bursts).toMatchObject({ mean: 2, spread: 'negative binomial' })
    expect(bursts.shape).toBeCloseTo(1 / 3, 12)
    const luck = chance(3)
    const found = momentsOf(() => drawWeek(luck, 2, bursts))
    expect(Math.abs(found.mean - 2)).toBeLessThan(0.15)
    expect(Math.abs(found.variance - 14)).toBeLessThan(1.5)
  })

  test('of no weeks, of one week and of nobody are not uneven', () => {
    expect(arrivalsOf([])).toMatchObject({ mean: 0, spread: 'poisson' })
    expect(arrivalsOf([5])).toMatchObject({ mean: 5, spread: 'poisson' })
    expect(arrivalsOf([0, 0, 0])).toMatchObject({ mean: 0, spread: 'poisson' })
  })

  test('have a rate that is known no better than their number allows', () => {
    const luck = chance(4)
    const arrivals = arrivalsOf([2, 3, 1, 2, 4, 0, 2, 2])
    const { mean, variance } = momentsOf(() => drawRate(luck, arrivals))

    // Gamma of shape 16.5, by 8 weeks.
    expect(mean).toBeCloseTo(16.5 / 8, 1)
    expect(variance).toBeCloseTo(16.5 / 64, 1)
  })
})
