import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { caseloadOf } from '../caseload/caseload.ts'
import { addDays, localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { faultsOf } from './faults.ts'
import type { ImportWarning } from './import-warning.ts'
import { stands } from './standing-warnings.ts'

const AS_AT = localDate('2025-09-30')
const ago = (days: number) => addDays(AS_AT, -days)

function faultsIn(facts: Partial<ReferralFacts>, warnings: readonly ImportWarning[] = []) {
  const [entry] = caseloadOf([aReferral(facts)], {
    ...{ asAt: AS_AT, clock: 'guidance', regime: 'SHADOW' },
  })
  return entry ? faultsOf(entry, warnings) : undefined
}

const aWarning = (warning: Partial<ImportWarning>): ImportWarning => ({
  code: 'CODE_UNKNOWN',
  column: 'gender',
  value: 'raw',
  message: 'said',
  isAnswered: false,
  ...warning,
})
const whole = { days: { referral_made: ago(3) } } satisfies Partial<ReferralFacts>

describe('the record itself', () => {
  test.each<[string, Partial<ReferralFacts>, readonly unknown[]]>([
    ['is whole', whole, []],
    [
      'has no referral date',
      { days: { need_identified: ago(3) } },
      [{ kind: 'no_referral_date', column: 'referral_made', value: '' }],
    ],
    [
      'has no start of a remission',
      { direction: 'remission' },
      [{ kind: 'no_referral_date', column: 'remission_ready', value: '' }],
    ],
    [
      'has a month for a day',
      { months: { referral_made: '2025-08' } },
      [{ kind: 'month_only', column: 'referral_made', value: '2025-08' }],
    ],
    [
      'ended in a month',
      { ...whole, outcome: 'died', outcomeMonth: '2025-08', days: { referral_made: ago(90) } },
      [{ kind: 'month_only', column: 'outcome_date', value: '2025-08' }],
    ],
    [
      'has an outcome without a date',
      { ...whole, outcome: 'died' },
      [{ kind: 'outcome_without_date', column: 'outcome_date', value: '' }],
    ],
    [
      'has no establishment',
      { ...whole, establishment: undefined },
      [{ kind: 'no_establishment', column: 'establishment', value: '' }],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(faultsIn(facts)).toEqual(expected)
  })

  test('comes in the order of the kinds', () => {
    const facts = { outcome: 'died', establishment: undefined } as const

    expect(faultsIn(facts, [aWarning({})])?.map(({ kind }) => kind)).toEqual([
      ...['no_referral_date', 'outcome_without_date', 'no_establishment', 'code_unknown'],
    ])
  })
})

describe('past the limit', () => {
  const column = (facts: Partial<ReferralFacts>) =>
    faultsIn(facts)?.filter(({ kind }) => kind === 'no_reason')

  test('names the stage that overran, and the last day', () => {
    expect(column({ days: { referral_made: ago(30) } })).toEqual([
      { kind: 'no_reason', column: 'delay_stage_1_reason', value: ago(2) },
    ])
    const assessed = { referral_made: ago(30), first_psychiatric_assessment: ago(20) }
    expect(column({ days: assessed })?.[0]?.column).toBe('delay_stage_2_reason')
  })

  test('a wait that ended past it without a reason is listed too; a remission has no stages', () => {
    const returned = { remission_ready: ago(30), returned: ago(1) }

    expect(column({ direction: 'remission', days: returned })).toEqual([
      { kind: 'no_reason', column: '', value: ago(16) },
    ])
  })

  test('a delay or a blockage explains it', () => {
    const delay = { stage: 1, reason: 'A1', attribution: undefined } as const

    expect(column({ days: { referral_made: ago(30) }, delays: [delay] })).toEqual([])
  })
})

describe('what an import said', () => {
  test.each([
    ['CODE_UNKNOWN', 'gender', 'code_unknown'],
    ['NHS_NUMBER_INVALID', 'nhs_number', 'nhs_number_invalid'],
    ['PRISON_NUMBER_INVALID', 'prison_number', 'prison_number_invalid'],
    ['CORRECTED_HERE', 'urgency', 'corrected_here'],
    ['DATE_PARTIAL', 'release_date', 'month_only'],
    ['DATE_PARTIAL', 'date_of_birth', 'month_only'],
  ])('%s of %s is listed until its column is written again', (code, column, kind) => {
    expect(faultsIn(whole, [aWarning({ code, column })])).toEqual([{ kind, column, value: 'raw' }])
    expect(faultsIn(whole, [aWarning({ code, column, isAnswered: true })])).toEqual([])
  })

  test('of a month is listed once, with what the cell held, and gone once the day is known', () => {
    const partial = aWarning({ code: 'DATE_PARTIAL', column: 'referral_made', value: 'Aug 25' })
    const outcome = aWarning({ code: 'DATE_PARTIAL', column: 'outcome_date', value: 'Sep 25' })

    expect(faultsIn({ months: { referral_made: '2025-08' } }, [partial])).toEqual([
      { kind: 'month_only', column: 'referral_made', value: 'Aug 25' },
    ])
    expect(
      faultsIn({ ...whole, outcome: 'died', outcomeMonth: '2025-08' }, [partial, outcome]),
    ).toContainEqual({ kind: 'month_only', column: 'outcome_date', value: 'Sep 25' })
    expect(faultsIn(whole, [partial, outcome])).toEqual([])
  })

  test('of a code that this version does not know is not listed', () => {
    expect(faultsIn(whole, [aWarning({ code: 'ODD' })])).toEqual([])
  })
})

describe('a warning stands', () => {
  const order = aWarning({
    code: 'DATE_ORDER',
    column: 'admitted',
    message: 'admitted, 2025-08-01, lies before warrant_issued, 2025-08-03; correct it.',
  })
  const days = { warrant_issued: localDate('2025-08-03'), admitted: localDate('2025-08-01') }

  test('of the order of dates while those two stand the other way round', () => {
    expect(stands(order, aReferral({ days }))).toBe(true)
    expect(stands(order, aReferral({ days: { ...days, admitted: ago(0) } }))).toBe(false)
    const other = { bed_identified: localDate('2025-08-03'), admitted: localDate('2025-08-01') }
    expect(stands(order, aReferral({ days: other }))).toBe(false)
  })

  test('of a month while the record has no day', () => {
    const outcome = aWarning({ code: 'DATE_PARTIAL', column: 'outcome_date' })
    const assessed = aWarning({ code: 'DATE_PARTIAL', column: 'access_assessment_2' })

    expect(stands(outcome, aReferral({ outcomeMonth: '2025-08' }))).toBe(true)
    expect(stands(outcome, aReferral())).toBe(false)
    expect(stands(assessed, aReferral({ months: { access_assessment: '2025-08' } }))).toBe(true)
    expect(stands(assessed, aReferral())).toBe(false)
  })

  test('of anything else until something was written there', () => {
    expect(stands(aWarning({ column: 'no_column' }), aReferral())).toBe(true)
    expect(stands(aWarning({ isAnswered: true }), aReferral())).toBe(false)
  })
})
