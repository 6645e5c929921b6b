import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cumulativeIncidence,
  cumulativeIncidences,
  incidenceAt,
  incidenceLimits,
  logLogLimits,
} from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { FollowUp } from './life-table.ts'

type Kind = 'admitted' | 'released' | 'withdrawn'
const followUps: fc.Arbitrary<FollowUp<Kind>[]> = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 40 }),
    end: fc.constantFrom<Kind | null>('admitted', 'admitted', 'released', 'withdrawn', null),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('the Aalen-Johansen estimate', () => {
  test('of every kind, with those who still wait, adds up to one', () => {
    fc.assert(
      fc.property(followUps, (people) => {
        const kinds = [...cumulativeIncidences(people).values()]
        for (const { time, survival } of kaplanMeier(people, 'log-log').curve) {
          const gone = kinds.reduce((sum, points) => sum + incidenceAt(points, time).probability, 0)
          expect(gone + survival).toBeCloseTo(1, 10)
        }
      }),
    )
  })

  test('never falls, and gives each kind as it gives it alone', () => {
    fc.assert(
      fc.property(followUps, (people) => {
        for (const [kind, points] of cumulativeIncidences(people)) {
          expect(points).toEqual(cumulativeIncidence(people, kind))
          for (const [index, { probability, se }] of points.entries()) {
            expect(probability).toBeGreaterThanOrEqual(points[index - 1]?.probability ?? 0)
            expect(se).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  test('has the standard error that follows from everybody apart', () => {
    fc.assert(
      fc.property(followUps, (people) => {
        for (const { time, probability, se } of cumulativeIncidence(people, 'admitted')) {
          const influences = people.map((_, index) => influenceOf(people, index, time))
          const variance = influences.reduce((sum, one) => sum + one ** 2, 0)
          if (probability < 1 - 1e-9) expect(se).toBeCloseTo(Math.sqrt(variance), 6)
          else expect(se).toBeCloseTo(0, 6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('has no error where everyone ended in this way', () => {
    const people = [3, 5, 5, 9, 11, 13, 17].map((time) => ({ time, end: 'admitted' }))

    expect(cumulativeIncidence(people, 'admitted').at(-1)).toMatchObject({ time: 17, se: 0 })
  })

  test('names the kinds in the order of their names, and none where nobody ended', () => {
    const kinds = (ends: readonly (Kind | null)[]) => [
      ...cumulativeIncidences(ends.map((end, time) => ({ time, end }))).keys(),
    ]

    expect(kinds(['withdrawn', null, 'admitted', 'withdrawn'])).toEqual(['admitted', 'withdrawn'])
    expect(kinds([null, null])).toEqual([])
  })

  test('is 0 without limits before its first point', () => {
    const points = cumulativeIncidence(
      [
        { time: 9, end: 'admitted' },
        { time: 10, end: null },
      ],
      'admitted',
    )
    const before = incidenceAt(points, 8)

    expect(before).toEqual({ time: 8, probability: 0, se: 0 })
    expect(incidenceLimits(before, 'plain')).toEqual({ lower: null, upper: null })
    expect(incidenceAt(points, 12)).toMatchObject({ time: 9, probability: 0.5 })
    expect(logLogLimits(incidenceAt(points, 9))).toEqual(
      incidenceLimits(incidenceAt(points, 9), 'log-log'),
    )
  })
})

/** What one person weighs in the estimate: its slope when their weight is changed a little. */
function influenceOf(people: readonly FollowUp<Kind>[], person: number, at: number): number {
  const step = 1e-4
  const weighed = (change: number) =>
    weighedIncidence(
      people.map((one, index) => ({ ...one, weight: index === person ? 1 + change : 1 })),
      at,
    )
  return (weighed(step) - weighed(-step)) / (2 * step)
}

type Weighed = FollowUp<Kind> & { readonly weight: number }

/** The estimate from its definition, with weights, in the plainest way. */
function weighedIncidence(people: readonly Weighed[], at: number): number {
  const weigh = (some: readonly Weighed[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  const times = new Set(people.filter(({ time }) => time <= at).map(({ time }) => time))
  let waiting = 1
  let admitted = 0
  for (const now of [...times].sort((a, b) => a - b)) {
    const atRisk = weigh(people.filter(({ time }) => time >= now))
    const ending = people.filter(({ time, end }) => time === now && end !== null)
    admitted += (waiting * weigh(ending.filter(({ end }) => end === 'admitted'))) / atRisk
    waiting *= 1 - weigh(ending) / atRisk
  }
  return admitted
}
