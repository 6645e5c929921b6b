import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import { staysIn, towardsCompletion } from '../comparison/stage-follow-ups.ts'
import { kaplanMeier } from '../kaplan-meier.ts'
import type { Wait } from '../pathway-stages.ts'
import { stageNow, WHAT_IF_STAGES } from './stages-now.ts'
import { repeatsNow, type WhatIfChange, whatIf } from './what-if.ts'

const START = localDate('2025-05-01')
type End = 'admitted' | 'died' | null

interface Path {
  /** Days until the first assessment; without it the wait is all in the first stage. */
  readonly assessed?: number
  readonly stop: number
  readonly end: End
  readonly access?: readonly number[]
}

function aWait({ assessed, stop, end, access = [] }: Path): Wait {
  const on = (days: number) => addDays(START, days)
  return {
    referral: aReferral({
      days: {
        referral_made: START,
        ...(assessed === undefined ? {} : { first_psychiatric_assessment: on(assessed) }),
        ...(end === 'admitted' ? { admitted: on(stop) } : {}),
      },
      accessAssessments: access.map(on),
      outcome: end ?? undefined,
      outcomeOn: end ? on(stop) : undefined,
    }),
    start: START,
    stop: on(stop),
  }
}

/** Assessed on day 20 (the median), admitted on these days; one ended otherwise, one is open. */
const PATHS: readonly Path[] = [
  { assessed: 10, stop: 20, end: 'admitted' },
  { assessed: 20, stop: 36, end: 'admitted' },
  { assessed: 20, stop: 40, end: 'admitted' },
  { assessed: 30, stop: 60, end: 'admitted' },
  { assessed: 20, stop: 29, end: 'died' },
  { assessed: 25, stop: 90, end: null },
]
const TO_TEN: WhatIfChange = { kind: 'stage', stage: 'referral_to_assessment', days: 10 }

function found(paths: readonly Path[], change: WhatIfChange) {
  const answer = whatIf(paths.map(aWait), change, { day: 28 })
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}

function refused(paths: readonly Path[], change: WhatIfChange) {
  const answer = whatIf(paths.map(aWait), change, { day: 28 })
  return answer.ok ? undefined : answer.failure
}

describe('with a shorter stage, a cohort', () => {
  // Halved stays: admitted on days 15, 26, 30 and 45, dead on 29 still, open until 77.5.
  test('takes its days out of every wait, and moves nothing else', () => {
    const { factor, asItWas, withChange, difference, ...rest } = found(PATHS, TO_TEN)

    expect(factor).toBeCloseTo(0.5, 12)
    expect(asItWas.byDay).toBeCloseTo(1 / 6, 12)
    expect(withChange.byDay).toBeCloseTo(2 / 6, 12)
    expect(difference.value).toBeCloseTo(1 / 6, 12)
    expect(withChange.longest).toBe(77.5)
    expect(withChange.points.map(({ time }) => time)).toEqual([15, 26, 29, 30, 45])
    expect(rest).toMatchObject({ n: 6, shortened: 5, daysTakenOut: 52.5, outOfView: 0 })
    expect(difference.lower).toBe(0)
    expect(difference.upper).toBeGreaterThan(1 / 6)
    expect(difference.upper).toBeLessThan(1)
  })

  // R: stays as completed or not, survfit at a half; then survfit of the moved waits with their ways of
  // ending, at day 28: median 15, 0.270833333333 as it was and 0.5875 with the change.
  test('gives the shares that R gives, open referrals and other ends among them', () => {
    const ends: Record<string, End> = { a: 'admitted', d: 'died', o: null }
    const paths = [
      ...['3 5 a', '6 10 a', '- 15 o', '8 20 d', '12 30 a', '20 33 a'],
      ...['22 40 o', '9 28 a', '- 28 d', '18 35 a', '4 10 o', '25 50 a'],
    ].map((text): Path => {
      const [assessed = '', stop, end = ''] = text.split(' ')
      const path = { stop: Number(stop), end: ends[end] ?? null }
      return assessed === '-' ? path : { ...path, assessed: Number(assessed) }
    })

    const { factor, asItWas, withChange } = found(paths, { ...TO_TEN, days: 5 })

    expect(factor).toBeCloseTo(1 / 3, 12)
    expect(asItWas.byDay).toBeCloseTo(0.270833333333, 11)
    expect(withChange.byDay).toBeCloseTo(0.5875, 11)
  })

  test('has the median that was asked for, those still in it counted', () => {
    const waits = [...PATHS, { stop: 12, end: null }].map(aWait)
    const now = stageNow(waits, 'referral_to_assessment')
    const factor = 7 / (now.median ?? Number.NaN)
    const scaled = staysIn(waits, 'referral_to_assessment').map(({ stretch }) => {
      const { time, end } = towardsCompletion(stretch)
      return { time: time * factor, end }
    })

    expect(now).toMatchObject({ n: 7, completed: 6, open: 1, median: 20 })
    expect(kaplanMeier(scaled, 'log-log').median).toBeCloseTo(7, 12)
  })

  test('lets an open referral be seen for fewer days, and counts whom that takes out of view', () => {
    const open: Path = { assessed: 26, stop: 30, end: null }

    const onTheDay: Path = { assessed: 4, stop: 30, end: null }

    expect(found([...PATHS, open], TO_TEN).outOfView).toBe(1)
    expect(found([...PATHS, onTheDay], TO_TEN).outOfView).toBe(0)
  })

  test('counts somebody who would come in on the very day', () => {
    const late = Array.from(
      { length: 5 },
      (): Path => ({ assessed: 11, stop: 90, end: 'admitted' }),
    )
    // 22 days after a stay of 33 that becomes 6: day 28, which binary fractions make a little more.
    const onTheDay: Path = { assessed: 33, stop: 55, end: 'admitted' }

    const { withChange } = found([...late, onTheDay], { ...TO_TEN, days: 2 })

    expect(withChange.byDay).toBeCloseTo(1 / 6, 12)
  })

  test('can be the guidance’s second stage, which lasts until the admission', () => {
    const change: WhatIfChange = { kind: 'stage', stage: 'assessment_to_admission', days: 5 }
    const waits = PATHS.map(aWait)
    const { median } = stageNow(waits, 'assessment_to_admission')

    // 10, 16, 20, 30 to admission, 9 to death and 65 open, by Kaplan-Meier: half by day 20.
    expect(median).toBe(20)
    expect(found(PATHS, change).withChange.points.map(({ time }) => time)).toEqual([
      12.5, 24, 25, 29, 37.5,
    ])
  })
})

describe('a shorter stage', () => {
  test('is not worked out where it is short enough, not reached, or too few', () => {
    const longer: WhatIfChange = { ...TO_TEN, days: 20 }
    const open = Array.from({ length: 8 }, () => ({ stop: 50, end: null }))

    expect(refused(PATHS, longer)).toEqual({
      code: 'not-shorter',
      stage: 'referral_to_assessment',
      median: 20,
    })
    expect(refused(open, TO_TEN)).toEqual({
      code: 'median-not-reached',
      stage: 'referral_to_assessment',
    })
    expect(refused(PATHS.slice(0, 4), TO_TEN)).toEqual({ code: 'too-few' })
    expect(stageNow([], 'bed_to_application')).toMatchObject({ n: 0, median: null, lower: null })
  })

  test('is not worked out where too few are known by the day, or nobody was followed so long', () => {
    const young = Array.from({ length: 6 }, () => ({ assessed: 12, stop: 20, end: null }))
    const quick: Path[] = Array.from({ length: 6 }, () => ({
      assessed: 12,
      stop: 20,
      end: 'admitted',
    }))

    expect(refused(young, TO_TEN)).toEqual({ code: 'too-few' })
    expect(refused([...quick, ...young], TO_TEN)).toEqual({ code: 'not-followed-so-long' })
  })
})

describe('a trusted assessor', () => {
  test('takes out the days from the first access assessment to the last', () => {
    const paths: readonly Path[] = [
      ...PATHS,
      { assessed: 5, stop: 34, end: 'admitted', access: [6, 10, 16] },
      { assessed: 5, stop: 40, end: 'died', access: [6, 16] },
    ]

    expect(repeatsNow(paths.map(aWait))).toEqual({ assessed: 2, repeated: 2, days: 20 })
    const { factor, shortened, daysTakenOut, difference } = found(paths, {
      kind: 'trusted_assessor',
    })

    expect({ factor, shortened, daysTakenOut }).toEqual({
      factor: null,
      shortened: 1,
      daysTakenOut: 10,
    })
    expect(difference.value).toBeCloseTo(1 / 8, 12)
  })

  test('saves nothing where everyone was assessed once, or outside of the wait', () => {
    const once = { assessed: 5, stop: 30, end: 'admitted', access: [6] } as const
    const after = { assessed: 5, stop: 30, end: 'admitted', access: [-4, 6, 33] } as const

    expect(repeatsNow([...PATHS, once, after].map(aWait))).toEqual({
      assessed: 2,
      repeated: 0,
      days: 0,
    })
    expect(refused([...PATHS, once, after], { kind: 'trusted_assessor' })).toEqual({
      code: 'nobody-assessed-twice',
    })
  })
})

test('every stage whose days are waited can be asked for', () => {
  expect(WHAT_IF_STAGES).toEqual([
    'referral_to_assessment',
    'assessment_to_bed',
    'bed_to_application',
    'application_to_warrant',
    'warrant_to_admission',
    'assessment_to_admission',
  ])
})
