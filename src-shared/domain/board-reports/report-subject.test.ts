import { expect, test } from 'vitest'
import { checkSubject } from './report-subject.ts'

const EXETER = { kind: 'establishment', code: 'EXI' } as const

test('a report on a place never leaves the region, whether or not the place is named', () => {
  for (const subject of [EXETER, undefined]) {
    expect(checkSubject({ template: 'briefing', audience: 'external', subject })).toEqual({
      ok: false,
      failure: { code: 'internal-only', template: 'briefing' },
    })
  }
})

test('a briefing names its place, and a report of the region none', () => {
  const of = (
    template: 'briefing' | 'board-report',
    subject?: Parameters<typeof checkSubject>[0]['subject'],
  ) => checkSubject({ template, audience: 'internal', subject })

  expect(of('briefing', EXETER).ok).toBe(true)
  expect(of('briefing', { kind: 'provider', name: 'Devon' }).ok).toBe(true)
  expect(of('board-report').ok).toBe(true)
  expect(of('briefing')).toMatchObject({ failure: { code: 'subject-missing', needs: 'place' } })
  expect(of('briefing', { kind: 'project', id: 'p' })).toMatchObject({
    failure: { code: 'subject-missing', needs: 'place' },
  })
  expect(of('board-report', EXETER)).toMatchObject({
    failure: { code: 'subject-not-taken', template: 'board-report' },
  })
})
