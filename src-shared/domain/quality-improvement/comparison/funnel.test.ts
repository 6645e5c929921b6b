import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, type LocalDate, localDate } from '../../local-date.ts'
import type { Wait } from '../pathway-stages.ts'
import { binomialShare } from './binomial.ts'
import { type FunnelScope, funnelOf, limitsAt } from './funnel.ts'

const START = localDate('2025-05-01')
const asAt = localDate('2025-12-31')
const scope: FunnelScope = {
  ...{ measure: 'admitted_within_28', by: 'establishment' },
  ...{ asAt, followUpMonths: 6 },
}

interface Known {
  readonly place?: string | undefined
  readonly assessed?: number
  readonly admitted?: number
  readonly withdrawn?: number
  readonly start?: LocalDate
}

function aWait({ place, assessed, admitted, withdrawn, start = START }: Known): Wait {
  const on = (days: number) => addDays(start, days)
  const end = admitted ?? withdrawn
  return {
    referral: aReferral({
      establishment: place,
      receivingProvider: 'Elm Lodge',
      days: {
        referral_made: start,
        ...(assessed === undefined ? {} : { first_psychiatric_assessment: on(assessed) }),
        ...(admitted === undefined ? {} : { admitted: on(admitted) }),
      },
      outcome: withdrawn === undefined ? undefined : 'withdrawn',
      outcomeOn: withdrawn === undefined ? undefined : on(withdrawn),
    }),
    start,
    stop: end === undefined ? asAt : on(end),
  }
}

/** So many at a place, of whom so many were admitted on day 28 and the others wait. */
function at(place: string, within: number, n: number): readonly Wait[] {
  return Array.from({ length: n }, (_, index) =>
    aWait({ place, ...(index < within ? { admitted: 28 } : {}) }),
  )
}

describe('the share within a limit', () => {
  test('counts who still waits and who ended otherwise as not within', () => {
    const waits = [
      ...at('EXI', 3, 4),
      aWait({ place: 'EXI', admitted: 29 }),
      aWait({ place: 'EXI', withdrawn: 3 }),
    ]

    expect(funnelOf(waits, scope)).toMatchObject({
      n: 6,
      overall: 0.5,
      points: [{ code: 'EXI', n: 6, within: 3, proportion: 0.5, position: 'inside' }],
    })
  })

  test('counts nobody whose limit has not passed, not even who was admitted', () => {
    const start = addDays(asAt, -27)
    const waits = [
      ...at('EXI', 3, 6),
      aWait({ place: 'EXI', start }),
      aWait({ place: 'EXI', start, admitted: 2 }),
      aWait({ place: 'EXI', start: addDays(asAt, -28), admitted: 2 }),
    ]

    expect(funnelOf(waits, scope)).toMatchObject({ n: 7, notYetDue: 2 })
  })

  test('counts nobody whose follow-up ends before the limit', () => {
    const waits = [
      aWait({ place: 'EXI', assessed: 16, admitted: 20 }),
      aWait({ place: 'EXI', assessed: 17, admitted: 20 }),
      aWait({ place: 'EXI', assessed: 18, admitted: 20 }),
    ]
    const funnel = funnelOf(waits, {
      ...{ measure: 'admitted_within_14_of_assessment', by: 'establishment' },
      ...{ asAt, followUpMonths: 1 },
    })

    expect(funnel).toMatchObject({ n: 2, notYetDue: 1 })
  })

  test('can be of the assessment, or of the admission after it', () => {
    const waits = [
      aWait({ place: 'EXI', assessed: 14, admitted: 28 }),
      aWait({ place: 'EXI', assessed: 15, admitted: 30 }),
      ...at('EXI', 0, 3),
    ]
    const first = funnelOf(waits, { ...scope, measure: 'assessed_within_14' })
    const second = funnelOf(waits, { ...scope, measure: 'admitted_within_14_of_assessment' })

    expect(first.points).toMatchObject([{ n: 5, within: 1 }])
    expect(second.points).toMatchObject([{ n: 2, within: 1, proportion: null, position: null }])
    expect(second.overall).toBeNull()
  })

  test('says how many have no place, and has no point for them', () => {
    const waits = [...at('EXI', 3, 6), aWait({}), aWait({ admitted: 1 })]

    expect(funnelOf(waits, scope)).toMatchObject({ n: 8, overall: 0.5, unplaced: 2 })
    expect(funnelOf(waits, { ...scope, by: 'provider' })).toMatchObject({
      unplaced: 0,
      points: [{ code: 'Elm Lodge', n: 8 }],
    })
  })

  test('says too few for a place with under 5', () => {
    const { points } = funnelOf([...at('EXI', 4, 4), ...at('WDI', 3, 5)], scope)

    expect(points).toMatchObject([
      { code: 'EXI', n: 4, within: 4, proportion: null, limits: null },
      { code: 'WDI', proportion: 0.6 },
    ])
  })
})

describe('a place', () => {
  // R: 1 - pbinom(39, 60, 160 / 300) is 0.0252, 1 - pbinom(40, 60, 161 / 300) is 0.0149.
  test('lies outside the limits where chance would not put it', () => {
    const rest = [...at('B', 60, 120), ...at('C', 60, 120)]
    const positionOf = (within: number) =>
      funnelOf([...at('A', within, 60), ...rest], scope).points[0]?.position

    expect([12, 18, 30, 40, 41, 60].map(positionOf)).toEqual([
      'below-998',
      'below-95',
      'inside',
      'inside',
      'above-95',
      'above-998',
    ])
  })

  test('is nearer to the others where all differ more than chance explains', () => {
    const spread = [10, 50, 15, 45, 20, 40].flatMap((within, index) => at(`P${index}`, within, 60))
    const { points, overdispersion } = funnelOf(spread, scope)

    expect(overdispersion).toBeGreaterThan(5)
    expect(points.map(({ position }) => position)).toEqual(Array(6).fill('inside'))
    expect(points[0]?.limits?.lower998).toBeLessThan(limitsAt(60, 0.5, 1)?.lower998 ?? 0)
  })

  test('has the exact limits of its size', () => {
    const [point] = funnelOf([...at('A', 12, 20), ...at('B', 8, 20)], scope).points

    expect(point?.limits?.lower95).toBe(binomialShare({ n: 20, chance: 0.5 }, 0.025))
    expect(point?.limits?.upper998).toBe(1 - binomialShare({ n: 20, chance: 0.5 }, 0.001))
  })

  test('is not called far where places differ no more than chance explains', () => {
    const waits = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((place, index) =>
      at(place, 9 + (index % 3), 20),
    )

    expect(funnelOf(waits, scope).overdispersion).toBe(1)
  })

  test('has no limits where all or none were within', () => {
    const [point] = funnelOf(at('A', 6, 6), scope).points

    expect(point).toMatchObject({ proportion: 1, limits: null, position: null })
    expect(
      funnelOf(
        ['A', 'B', 'C', 'D', 'E'].flatMap((one) => at(one, 0, 5)),
        scope,
      ).overdispersion,
    ).toBe(1)
  })
})

test('limits are wider for smaller places, and by the root of the overdispersion', () => {
  const small = limitsAt(10, 0.5, 1)
  const large = limitsAt(100, 0.5, 1)
  const wide = limitsAt(100, 0.5, 4)

  expect(small?.lower95).toBeLessThan(large?.lower95 ?? 0)
  expect(0.5 - (wide?.lower95 ?? 0)).toBeCloseTo(2 * (0.5 - (large?.lower95 ?? 0)), 12)
  expect(limitsAt(5, 0.5, 9)).toMatchObject({ lower998: 0, upper998: 1 })
})

test('none of a few is as remarkable as all of them', () => {
  const { points } = funnelOf([...at('NONE', 0, 8), ...at('ALL', 8, 8)], scope)

  // R: pbinom(0, 8, 0.5) is 0.0039: outside 95 %, inside 99.8 %.
  expect(points.map(({ code, position }) => [code, position])).toEqual([
    ['ALL', 'above-95'],
    ['NONE', 'below-95'],
  ])
})
