import { expect, test } from 'vitest'
import type { KnownChance } from './admission-history.ts'
import { gainByAdmission, gainFrom } from './gain.ts'

const chance = (value: number, se: number, limits: readonly [number, number] | null) =>
  ({
    ...{ kind: 'known', n: 40, chance: value, se },
    ...{ lower: limits?.[0] ?? null, upper: limits?.[1] ?? null },
  }) satisfies KnownChance

test('the errors of two chances add up as those of different people', () => {
  const found = gainFrom(chance(0.3, 0.06, [0.2, 0.42]), chance(0.7, 0.08, [0.52, 0.82]))

  expect(found.gain).toBeCloseTo(0.4, 12)
  expect(found.lower).toBeCloseTo(0.4 - 1.959964 * 0.1, 6)
  expect(found.upper).toBeCloseTo(0.4 + 1.959964 * 0.1, 6)
})

test('a gain never passes from certain to certain, whatever its error', () => {
  expect(gainFrom(chance(0.1, 0.3, [0, 0.6]), chance(0.9, 0.3, [0.4, 1])).upper).toBe(1)
  expect(gainFrom(chance(0.9, 0.3, [0.4, 1]), chance(0.1, 0.3, [0, 0.6])).lower).toBe(-1)
})

test('where the error of either is unknown, so is that of the gain', () => {
  const sure = chance(1, 0, null)
  const even = chance(0.5, 0.1, [0.3, 0.68])

  expect(gainFrom(even, sure)).toEqual({ gain: 0.5, lower: null, upper: null })
  expect(gainFrom(sure, even)).toEqual({ gain: -0.5, lower: null, upper: null })
})

test('by the admission itself one gains what is missing to certainty', () => {
  const found = gainByAdmission(chance(0.75, 0.1, [0.5, 0.875]))

  expect(found).toEqual({ gain: 0.25, lower: 0.125, upper: 0.5 })
  expect(gainByAdmission(chance(0, 0, null))).toEqual({ gain: 1, lower: null, upper: null })
})
