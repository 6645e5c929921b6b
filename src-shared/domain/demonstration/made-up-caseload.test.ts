import { describe, expect, test } from 'vitest'
import { localDate } from '../local-date.ts'
import { madeUpCaseload } from './made-up-caseload.ts'

const asAt = localDate('2026-11-21')

test('the same seed gives the same caseload, another seed another', () => {
  const wanted = { referrals: 50, seed: 1, asAt }

  expect(madeUpCaseload(wanted)).toEqual(madeUpCaseload(wanted))
  expect(madeUpCaseload({ ...wanted, seed: 2 })).not.toEqual(madeUpCaseload(wanted))
})

test('no two people share an identifier, and every NHS number is of the test range', () => {
  const rows = madeUpCaseload({ referrals: 5_000, seed: 1, asAt })

  expect(new Set(rows.map((row) => row.nhs_number)).size).toBe(rows.length)
  expect(new Set(rows.map((row) => row.prison_number)).size).toBe(rows.length)
  expect(rows.every((row) => row.nhs_number?.startsWith('999'))).toBe(true)
})

test('has people who are still waiting, and nothing dated after the day it is made for', () => {
  const rows = madeUpCaseload({ referrals: 300, seed: 1, asAt })
  const open = rows.filter((row) => !row.outcome)
  const later = rows.flatMap((row) =>
    Object.entries(row).filter(
      ([column, value]) =>
        column !== 'release_date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > asAt,
    ),
  )

  expect(open.length).toBeGreaterThan(15)
  expect(open.length).toBeLessThan(100)
  expect(later).toEqual([])
})

test('is of the South West, but for a few who were moved', () => {
  const southWest = ['ASI', 'BLI', 'CWI', 'DAI', 'EEI', 'EWI', 'EXI', 'GMI', 'LYI', 'PDI', 'VEI']
  const rows = madeUpCaseload({ referrals: 300, seed: 1, asAt })
  const moved = rows.filter((row) => !southWest.includes(row.establishment ?? ''))

  expect(moved.length).toBeGreaterThan(0)
  expect(moved.length).toBeLessThan(rows.length / 5)
})

describe('like the return of a real region, a caseload', () => {
  const rows = madeUpCaseload({ referrals: 300, seed: 1, asAt })
  const inMonths = rows.filter((row) =>
    Object.values(row).some((cell) => /^\d{4}-\d{2}$/.test(cell)),
  )

  test('has three pathways with a date known only to the month', () => {
    expect(inMonths).toHaveLength(3)
    expect(inMonths.map((row) => row.admitted?.length).sort()).toEqual([10, 10, 7])
  })

  test('has one admission dated before its bed, and one without a referral date', () => {
    const isTransfer = ({ direction }: { direction?: string }) => direction === 'transfer'
    const early = rows.filter(
      (row) =>
        row.admitted &&
        row.bed_identified &&
        row.admitted < row.bed_identified.slice(0, row.admitted.length),
    )

    expect(early).toHaveLength(1)
    expect(
      rows.filter((row) => isTransfer(row) && !row.referral_made && row.admitted),
    ).toHaveLength(1)
  })

  test('waits on whole days: every fault is in a pathway that has ended', () => {
    expect(inMonths.every((row) => row.outcome === 'admitted')).toBe(true)
  })

  test('has none of these where it is too small for them', () => {
    const few = madeUpCaseload({ referrals: 5, seed: 1, asAt })

    expect(
      few.every((row) => Object.values(row).every((cell) => !/^\d{4}-\d{2}$/.test(cell))),
    ).toBe(true)
  })
})
