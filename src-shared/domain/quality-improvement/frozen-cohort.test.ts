import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { type LocalDate, localDate } from '../local-date.ts'
import type { ReferralFacts } from '../referrals/referral.ts'
import { laterChanges, snapshotOf } from './frozen-cohort.ts'

const frozenAsAt = localDate('2025-06-30')
const scope = {
  ...{ from: localDate('2025-04-01'), to: localDate('2025-09-30') },
  ...{ asAt: localDate('2025-09-30'), followUpMonths: 6 },
}
const day = localDate
const before = aReferral({
  days: { referral_made: day('2025-05-01'), first_psychiatric_assessment: day('2025-05-10') },
  accessAssessments: [day('2025-05-10')],
  warrants: [day('2025-06-01')],
})

function changesWith(
  changes: Partial<ReferralFacts>,
  others: readonly ReferralFacts[] = [],
  known: ReferralFacts = before,
) {
  return laterChanges({
    ...{ scope, frozenAsAt },
    members: [{ referralId: known.id, snapshot: snapshotOf(known) }],
    referrals: [{ ...known, ...changes }, ...others],
  })
}

const inDays = (days: Record<string, LocalDate>) => ({ days: { ...before.days, ...days } })

describe('a frozen cohort', () => {
  test('has not changed where nothing was recorded since', () => {
    expect(changesWith({})).toEqual([])
  })

  test('has not changed where its members were only followed further', () => {
    expect(
      changesWith({
        ...inDays({ admitted: day('2025-07-10') }),
        accessAssessments: [day('2025-05-10'), day('2025-07-01')],
        outcome: 'admitted',
        outcomeOn: day('2025-07-10'),
      }),
    ).toEqual([])
  })

  test('shows a date that was corrected, from what to what', () => {
    expect(changesWith(inDays({ referral_made: day('2025-05-03') }))).toEqual([
      {
        ...{ kind: 'corrected', referralId: 'r1', localRef: 'R1-00001', field: 'referral_made' },
        ...{ before: '2025-05-01', after: '2025-05-03' },
      },
    ])
  })

  test('shows a date that was taken away', () => {
    const { first_psychiatric_assessment: _, ...days } = before.days

    expect(changesWith({ days })).toMatchObject([{ kind: 'corrected', after: undefined }])
  })

  test('shows what of before the freezing was recorded only after it', () => {
    expect(changesWith(inDays({ bed_identified: day('2025-06-30') }))).toMatchObject([
      { kind: 'recorded_late', field: 'bed_identified', before: undefined, after: '2025-06-30' },
    ])
    expect(
      changesWith({ outcome: 'withdrawn', outcomeOn: day('2025-06-20') }).map(({ kind, field }) => [
        kind,
        field,
      ]),
    ).toEqual([
      ['recorded_late', 'outcome'],
      ['recorded_late', 'outcomeOn'],
    ])
  })

  test('pairs a repeated step that moved with the nearest day', () => {
    const known = { ...before, accessAssessments: [day('2025-05-10'), day('2025-06-10')] }

    expect(
      changesWith({ accessAssessments: [day('2025-06-12'), day('2025-05-11')] }, [], known),
    ).toMatchObject([
      { field: 'access_assessment', before: '2025-05-10', after: '2025-05-11' },
      { field: 'access_assessment', before: '2025-06-10', after: '2025-06-12' },
    ])
    expect(changesWith({ warrants: [] })).toMatchObject([
      { kind: 'corrected', field: 'warrant_issued', before: '2025-06-01', after: undefined },
    ])
  })

  test('shows a group that was filled in or changed', () => {
    expect(changesWith({ securityLevel: 'medium', establishment: 'LEI' })).toMatchObject([
      { kind: 'corrected', field: 'establishment', before: 'EXI', after: 'LEI' },
      { kind: 'recorded_late', field: 'securityLevel', after: 'medium' },
    ])
  })

  test('shows an outcome that was corrected after the freezing', () => {
    const ended = { ...before, outcome: 'withdrawn' as const, outcomeOn: day('2025-06-20') }

    expect(changesWith({ outcome: undefined, outcomeOn: undefined }, [], ended)).toMatchObject([
      { field: 'outcome', before: 'withdrawn', after: undefined },
      { field: 'outcomeOn', after: undefined },
    ])
  })

  test('keeps and names a member whose referral went', () => {
    expect(changesWith({ days: {} })).toMatchObject([{ kind: 'gone', localRef: 'R1-00001' }])
    expect(
      laterChanges({
        ...{ scope, frozenAsAt, referrals: [] },
        members: [{ referralId: 'r1', snapshot: snapshotOf(before) }],
      }),
    ).toMatchObject([{ kind: 'gone', referralId: 'r1' }])
  })

  test('names whom the window means today and did not when it was frozen', () => {
    const late = aReferral({
      id: 'r2',
      localRef: 'R1-00002',
      days: { referral_made: day('2025-04-20') },
    })
    const outside = aReferral({ id: 'r3', days: { referral_made: day('2025-03-31') } })

    expect(changesWith({}, [late, outside])).toMatchObject([
      { kind: 'joined', referralId: 'r2', localRef: 'R1-00002' },
    ])
  })
})

test('a frozen cohort shows a blockage or a delay of before the freezing, not that it was cleared later', () => {
  const block = (from: string, to?: string) =>
    ({
      ...({ stage: 'referral_to_assessment', reason: 'B1', holder: 'COMMISSIONER' } as const),
      ...{ from: day(from), to: to === undefined ? undefined : day(to) },
    }) as const
  const known = { ...before, blockages: [block('2025-06-01')] }

  expect(changesWith({ blockages: [block('2025-06-01', '2025-07-05')] }, [], known)).toEqual([])
  expect(changesWith({ blockages: [block('2025-07-01')] })).toEqual([])
  expect(changesWith({ blockages: [block('2025-06-10', '2025-06-20')] }, [], known)).toMatchObject([
    { kind: 'corrected', field: 'blockage', before: 'B1, COMMISSIONER, from 2025-06-01' },
    { kind: 'recorded_late', after: 'B1, COMMISSIONER, from 2025-06-10 to 2025-06-20' },
  ])
  expect(
    changesWith({ delays: [{ stage: 1, reason: 'B8', attribution: undefined }] }),
  ).toMatchObject([{ kind: 'recorded_late', field: 'delay', after: 'stage 1, B8' }])
})
