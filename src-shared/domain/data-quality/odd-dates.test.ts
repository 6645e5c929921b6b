import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../local-date.ts'
import { clocksOf } from '../referrals/clocks.ts'
import { milestonesOf } from '../referrals/milestone.ts'
import { knownAsAt, type ReferralFacts } from '../referrals/referral.ts'
import { oddDatesOf } from './odd-dates.ts'

const day = localDate
const pairsOf = (facts: Partial<ReferralFacts>) =>
  oddDatesOf(aReferral(facts)).map(({ before, column }) => `${column} before ${before?.column}`)

test('names both dates, the later step first', () => {
  const days = { referral_made: day('2025-09-02'), need_identified: day('2025-09-05') }

  expect(oddDatesOf(aReferral({ days }))).toEqual([
    {
      kind: 'date_order',
      column: 'referral_made',
      value: '2025-09-02',
      before: { column: 'need_identified', value: '2025-09-05' },
    },
  ])
})

test.each<[string, Partial<ReferralFacts>, readonly string[]]>([
  [
    'the same day is in order',
    { days: { referral_made: day('2025-09-02'), need_identified: day('2025-09-02') } },
    [],
  ],
  [
    'a month that may lie after the day is in order',
    { days: { need_identified: day('2025-09-05') }, months: { referral_made: '2025-09' } },
    [],
  ],
  [
    'a month that lies before the day is not',
    { days: { need_identified: day('2025-09-05') }, months: { referral_made: '2025-08' } },
    ['referral_made before need_identified'],
  ],
  [
    'a bed before the assessment',
    {
      days: { first_psychiatric_assessment: day('2025-09-05'), bed_identified: day('2025-09-04') },
    },
    ['bed_identified before first_psychiatric_assessment'],
  ],
  [
    'an admission before its application',
    { days: { mhcs_application: day('2025-09-05'), admitted: day('2025-09-04') } },
    ['admitted before mhcs_application'],
  ],
  [
    'an end before the referral',
    { days: { referral_made: day('2025-09-05') }, outcome: 'died', outcomeOn: day('2025-09-04') },
    ['outcome_date before referral_made'],
  ],
  [
    'an end in a month before the referral',
    { days: { referral_made: day('2025-09-05') }, outcome: 'died', outcomeMonth: '2025-08' },
    ['outcome_date before referral_made'],
  ],
  [
    'an admission said twice is listed once',
    {
      days: { warrant_issued: day('2025-09-05'), admitted: day('2025-09-04') },
      ...{ outcome: 'admitted', outcomeOn: day('2025-09-04') },
    },
    ['admitted before warrant_issued'],
  ],
  [
    'a return said twice is listed once',
    {
      ...{ direction: 'remission', outcome: 'returned', outcomeOn: day('2025-09-04') },
      days: { remission_ready: day('2025-09-05'), returned: day('2025-09-04') },
    },
    ['returned before remission_ready'],
  ],
  [
    'the later report counts where there is no application',
    {
      days: {
        ...{ medical_report_1: day('2025-09-01'), medical_report_2: day('2025-09-07') },
        admitted: day('2025-09-05'),
      },
    },
    ['admitted before medical_report_2'],
  ],
  [
    'whichever of the two it is',
    {
      days: {
        ...{ medical_report_1: day('2025-09-07'), medical_report_2: day('2025-09-01') },
        admitted: day('2025-09-05'),
      },
    },
    ['admitted before medical_report_1'],
  ],
])('%s', (_what, facts, expected) => {
  expect(pairsOf(facts)).toEqual(expected)
})

const STARTS = [
  ...([
    ['need', 'need_identified'],
    ['guidance', 'referral_made'],
  ] as const),
  ...([
    ['statutory', 'initial_request'],
    ['moj', 'mhcs_application'],
  ] as const),
  ...([
    ['stage2', 'first_psychiatric_assessment'],
    ['warrant', 'warrant_issued'],
  ] as const),
] as const

test('every clock that has a start and yet no days is explained by an odd order', () => {
  const asAt = day('2025-09-30')
  const someDay = fc.integer({ min: 0, max: 60 }).map((after) => addDays(day('2025-07-01'), after))
  const maybe = fc.option(someDay, { nil: undefined })
  const steps = milestonesOf('transfer').filter((step) => step !== 'access_assessment')
  const recorded = fc.record(Object.fromEntries(steps.map((step) => [step, maybe])))
  fc.assert(
    fc.property(recorded, maybe, (chosen, outcomeOn) => {
      const days = Object.fromEntries(Object.entries(chosen).filter(([, on]) => on !== undefined))
      const outcome = outcomeOn && ('released' as const)
      const referral = knownAsAt(aReferral({ days, outcome, outcomeOn }), asAt)
      const clocks = clocksOf(referral, asAt, 'ON')
      const without = STARTS.filter(([name, start]) => referral.days[start] && !clocks[name])

      expect(without.length === 0 || oddDatesOf(referral).length > 0).toBe(true)
    }),
  )
})
