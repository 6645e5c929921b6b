import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { caseloadOf } from '../caseload/caseload.ts'
import { addDays, type LocalDate, localDate } from '../local-date.ts'
import type { StatutoryRegime, WaitClock } from '../referrals/clocks.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import {
  type BreachForecast,
  breachForecast,
  breachQuestion,
  byWhatCanChange,
} from './breaches-next.ts'

const AS_AT = localDate('2025-09-30')
const daysAgo = (days: number) => addDays(AS_AT, -days)

interface View {
  readonly asAt?: LocalDate
  readonly clock?: WaitClock
  readonly regime?: StatutoryRegime
  readonly historyFrom?: LocalDate
}

function question(referrals: readonly ReferralFacts[], view: View = {}) {
  const { asAt = AS_AT, clock = 'guidance', regime = 'ON', historyFrom } = view
  return breachQuestion(caseloadOf(referrals, { asAt, clock, regime }), { clock, historyFrom })
}

function forecasts(
  referrals: readonly ReferralFacts[],
  view: View = {},
): readonly BreachForecast[] {
  const { inTime, history } = question(referrals, view)
  return inTime.map((entry) => breachForecast(entry, history)).sort(byWhatCanChange)
}

/** Past transfers of a year ago, that came so far on so many days of their wait. */
function past(count: number, steps: Readonly<Record<string, number>>): readonly ReferralFacts[] {
  const start = daysAgo(365)
  const days = Object.entries(steps).map(([step, day]) => [step, addDays(start, day)])
  const facts = { days: { referral_made: start, ...Object.fromEntries(days) } }
  return Array.from({ length: count }, () => aReferral({ localRef: 'past', ...facts }))
}

/** An open transfer that was referred so many days ago. */
function open(localRef: string, day: number, more: Partial<ReferralFacts> = {}): ReferralFacts {
  const days = { referral_made: daysAgo(day), ...more.days }
  return aReferral({ id: localRef, localRef, ...more, days })
}

const assessed = { first_psychiatric_assessment: 5 }
const inEveryStep = {
  ...{ first_psychiatric_assessment: 1, bed_identified: 1, mhcs_application: 1 },
  warrant_issued: 1,
}
const assessedOn = { days: { first_psychiatric_assessment: daysAgo(1) } }

describe('who is listed', () => {
  const LISTED: readonly (readonly [string, ReferralFacts, object])[] = [
    ['a remission', open('R1', 3, { direction: 'remission' }), { remissions: 1 }],
    ['a child', open('R1', 3, { ageAtReferral: 17 }), { under18: 1 }],
    ['somebody in Wales', open('R1', 3, { country: 'Wales' }), { wales: 1 }],
    ['a wait without a start', aReferral(), { notStarted: 1 }],
    ['who is past the last day', open('R1', 29), { breached: 1 }],
  ]

  test.each(LISTED)('%s is counted, and not listed', (_who, referral, leftOut) => {
    const found = question([referral])

    expect(found.inTime).toEqual([])
    expect(found.leftOut).toMatchObject(leftOut)
    expect(Object.values(found.leftOut).reduce((sum, one) => sum + one)).toBe(1)
  })

  test('an open transfer is listed up to its last day', () => {
    expect(forecasts([open('R1', 28)])).toMatchObject([
      { day: 28, daysLeft: 0, chance: { kind: 'last_day' }, standing: 'not_known' },
    ])
  })

  test('by statute the last day is one day earlier', () => {
    const referral = open('R1', 20, { days: { initial_request: daysAgo(27) } })

    expect(forecasts([referral], { clock: 'statutory' })).toMatchObject([{ day: 27, daysLeft: 0 }])
    expect(question([referral], { clock: 'statutory', regime: 'OFF' }).leftOut).toMatchObject({
      notStarted: 1,
    })
  })

  test('who has ended, or was left out, is not counted as open', () => {
    const ended = open('R1', 3, { outcome: 'released', outcomeOn: daysAgo(1) })

    expect(question([ended]).leftOut).toEqual({
      ...{ remissions: 0, under18: 0, wales: 0, notStarted: 0, breached: 0 },
    })
  })
})

describe('the history', () => {
  test('is of everybody followed, but children, Wales and remissions', () => {
    const [one = aReferral()] = past(1, { admitted: 9 })
    const others = [
      { ...one, ageAtReferral: 12 },
      { ...one, country: 'Wales' },
      { ...one, direction: 'remission' as const },
    ]

    expect(question([one, ...others, open('R1', 3)]).history.size).toBe(2)
  })

  test('knows nothing later than the as-at date', () => {
    const all = [...past(30, { admitted: 20 }), open('R1', 3)]
    const then = daysAgo(365 - 10)

    expect(forecasts(all, { asAt: then })).toHaveLength(30)
    expect(forecasts(all, { asAt: then })[0]?.chance).toEqual({ kind: 'too_few', n: 0 })
  })

  test('may be kept to referrals from a day on, which are listed all the same', () => {
    const all = [...past(30, { admitted: 20 }), open('R1', 10), open('R2', 3)]
    const since = question(all, { historyFrom: daysAgo(5) })

    expect(question(all, { historyFrom: daysAgo(365) }).history.size).toBe(32)
    expect(since.history.size).toBe(1)
    expect(since.inTime).toHaveLength(2)
  })

  test('does not hold the referral itself, nor whoever was referred on the same day', () => {
    const [first] = forecasts(Array.from({ length: 40 }, (_, at) => open(`R${at}`, 10)))

    expect(first?.chance).toEqual({ kind: 'too_few', n: 0 })
  })
})

describe('the chance and the gain', () => {
  const history = [
    ...past(10, { admitted: 20 }),
    ...past(30, { admitted: 50 }),
    ...past(30, { ...assessed, admitted: 24 }),
    ...past(10, { ...assessed, admitted: 60 }),
  ]

  test('are of past referrals in the same stage, and in the next one, on the same day', () => {
    expect(forecasts([...history, open('R1', 10)])).toMatchObject([
      {
        ...{ day: 10, daysLeft: 18, next: 'awaiting_bed', standing: 'can_change' },
        chance: { kind: 'known', n: 40, chance: 0.25 },
        ifEnded: { kind: 'known', n: 40, chance: 0.75 },
        gain: { gain: 0.5 },
        anyStage: undefined,
      },
    ])
  })

  test('need both chances, and no gain is made from a stage with too few', () => {
    const [found] = forecasts([...history, open('R1', 10, assessedOn)])

    expect(found).toMatchObject({ chance: { kind: 'known', n: 40 }, standing: 'not_known' })
    expect(found?.ifEnded).toEqual({ kind: 'too_few', n: 0 })
    expect(found?.gain).toBeUndefined()
  })

  test('where a stage has too few, all stages together stand beside it', () => {
    const days = { ...assessedOn.days, bed_identified: daysAgo(1) }

    expect(forecasts([...history, open('R1', 10, { days })])).toMatchObject([
      {
        chance: { kind: 'too_few', n: 0 },
        anyStage: { n: 80, chance: 0.5 },
        gain: undefined,
        standing: 'not_known',
      },
    ])
    expect(forecasts([open('R1', 10)])[0]?.anyStage).toBeUndefined()
  })

  test('look past a step that is recorded already', () => {
    const bedFound = { days: { bed_identified: daysAgo(1) } }

    expect(forecasts([open('R1', 10, bedFound)])[0]?.next).toBe('awaiting_application')
  })

  test('in the last stage, the next step is the admission itself', () => {
    const days = Object.fromEntries(Object.keys(inEveryStep).map((step) => [step, daysAgo(5)]))
    const waiting = [
      ...past(30, { ...inEveryStep, admitted: 20 }),
      ...past(10, { ...inEveryStep, admitted: 40 }),
    ]

    expect(forecasts([...waiting, open('R1', 10, { days })])).toMatchObject([
      { next: 'admitted', ifEnded: undefined, gain: { gain: 0.25 } },
    ])
  })
})

describe('the order', () => {
  const refs = (referrals: readonly ReferralFacts[]) =>
    forecasts(referrals).map(({ entry, standing }) => [entry.referral.localRef, standing])

  test('is by gain, then what is not known, then what gains little', () => {
    const quick = (count: number) => past(count, { ...assessed, admitted: 24 })
    const history = [
      ...past(10, { admitted: 20 }),
      ...past(30, { admitted: 50 }),
      ...quick(30),
      ...past(10, { ...assessed, admitted: 60 }),
    ]
    const bed = { days: { ...assessedOn.days, bed_identified: daysAgo(1) } }

    expect(
      refs([
        ...history,
        open('LAST', 28),
        open('EARLY', 10),
        open('LATE', 22),
        open('NOBED', 10, assessedOn),
        open('BED2', 10, bed),
        open('BED1', 10, bed),
        open('NONE', 25),
      ]),
    ).toEqual([
      ['LATE', 'can_change'],
      ['EARLY', 'can_change'],
      ['LAST', 'not_known'],
      ['NONE', 'not_known'],
      ['BED1', 'not_known'],
      ['BED2', 'not_known'],
      ['NOBED', 'not_known'],
    ])
  })

  test('puts who gains little last, the fewest days left first and not the largest gain', () => {
    const history = [
      ...[...past(20, { admitted: 15 }), ...past(30, { admitted: 24 })],
      ...past(50, { admitted: 50 }),
      ...past(24, { ...assessed, admitted: 15 }),
      ...[...past(30, { ...assessed, admitted: 24 }), ...past(46, { ...assessed, admitted: 50 })],
    ]
    const rows = [...history, open('C', 12), open('A', 20), open('B', 10, assessedOn)]

    expect(refs(rows)).toEqual([
      ['B', 'not_known'],
      ['A', 'little_to_gain'],
      ['C', 'little_to_gain'],
    ])
    expect(forecasts(rows)[2]?.gain?.gain).toBeCloseTo(0.041, 3)
  })

  test.each([
    [117, 'little_to_gain'],
    [119, 'can_change'],
  ])('100 in 400 against %d in 400 is %s', (after, standing) => {
    const history = [
      ...[...past(100, { admitted: 24 }), ...past(300, { admitted: 50 })],
      ...past(after, { ...assessed, admitted: 24 }),
      ...past(400 - after, { ...assessed, admitted: 50 }),
    ]

    expect(refs([...history, open('A', 12)])).toEqual([['A', standing]])
  })
})
