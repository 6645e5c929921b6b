import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cumulativeIncidence, incidenceAt } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import {
  admissionDay,
  admittedBy,
  openAfter,
  type PastWait,
  pastHistory,
  waitChances,
} from './wait-chances.ts'

const wait = fc.record({
  time: fc.nat(30),
  end: fc.constantFrom('admitted' as const, 'ended otherwise' as const, null),
})

test('the chances of past waits, listed or drawn, are those of Aalen-Johansen', () => {
  fc.assert(
    fc.property(
      fc.array(wait, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(11), { minLength: 1, maxLength: 15 }),
      (past: PastWait[], positions) => {
        const drawn = positions.map((position) => position % past.length)
        for (const [listed, chances] of [
          [past, waitChances(pastHistory(past))],
          [drawn.flatMap((place) => past[place] ?? []), waitChances(pastHistory(past), drawn)],
        ] as const) {
          const expected = cumulativeIncidence(listed, 'admitted')
          expect(chances.times).toEqual(expected.map(({ time }) => time))
          expected.forEach(({ probability }, index) => {
            expect(chances.admitted[index]).toBeCloseTo(probability, 12)
          })
          expect(admittedBy(chances, 12)).toBeCloseTo(incidenceAt(expected, 12).probability, 12)
          const open = kaplanMeier(listed, 'log-log').curve.findLast(({ time }) => time <= 15)
          expect(openAfter(chances, 15)).toBeCloseTo(open?.survival ?? 1, 12)
        }
      },
    ),
  )
})

test('the day of an admission follows from the chances of those who waited as long', () => {
  const past: PastWait[] = [
    ...[0, 10, 20, 30].map((time) => ({ time, end: 'admitted' as const })),
    { time: 25, end: 'ended otherwise' },
  ]
  const chances = waitChances(pastHistory(past))

  // Of five: one at once, one by day 10, one by 20, one otherwise by 25, one by 30.
  expect(admissionDay(chances, -1, 0)).toBe(0)
  expect(admissionDay(chances, -1, 0.19)).toBe(0)
  expect(admissionDay(chances, -1, 0.21)).toBe(10)
  expect(admissionDay(chances, -1, 0.79)).toBe(30)
  expect(admissionDay(chances, -1, 0.81)).toBeUndefined()
  // After day 10 three are left: day 20, otherwise, day 30.
  expect(admissionDay(chances, 10, 0)).toBe(20)
  expect(admissionDay(chances, 10, 0.32)).toBe(20)
  expect(admissionDay(chances, 10, 0.34)).toBe(30)
  expect(admissionDay(chances, 10, 0.68)).toBeUndefined()
})

// R: survfit of the ways of ending; (P(12 + 7k) - P(12 + 7(k - 1))) / P(open after 12).
test('somebody is admitted in a week as often as those who had waited as long', () => {
  const times = [5, 10, 15, 20, 30, 33, 40, 28, 28, 35, 10, 50]
  const ends = 'aaodaaoadaoa'
  const names: Record<string, PastWait['end']> = { a: 'admitted', d: 'ended otherwise', o: null }
  const past = times.map((time, index) => ({ time, end: names[ends[index] ?? 'o'] ?? null }))
  const chances = waitChances(pastHistory(past))
  const even = Array.from({ length: 8000 }, (_, index) => (index + 0.5) / 8000)
  const days = even.map((luck) => admissionDay(chances, 12, luck))
  const share = (week: number) =>
    days.filter((day) => day !== undefined && Math.ceil((day - 12) / 7) === week).length / 8000

  expect([1, 2, 3, 4].map(share)).toEqual([0, 0, 0.375, 0.125])
})

test('nothing is known of a past without anyone', () => {
  const chances = waitChances(pastHistory([]))

  expect(pastHistory([])).toEqual({ size: 0, longest: 0, steps: [] })
  expect(openAfter(chances, 5)).toBe(1)
  expect(admissionDay(chances, -1, 0.5)).toBeUndefined()
})
