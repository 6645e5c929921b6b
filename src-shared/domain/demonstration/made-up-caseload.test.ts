import { expect, test } from 'vitest'
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
