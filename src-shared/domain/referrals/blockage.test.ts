import { describe, expect, test } from 'vitest'
import { localDate as day } from '../local-date.ts'
import { checkBlockage } from './blockage.ts'

const today = day('2025-09-30')
const transfer = { direction: 'transfer' } as const
const from = day('2025-09-01')

describe('a blockage may be recorded', () => {
  test.each([undefined, day('2025-09-01'), today])('while it stands or cleared by today', (to) => {
    expect(checkBlockage(transfer, { from, to }, today)).toEqual({ ok: true, value: { from, to } })
  })

  test('not of a remission', () => {
    expect(checkBlockage({ direction: 'remission' }, { from, to: undefined }, today)).toMatchObject(
      {
        failure: { code: 'not-of-this-direction' },
      },
    )
  })

  test('not in the future', () => {
    const tomorrow = day('2025-10-01')

    for (const days of [
      { from: tomorrow, to: undefined },
      { from, to: tomorrow },
    ]) {
      expect(checkBlockage(transfer, days, today)).toMatchObject({
        failure: { code: 'in-the-future', today },
      })
    }
  })

  test('not cleared before it began', () => {
    expect(checkBlockage(transfer, { from, to: day('2025-08-31') }, today)).toMatchObject({
      failure: { code: 'cleared-before-it-began', from },
    })
  })
})
