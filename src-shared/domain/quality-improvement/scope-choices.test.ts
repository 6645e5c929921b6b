import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { localDate as day } from '../local-date.ts'
import { scopeChoices } from './scope-choices.ts'

test('it offers what is recorded in the window, also what is not chosen now', () => {
  const days = { referral_made: day('2025-05-01') }
  const referrals = [
    aReferral({ days, establishment: 'LEI', receivingProvider: 'Northfield', mhaSection: '48/49' }),
    aReferral({ days, establishment: 'EXI', securityLevel: 'high' }),
    aReferral({ days, establishment: 'EXI', securityLevel: 'high' }),
    aReferral({ days: { referral_made: day('2024-05-01') }, establishment: 'BLI' }),
  ]
  const filters = { establishments: ['EXI'], providers: [], securityLevels: [], mhaSections: [] }

  const choices = scopeChoices(referrals, {
    from: day('2025-05-01'),
    to: day('2025-05-31'),
    asAt: day('2025-09-30'),
    followUpMonths: 6,
    filters,
  })

  expect(choices).toEqual({
    establishments: ['EXI', 'LEI'],
    providers: ['Northfield'],
    securityLevels: ['high'],
    mhaSections: ['48/49'],
  })
})
