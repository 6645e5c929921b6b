import { expect, test } from 'vitest'
import { aBriefing } from '#tests/support/a-briefing.ts'
import { aReferral } from '#tests/support/a-referral.ts'
import { aReport, aSource } from '#tests/support/a-report.ts'
import { addDays, localDate } from '../../local-date.ts'
import { countReport } from '../report-counts.ts'
import type { ReportAction } from '../report-source.ts'
import type { Place } from '../report-subject.ts'
import { briefingOn, nameOf } from './briefing.ts'

const MADE = localDate('2025-06-02')
const request = { ...aReport(), template: 'briefing' } as const

/** Admitted after so many days, at an establishment, by a provider. */
function admitted(id: string, days: number, establishment: string, receivingProvider: string) {
  const on = addDays(MADE, days)
  return aReferral({
    ...{ id, establishment, receivingProvider, outcome: 'admitted', outcomeOn: on },
    days: { referral_made: MADE, first_psychiatric_assessment: addDays(MADE, 7), admitted: on },
  })
}

const REFERRALS = [
  ...[10, 20, 30, 40, 50].map((days) => admitted(`e${days}`, days, 'EXI', 'Devon')),
  admitted('b', 60, 'BLI', 'Avon'),
]
const ANY: ReportAction = {
  ...{ id: 'a', text: 'Ring the ward', owner: 'HMP Exeter', project: 'Beds', state: 'open' },
  ...{ dueOn: undefined, stage: undefined, reason: undefined, blockageId: undefined },
}
const SOURCE = {
  ...aSource(REFERRALS),
  actions: [ANY, { ...ANY, owner: 'Avon' }, { ...ANY, state: 'done' as const }],
  establishmentNames: new Map([['EXI', 'Exeter (HMP)']]),
}

const on = (place: Place, referrals = REFERRALS) => {
  const source = { ...SOURCE, referrals }
  return briefingOn(place, source, { request, region: countReport(source, request) })
}
const EXETER: Place = { kind: 'establishment', code: 'EXI' }

test('the figures are of the place alone, the region’s beside them', () => {
  const [inTime] = on(EXETER).headlines

  expect(inTime).toMatchObject({ id: 'I1', counted: 2 })
  expect(inTime?.here).toMatchObject({ n: 5, cell: { shown: '40.0%' } })
  expect(inTime?.region).toMatchObject({ n: 6, cell: { shown: '33.3%' } })
  expect(inTime?.limits?.lower.shown).toBe('11.8%')
})

test('a provider’s referrals are those that it receives', () => {
  expect(on({ kind: 'provider', name: 'Avon' })).toMatchObject({ name: 'Avon', followed: 1 })
})

test('days lost stand by stage and by holder, those of the region beside them', () => {
  const { stages, holders } = on(EXETER)

  expect(stages).toMatchObject([
    {
      ...{ of: 'assessment_to_admission', referrals: 3, days: 57 },
      figure: { here: { n: 3, cell: { value: 19 } }, region: { n: 4 } },
    },
  ])
  expect(holders[0]).toMatchObject({ figure: { here: { n: 5 }, region: { n: 6 } } })
})

test('its actions are those whose owner names it', () => {
  expect(on(EXETER).actions).toMatchObject({ counts: { open: 1, done: 1, dropped: 0 } })
})

test('a fault of its records stands beside those of the region', () => {
  const { faults, complete } = on(EXETER)

  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every(({ here, region }) => here <= region)).toBe(true)
  expect(complete.here.n).toBe(5)
})

test('a place without referrals has no figure and no limits', () => {
  const { headlines, stages, open } = on({ kind: 'establishment', code: 'LEI' })

  expect(headlines[0]).toMatchObject({ here: { n: 0, cell: { value: null } }, limits: undefined })
  expect(stages).toEqual([])
  expect(open.every(({ transfers }) => transfers[0] === 0)).toBe(true)
})

test('an establishment goes by its name and code, or by its code', () => {
  expect(nameOf(EXETER, SOURCE)).toBe('Exeter (HMP), EXI')
  expect(nameOf({ kind: 'establishment', code: 'LEI' }, SOURCE)).toBe('LEI')
})

test('no other report has a briefing, and none comes of a request that is unfit', () => {
  expect(aReport().briefing).toBeUndefined()
  expect(aBriefing().briefing?.name).toBe('EXI')
  expect(() => aBriefing({ audience: 'external' })).toThrow('internal-only')
})
