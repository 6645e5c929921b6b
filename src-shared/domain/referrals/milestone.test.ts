import { describe, expect, test } from 'vitest'
import { localDate } from '../local-date.ts'
import { checkMilestone, findOddOrders, type MilestoneDays, milestonesOf } from './milestone.ts'

const day = localDate
const today = day('2026-11-20')
const transfer = (days: MilestoneDays = {}) =>
  ({ direction: 'transfer', days, months: {} }) as const

describe('recording a milestone', () => {
  test('is allowed late, out of turn, on the same day, and today', () => {
    const referral = transfer({ referral_made: day('2026-09-01'), admitted: day('2026-10-01') })

    for (const entry of [
      { milestone: 'bed_identified', on: day('2026-09-20') },
      { milestone: 'first_psychiatric_assessment', on: day('2026-09-01') },
      { milestone: 'warrant_issued', on: today },
    ] as const) {
      expect(checkMilestone(referral, entry, today)).toEqual({ ok: true, value: entry })
    }
  })

  test.each([
    ['tomorrow', 'admitted', '2026-11-21', 'in-the-future'],
    ['a second time', 'referral_made', '2026-09-02', 'already-recorded'],
    ['before its referral', 'admitted', '2026-08-31', 'out-of-order'],
    ['before its referral', 'first_psychiatric_assessment', '2026-08-31', 'out-of-order'],
    ['on a transfer', 'returned', '2026-09-02', 'not-of-this-direction'],
  ] as const)('is refused %s: %s', (_, milestone, on, code) => {
    const referral = transfer({ referral_made: day('2026-09-01') })

    expect(checkMilestone(referral, { milestone, on: day(on) }, today)).toMatchObject({
      ok: false,
      failure: { code },
    })
  })

  test('is refused where its month is recorded: that is a correction', () => {
    const referral = { ...transfer(), months: { bed_identified: '2026-09' } }
    const entry = { milestone: 'bed_identified', on: day('2026-09-20') } as const

    expect(checkMilestone(referral, entry, today)).toEqual({
      ok: false,
      failure: { code: 'already-recorded-by-month', month: '2026-09' },
    })
  })

  test('names the other milestone of an impossible order', () => {
    const referral = transfer({ admitted: day('2026-09-10') })
    const entry = { milestone: 'referral_made', on: day('2026-09-11') } as const

    expect(checkMilestone(referral, entry, today)).toEqual({
      ok: false,
      failure: { code: 'out-of-order', other: 'admitted', otherOn: '2026-09-10' },
    })
  })

  test('may be repeated for an access assessment only', () => {
    const referral = transfer({ access_assessment: day('2026-09-10') })
    const entry = { milestone: 'access_assessment', on: day('2026-09-20') } as const

    expect(checkMilestone(referral, entry, today).ok).toBe(true)
  })
})

test('odd orders are found, equal days are not odd', () => {
  expect(
    findOddOrders({
      need_identified: day('2026-09-02'),
      referral_made: day('2026-09-01'),
      mhcs_application: day('2026-09-05'),
      warrant_issued: day('2026-09-05'),
    }),
  ).toEqual([['need_identified', 'referral_made']])
})

test('transfers and remissions share no milestone', () => {
  const both = milestonesOf('transfer').filter((one) => milestonesOf('remission').includes(one))

  expect(both).toEqual([])
})
