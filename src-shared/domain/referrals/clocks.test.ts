import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, type LocalDate, localDate } from '../local-date.ts'
import { CLOCKS, type Clock, type ClockName, clocksOf, leadingClock } from './clocks.ts'
import { OUTCOMES } from './code-lists.ts'
import { MILESTONES, type Milestone } from './milestone.ts'
import { endOf, knownAsAt, type ReferralFacts } from './referral.ts'

const day = localDate

function clockAt(name: ClockName, facts: Partial<ReferralFacts>, asAt: string): Clock | null {
  const referral = knownAsAt(aReferral(facts), day(asAt))
  return clocksOf(referral, day(asAt), 'SHADOW')[name]
}

describe('deadlines', () => {
  test.each([
    ['guidance', 'referral_made', '2025-10-20', '2025-11-17'],
    ['statutory', 'initial_request', '2025-10-20', '2025-11-16'],
    ['need', 'need_identified', '2025-10-20', '2025-11-17'],
    ['guidance', 'referral_made', '2026-02-10', '2026-03-10'],
    ['statutory', 'initial_request', '2026-02-10', '2026-03-09'],
    ['warrant', 'warrant_issued', '2026-03-20', '2026-04-02'],
    ['stage1', 'referral_made', '2025-10-20', '2025-11-03'],
    ['stage2', 'first_psychiatric_assessment', '2025-10-20', '2025-11-03'],
  ] as const)('the %s clock from %s on %s ends on %s', (name, milestone, start, lastDay) => {
    expect(clockAt(name, { days: { [milestone]: day(start) } }, start)?.lastDay).toBe(lastDay)
  })

  test('a remission has 14 days from readiness', () => {
    const facts = { direction: 'remission', days: { remission_ready: day('2025-10-20') } } as const

    expect(clockAt('remission', facts, '2025-10-20')?.lastDay).toBe('2025-11-03')
  })
})

describe('the worked examples', () => {
  test('referred 1 March, assessed 12 March, admitted 29 March: within 28, stage 2 missed', () => {
    const days = {
      referral_made: day('2025-03-01'),
      first_psychiatric_assessment: day('2025-03-12'),
      admitted: day('2025-03-29'),
    }

    expect(clockAt('guidance', { days }, '2025-09-30')).toMatchObject({ days: 28, state: 'met' })
    expect(clockAt('stage1', { days }, '2025-09-30')).toMatchObject({ days: 11, state: 'met' })
    expect(clockAt('stage2', { days }, '2025-09-30')).toMatchObject({ days: 17, state: 'missed' })
  })

  test('admitted on day 28 meets the guidance and misses the statute', () => {
    const days = {
      referral_made: day('2025-10-20'),
      initial_request: day('2025-10-20'),
      admitted: day('2025-11-17'),
    }

    expect(clockAt('guidance', { days }, '2025-12-01')?.state).toBe('met')
    expect(clockAt('statutory', { days }, '2025-12-01')?.state).toBe('missed')
  })

  test('open on 30 September, referred on 1 September: 29 days and breached', () => {
    expect(
      clockAt('guidance', { days: { referral_made: day('2025-09-01') } }, '2025-09-30'),
    ).toEqual({
      start: '2025-09-01',
      limit: 28,
      days: 29,
      lastDay: '2025-09-29',
      state: 'breached',
    })
  })
})

describe('states', () => {
  const days = { referral_made: day('2025-09-01') }

  test.each([
    ['2025-09-21', 'running'],
    ['2025-09-22', 'due_soon'],
    ['2025-09-29', 'due_soon'],
    ['2025-09-30', 'breached'],
  ])('on %s it is %s', (asAt, state) => {
    expect(clockAt('guidance', { days }, asAt)?.state).toBe(state)
  })

  test('a referral that ended otherwise stops its clocks, and stage 1 without an assessment', () => {
    const ended = { days, outcome: 'withdrawn', outcomeOn: day('2025-10-20') } as const

    expect(clockAt('guidance', ended, '2025-12-01')).toMatchObject({ days: 49, state: 'ended' })
    expect(clockAt('stage1', ended, '2025-12-01')).toMatchObject({ days: 49, state: 'ended' })
    const admitted = { days: { ...days, admitted: day('2025-09-11') } }
    expect(clockAt('stage1', admitted, '2025-12-01')).toMatchObject({ days: 10, state: 'ended' })
  })

  test('an outcome without a date leaves the referral waiting', () => {
    expect(clockAt('guidance', { days, outcome: 'withdrawn' }, '2025-09-05')?.state).toBe('running')
  })

  test('a stop before its start leaves no clock', () => {
    const backwards = { days: { need_identified: day('2025-09-10'), admitted: day('2025-09-05') } }

    expect(clockAt('need', backwards, '2025-12-01')).toBeNull()
  })

  test('the Ministry of Justice clock runs from the application, else the later report, unlimited', () => {
    const reports = {
      medical_report_1: day('2025-09-05'),
      medical_report_2: day('2025-09-03'),
    }

    expect(clockAt('moj', { days: reports }, '2025-12-01')).toMatchObject({
      start: '2025-09-05',
      limit: null,
      lastDay: null,
      state: 'running',
    })
    const later = { ...reports, medical_report_2: day('2025-09-07') }
    expect(clockAt('moj', { days: later }, '2025-12-01')?.start).toBe('2025-09-07')
    expect(
      clockAt('moj', { days: { medical_report_1: day('2025-09-05') } }, '2025-12-01'),
    ).toBeNull()
    const applied = { ...reports, mhcs_application: day('2025-09-09'), admitted: day('2025-09-30') }
    expect(clockAt('moj', { days: applied }, '2025-12-01')).toMatchObject({
      days: 21,
      state: 'met',
    })
  })

  test('the statutory clock is left out where the regime is off', () => {
    const referral = aReferral({ days: { initial_request: day('2025-09-01') } })

    expect(clocksOf(referral, day('2025-09-30'), 'OFF').statutory).toBeNull()
    expect(clocksOf(referral, day('2025-09-30'), 'ON').statutory?.days).toBe(29)
  })

  test('a remission meets its clock by the milestone of its return', () => {
    const ready = { remission_ready: day('2025-09-01') }
    const end = (facts: Partial<ReferralFacts>) =>
      clockAt('remission', { direction: 'remission', days: ready, ...facts }, '2025-12-01')

    expect(end({ days: { ...ready, returned: day('2025-09-10') } })?.state).toBe('met')
    expect(end({ outcome: 'released', outcomeOn: day('2025-09-10') })?.state).toBe('ended')
  })

  test('a stop of which only the month is known leaves no clock', () => {
    const admitted = { days, months: { admitted: '2025-09' } } as const
    expect(clockAt('guidance', admitted, '2025-12-01')).toBeNull()
    expect(clockAt('stage1', admitted, '2025-12-01')).toBeNull()
    const assessed = { days, months: { first_psychiatric_assessment: '2025-09' } } as const
    expect(clockAt('stage1', assessed, '2025-12-01')).toBeNull()
    expect(clockAt('guidance', assessed, '2025-12-01')?.state).toBe('breached')
  })

  test('a remission leads by its own clock, a transfer by the chosen one', () => {
    const asAt = day('2025-09-30')
    const transfer = aReferral({ days })
    const remission = aReferral({ direction: 'remission', days: { remission_ready: asAt } })

    expect(leadingClock(transfer, clocksOf(transfer, asAt, 'ON'), 'need')).toBeNull()
    expect(leadingClock(remission, clocksOf(remission, asAt, 'ON'), 'need')?.days).toBe(0)
  })
})

const someDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2025-01-01'), days))
const someReferral = fc
  .record({
    direction: fc.constantFrom('transfer', 'remission'),
    days: fc.dictionary(fc.constantFrom(...MILESTONES), someDay) as fc.Arbitrary<
      Partial<Record<Milestone, LocalDate>>
    >,
    outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
    outcomeOn: fc.option(someDay, { nil: undefined }),
  })
  .map((facts) => aReferral(facts as Partial<ReferralFacts>))

describe('whatever is recorded', () => {
  const at = (referral: ReferralFacts, asAt: LocalDate) =>
    clocksOf(knownAsAt(referral, asAt), asAt, 'ON')

  test('days are whole and never negative, and a clock never runs after its stop', () => {
    fc.assert(
      fc.property(someReferral, someDay, (referral, asAt) => {
        const known = knownAsAt(referral, asAt)
        const end = endOf(known)?.on ?? asAt
        // Stage 1 stops at the assessment, which may be recorded after the referral's end.
        const stopOf = (name: string) =>
          (name === 'stage1' && known.days.first_psychiatric_assessment) || end
        for (const [name, clock] of Object.entries(at(referral, asAt))) {
          if (!clock) continue
          expect(Number.isInteger(clock.days)).toBe(true)
          expect(clock.days).toBeGreaterThanOrEqual(0)
          expect(addDays(clock.start, clock.days) <= stopOf(name)).toBe(true)
        }
      }),
    )
  })

  test('a later as-at date never takes a breach back while the referral is open', () => {
    fc.assert(
      fc.property(someReferral, someDay, fc.nat({ max: 400 }), (referral, asAt, more) => {
        const later = addDays(asAt, more)
        const [before, after] = [at(referral, asAt), at(referral, later)]
        for (const name of CLOCKS) {
          if (before[name]?.state !== 'breached' || after[name] === null) continue
          expect(['breached', 'missed', 'ended']).toContain(after[name].state)
        }
      }),
    )
  })
})
