import { describe, expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate } from '../local-date.ts'
import { huddleOf, lostToFollowUp } from './huddle.ts'

const asAt = localDate('2025-09-30')
const scope = {
  ...{ from: localDate('2025-04-01'), to: localDate('2025-09-30') },
  ...{ asAt, followUpMonths: 6 },
}
const made = (day: string) => ({ referral_made: localDate(day) })

const waiting = aReferral({
  id: 'w',
  localRef: 'R1-00002',
  days: { ...made('2025-09-01'), first_psychiatric_assessment: localDate('2025-09-10') },
})
const blocked = aReferral({
  id: 'b',
  localRef: 'R1-00003',
  days: made('2025-08-01'),
  blockages: [
    {
      ...{ stage: 'referral_to_assessment', reason: 'B1', holder: 'COMMISSIONER' },
      ...{ from: localDate('2025-09-20'), to: undefined },
    },
  ],
})
const silent = aReferral({ id: 's', localRef: 'R1-00001', days: made('2025-08-01') })
const admitted = aReferral({
  id: 'a',
  days: { ...made('2025-08-01'), admitted: localDate('2025-08-20') },
})
const rowsOf = (...referrals: Parameters<typeof huddleOf>[0]) => huddleOf(referrals, scope)

describe('the huddle', () => {
  test('goes through the open referrals of a cohort, the longest wait first', () => {
    const rows = rowsOf(waiting, blocked, silent, admitted)

    expect(rows.map(({ referralId }) => referralId)).toEqual(['s', 'b', 'w'])
    expect(rowsOf(blocked, silent).map(({ referralId }) => referralId)).toEqual(['s', 'b'])
  })

  test('says the stage, since when, and whose turn it is by default', () => {
    expect(rowsOf(waiting)).toEqual([
      {
        ...{ referralId: 'w', localRef: 'R1-00002', establishment: 'EXI' },
        ...{ stage: 'assessment_to_bed', since: '2025-09-10', daysInStage: 20, daysWaited: 29 },
        ...{ holder: 'RECEIVING', blockage: undefined },
        ...{ lastEvent: '2025-09-10', daysSince: 20, isFollowUpOver: false },
      },
    ])
  })

  test('says what stands in the way, and that it is its holder’s turn', () => {
    expect(rowsOf(blocked)[0]).toMatchObject({
      holder: 'COMMISSIONER',
      blockage: { reason: 'B1', from: '2025-09-20', days: 10 },
      daysSince: 10,
    })
  })

  test('gives a delay without dates the overrun of its stage, today too', () => {
    const delayed = aReferral({
      days: made('2025-09-01'),
      delays: [{ stage: 1, reason: 'B8', attribution: 'PRISON' }],
    })

    expect(rowsOf(delayed)[0]?.holder).toBe('PRISON')
    expect(rowsOf({ ...delayed, days: made('2025-09-20') })[0]?.holder).toBe('RECEIVING')
  })

  test('marks a referral that still waits after its follow-up', () => {
    const [row] = huddleOf([silent], { ...scope, followUpMonths: 1 })

    expect(row).toMatchObject({ isFollowUpOver: true, daysWaited: 60 })
  })

  test('leaves out who was admitted after the follow-up, and so waits no more', () => {
    expect(
      huddleOf([{ ...admitted, days: { ...made('2025-08-01'), admitted: asAt } }], {
        ...scope,
        followUpMonths: 1,
      }),
    ).toEqual([])
  })

  test('lists as lost to follow-up whom nothing happened to for more than 28 days', () => {
    const quiet = aReferral({ id: 'q', localRef: 'R1-00004', days: made('2025-09-02') })
    const rows = rowsOf(waiting, quiet, { ...silent, recordedOn: [asAt] }, blocked)

    expect(lostToFollowUp(rows).map(({ referralId }) => referralId)).toEqual(['s'])
  })
})
