import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../local-date.ts'
import {
  findLikeness,
  type Likeness,
  probableDuplicate,
  startColumn,
} from './probable-duplicate.ts'

function aRecord(parts: Partial<Likeness> = {}): Likeness {
  return {
    localRef: 'R1',
    direction: 'transfer',
    start: '2025-05-01',
    prisonNumber: 'p',
    nhsNumber: 'n',
    ...parts,
  }
}

describe('two records', () => {
  test.each([
    ['28 days apart', { start: '2025-05-29' }, 'prison_number'],
    ['28 days apart backwards', { start: '2025-04-03' }, 'prison_number'],
    ['29 days apart', { start: '2025-05-30' }, undefined],
    ['with another prison number', { prisonNumber: 'q' }, 'nhs_number'],
    ['with another NHS number', { nhsNumber: 'm' }, 'prison_number'],
    ['of another person', { prisonNumber: 'q', nhsNumber: 'm' }, undefined],
    ['without numbers', { prisonNumber: undefined, nhsNumber: undefined }, undefined],
    ['in the other direction', { direction: 'remission' }, undefined],
    ['without a start', { start: undefined }, undefined],
    ['with the same reference', { localRef: 'R1' }, undefined],
    ['with a start in the same month', { start: '2025-05' }, 'prison_number'],
    ['with a start in the month before', { start: '2025-04' }, 'prison_number'],
    ['with a start two months before', { start: '2025-03' }, undefined],
    ['with a start two months later', { start: '2025-07' }, undefined],
  ])('%s are alike by %j: %s', (_, parts, expected) => {
    const other = aRecord({ localRef: 'R2', ...parts })

    expect(findLikeness(aRecord(), other)).toBe(expected)
    expect(findLikeness(other, aRecord())).toBe(expected)
  })

  test('without numbers or starts at all are not alike', () => {
    const none = { prisonNumber: undefined, nhsNumber: undefined }

    expect(findLikeness(aRecord(none), aRecord({ ...none, localRef: 'R2' }))).toBeUndefined()
    expect(
      findLikeness(aRecord({ start: undefined }), aRecord({ start: undefined, localRef: 'R2' })),
    ).toBeUndefined()
  })

  test('are alike by days exactly up to the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
        const other = aRecord({ localRef: 'R2', start: addDays(localDate('2025-05-01'), days) })

        expect(findLikeness(aRecord(), other) !== undefined).toBe(Math.abs(days) <= 28)
      }),
    )
  })
})

test('a start stands in the column of its direction', () => {
  expect(startColumn('transfer')).toBe('referral_made')
  expect(startColumn('remission')).toBe('remission_ready')
})

test('a parked row names the other record', () => {
  expect(probableDuplicate('nhs_number', '•••', 'R7').message).toContain('R7')
})
