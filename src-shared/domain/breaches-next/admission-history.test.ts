import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cumulativeIncidence,
  incidenceAt,
  logLogLimits,
} from '../quality-improvement/aalen-johansen.ts'
import type { Stage } from '../referrals/referral.ts'
import { admissionHistory, type Chance, FEWEST_PAST } from './admission-history.ts'
import type { PastWait } from './past-wait.ts'

const LAST_DAY = 28

/** A wait in one stage throughout, from day 0. */
function waits(
  count: number,
  stop: number,
  end: PastWait['end'],
  stage: Stage = 'awaiting_bed',
): readonly PastWait[] {
  const stages = [{ stage, from: 0, to: Number.POSITIVE_INFINITY }]
  return Array.from({ length: count }, () => ({ stop, end, stages }))
}

const chanceOf = (past: readonly PastWait[], day = 0, stage: Stage | 'any' = 'awaiting_bed') =>
  admissionHistory(past, LAST_DAY).chanceFrom(day, stage === 'any' ? undefined : stage)

const known = (chance: Chance) => {
  if (chance.kind !== 'known') throw new Error(`No chance: ${chance.kind}`)
  return chance
}

/** The example of docs/specs/who-breaches-next.md. */
const WORKED = [
  ...waits(6, 22, 'admitted'),
  ...waits(2, 24, 'ended otherwise'),
  ...waits(4, 25, null),
  ...waits(3, 28, 'admitted'),
  ...waits(9, 40, 'admitted'),
]

test('the example worked by hand comes out as it was worked', () => {
  const chance = known(chanceOf(WORKED, 20))

  expect(chance).toMatchObject({ n: 24, chance: expect.closeTo(5 / 12, 12) })
  expect(chance.lower).toBeGreaterThan(0.2)
  expect(chance.upper).toBeLessThan(0.63)
})

test('those who had left before the day, and those in another stage, do not count', () => {
  const others = [...waits(50, 20, 'admitted'), ...waits(50, 23, 'admitted', 'awaiting_warrant')]

  expect(chanceOf([...WORKED, ...others], 20)).toEqual(chanceOf(WORKED, 20))
  expect(chanceOf([...WORKED, ...others], 20, 'any')).toMatchObject({ n: 74 })
})

test('fewer than twenty are too few, however clear they are', () => {
  expect(chanceOf(waits(FEWEST_PAST - 1, 20, 'admitted'))).toEqual({ kind: 'too_few', n: 19 })
  expect(chanceOf(waits(FEWEST_PAST, 20, 'admitted'))).toMatchObject({ kind: 'known', n: 20 })
})

test('where all were last seen open before the last day, nothing is carried on to it', () => {
  const past = [...waits(20, 5, 'admitted'), ...waits(20, 27, null)]

  expect(chanceOf(past)).toEqual({ kind: 'not_followed', n: 40 })
  expect(chanceOf([...past, ...waits(1, 28, null)])).toMatchObject({ kind: 'known' })
  expect(chanceOf(waits(20, 27, 'ended otherwise'))).toMatchObject({ kind: 'known', chance: 0 })
})

test('none or all of them admitted gives a chance without an interval', () => {
  const none = { lower: null, upper: null }

  expect(chanceOf(waits(20, 28, 'admitted'))).toMatchObject({ chance: 1, ...none })
  expect(chanceOf(waits(20, 29, 'admitted'))).toMatchObject({ chance: 0, ...none })
})

test('asked again, it answers what it worked out', () => {
  const history = admissionHistory(WORKED, LAST_DAY)

  expect(history.chanceFrom(20, 'awaiting_bed')).toBe(history.chanceFrom(20, 'awaiting_bed'))
  expect(history.chanceFrom(20, undefined)).not.toBe(history.chanceFrom(20, 'awaiting_bed'))
  expect(history).toMatchObject({ size: 24, lastDay: 28 })
})

const end = fc.constantFrom<PastWait['end']>('admitted', 'admitted', 'ended otherwise', null)
/** First in awaiting assessment, from `moved` on awaiting a bed. */
const somePast = fc.array(
  fc.record({ stop: fc.integer({ min: 1, max: 60 }), end, moved: fc.integer({ min: 0, max: 30 }) }),
  { minLength: 20, maxLength: 120 },
)
type Past = typeof somePast extends fc.Arbitrary<infer Rows> ? Rows : never

const staged = (past: Past): readonly PastWait[] =>
  past.map(({ stop, end: how, moved }) => ({
    stop,
    end: how,
    stages: [
      { stage: 'awaiting_assessment' as const, from: Number.NEGATIVE_INFINITY, to: moved },
      { stage: 'awaiting_bed' as const, from: moved, to: Number.POSITIVE_INFINITY },
    ],
  }))

const aDay = fc.integer({ min: 0, max: 27 })

test('a chance lies from 0 to 1, within its limits', () => {
  fc.assert(
    fc.property(somePast, aDay, (past, day) => {
      const chance = chanceOf(staged(past), day)

      if (chance.kind !== 'known') return
      expect(chance.chance).toBeGreaterThanOrEqual(0)
      expect(chance.chance).toBeLessThanOrEqual(1)
      expect(chance.lower ?? 0).toBeLessThanOrEqual(chance.chance)
      expect(chance.upper ?? 1).toBeGreaterThanOrEqual(chance.chance)
    }),
  )
})

test('on day 0 in the first stage it is the plain Aalen-Johansen estimate of all referrals', () => {
  fc.assert(
    fc.property(somePast, (past) => {
      const inFirst = past.map((one) => ({ ...one, moved: one.moved + 1 }))
      const followUps = past.map(({ stop, end: how }) => ({ time: stop, end: how }))
      const point = incidenceAt(cumulativeIncidence(followUps, 'admitted'), LAST_DAY)

      const chance = chanceOf(staged(inFirst), 0, 'awaiting_assessment')

      if (chance.kind === 'not_followed') return
      const limits = logLogLimits(point)
      expect(chance).toMatchObject({ n: past.length, chance: point.probability, ...limits })
    }),
  )
})

test('with nobody lost from sight it is the share of those at risk who were admitted in time', () => {
  fc.assert(
    fc.property(somePast, aDay, (past, day) => {
      const followed = past.map((one) => ({ ...one, end: one.end ?? ('ended otherwise' as const) }))
      const left = followed.filter(({ stop }) => stop > day)
      const inTime = left.filter(({ stop, end: how }) => stop <= LAST_DAY && how === 'admitted')

      const chance = chanceOf(staged(followed), day, 'any')

      if (chance.kind !== 'known') return
      expect(chance.chance).toBeCloseTo(inTime.length / left.length, 10)
    }),
  )
})

test('the stages of a day divide those who were open on it', () => {
  fc.assert(
    fc.property(somePast, aDay, (past, day) => {
      const history = admissionHistory(staged(past), LAST_DAY)
      const count = (stage?: Stage) => history.chanceFrom(day, stage).n

      expect(count('awaiting_assessment') + count('awaiting_bed')).toBe(count())
    }),
  )
})

test('a later last day never lowers a chance, and one more admission in time never does', () => {
  fc.assert(
    fc.property(somePast, aDay, fc.integer({ min: 0, max: 27 }), (past, day, later) => {
      const before = chanceOf(staged(past), day, 'any')
      const longer = admissionHistory(staged(past), LAST_DAY + later).chanceFrom(day, undefined)
      const one = { stop: day + 1, end: 'admitted', moved: 0 } as const
      const more = chanceOf(staged([...past, one]), day, 'any')

      if (before.kind !== 'known') return
      const least = before.chance - 1e-12
      if (longer.kind === 'known') expect(longer.chance).toBeGreaterThanOrEqual(least)
      expect(known(more).chance).toBeGreaterThanOrEqual(least)
    }),
  )
})
