import { describe, expect, test } from 'vitest'
import { correctedHere, type KnownCell, planEntry } from './plan-entry.ts'
import type { TemplateColumn } from './template.ts'

const values = (entries: Partial<Record<TemplateColumn, string>>) =>
  new Map(Object.entries(entries) as [TemplateColumn, string][])

const imported = (value: string): KnownCell => ({ value, imported: value, byHand: false })

describe('a row', () => {
  test('without a record makes one', () => {
    const row = values({ local_ref: 'R1', admitted: '2025-05-01' })

    expect(planEntry(row, undefined)).toEqual({
      kind: 'create',
      changes: row,
      overridden: [],
      after: row,
    })
  })

  test('that says the same changes nothing', () => {
    const known = new Map([['admitted', imported('2025-05-01')] as const])

    expect(planEntry(values({ admitted: '2025-05-01' }), known).kind).toBe('unchanged')
  })

  test('that says nothing changes nothing', () => {
    const known = new Map([['admitted', imported('2025-05-01')] as const])
    const plan = planEntry(values({}), known)

    expect(plan.kind).toBe('unchanged')
    expect(plan.after).toEqual(values({ admitted: '2025-05-01' }))
  })

  test('changes what it says otherwise, and adds what was not there', () => {
    const known = new Map<TemplateColumn, KnownCell>([
      ['admitted', imported('2025-05-01')],
      ['gender', { value: undefined, imported: undefined, byHand: false }],
    ])

    const plan = planEntry(
      values({ admitted: '2025-05-02', gender: '1', urgency: 'urgent' }),
      known,
    )

    expect(plan.kind).toBe('update')
    expect(plan.changes).toEqual(values({ admitted: '2025-05-02', gender: '1', urgency: 'urgent' }))
    expect(plan.after).toEqual(plan.changes)
    expect(plan.overridden).toEqual([])
  })

  test('does not change what is settled, or what another row of the same person said', () => {
    const known = new Map<TemplateColumn, KnownCell>([
      ['nhs_number', { ...imported('9434765919'), isSettled: true }],
      ['gender', { ...imported('1'), said: ['2', '1'] }],
      ['ethnicity', { ...imported('A'), said: ['B', 'A'] }],
      ['autism', { value: undefined, imported: undefined, byHand: false, isSettled: true }],
    ])

    const row = { nhs_number: '9990000018', gender: '2', ethnicity: 'C', autism: 'Y' }

    expect(planEntry(values(row), known).changes).toEqual(values({ ethnicity: 'C', autism: 'Y' }))
  })

  test('leaves a correction made here while the file says what it said', () => {
    const known = new Map<TemplateColumn, KnownCell>([
      ['admitted', { value: '2025-05-09', imported: '2025-05-01', byHand: true }],
      ['returned', { value: undefined, imported: '2025-06-01', byHand: true }],
    ])

    const plan = planEntry(values({ admitted: '2025-05-01', returned: '2025-06-01' }), known)

    expect(plan.kind).toBe('unchanged')
    expect(plan.after).toEqual(values({ admitted: '2025-05-09' }))
  })

  test('replaces a correction made here once the file says something new, and says so', () => {
    const known = new Map([
      ['admitted', { value: '2025-05-09', imported: '2025-05-01', byHand: true }] as const,
    ])

    const plan = planEntry(values({ admitted: '2025-05-03' }), known)

    expect(plan.overridden).toEqual(['admitted'])
    expect(plan.after).toEqual(values({ admitted: '2025-05-03' }))
    expect(correctedHere('admitted', '2025-05-03')).toMatchObject({
      code: 'CORRECTED_HERE',
      severity: 'warning',
    })
  })
})
