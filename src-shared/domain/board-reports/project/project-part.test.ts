import { expect, test } from 'vitest'
import { aProject } from '#tests/support/a-project.ts'
import { waitingSource } from '#tests/support/a-project-report.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import type { ChartMark } from '../../quality-improvement/measures/chart-mark.ts'
import type { OwnMeasure } from '../../quality-improvement/measures/own-measure.ts'
import { projectPart } from './project-part.ts'
import type { FollowedMeasure, ProjectSource } from './project-source.ts'

const request = aReport()
const part = (facts: Partial<ProjectSource> = {}) =>
  projectPart(aProject(facts), waitingSource(), request)

const WAITS: FollowedMeasure = {
  ...{ id: 'm', role: 'outcome', measure: 'days_referral_to_admission', target: 28 },
  ...{ establishment: undefined, own: undefined, marks: [] },
}
const OWN: OwnMeasure = {
  ...{ id: 'own', name: 'Bed calls', kind: 'count', unit: 'calls', direction: 'increase' },
  values: [{ id: 'v', on: localDate('2025-06-01'), value: 3 }],
}
const cycle = (title: string, beganOn: string) => ({
  ...{ id: title, title, theory: '', prediction: 'x', plan: '', done: '', data: '', learning: '' },
  ...{ beganOn: localDate(beganOn), endedOn: undefined, decision: undefined },
})
const mark = (kind: ChartMark['kind'], on: string): ChartMark => ({
  ...{ id: kind, kind, on: localDate(on), value: undefined, words: kind, recordedBy: 'tester' },
})

test('without a frozen cohort the project is about the referrals of the period', () => {
  const { cohort, stages } = part()

  expect(cohort).toMatchObject({ name: undefined, from: request.from, to: request.to })
  expect(cohort.size).toBe(cohort.admitted + cohort.open + cohort.endedOtherwise)
  expect(stages.some(({ daysLost }) => (daysLost ?? 0) > 0)).toBe(true)
})

test('a frozen cohort keeps its window and its members', () => {
  const cohort = {
    ...{ name: 'Winter', from: localDate('2025-01-01'), to: localDate('2025-02-28') },
    ...{ followUpMonths: 6, followUpTo: undefined, frozenAsAt: localDate('2025-03-01') },
    members: new Set(['r0', 'r1', 'gone']),
  }

  expect(part({ cohort }).cohort).toMatchObject({
    ...{ name: 'Winter', size: 2, admitted: 2, open: 0, to: localDate('2025-02-28') },
  })
})

test('its measures stand on their charts, with marks by letter in order of day', () => {
  const marks = [
    mark('note', '2025-03-01'),
    mark('rebase', '2020-01-01'),
    mark('target', '2025-05-01'),
  ]
  const cycles = [cycle('Bed call', '2025-04-01'), cycle('Planned', '2026-01-01')]
  const [chart] = part({ measures: [{ ...WAITS, marks }], cycles }).charts

  expect(chart).toMatchObject({ name: 'Days from referral to admission', chart: { kind: 'xmr' } })
  expect(chart?.marks.map(({ letter, kind }) => `${letter} ${kind}`)).toEqual([
    ...['A Note', 'B PDSA cycle', 'C Target'],
  ])
  expect(chart?.chart.points.at(-1)?.target).toBe(28)
})

test('a measure kept by hand is charted in its own unit', () => {
  const measures = [{ ...WAITS, measure: 'own', own: OWN, target: undefined }]

  expect(part({ measures }).charts).toMatchObject([
    { name: 'Bed calls', ownUnit: 'calls', chart: { kind: 'none' } },
  ])
})

test('a measure that is no longer kept, or whose values make no series, has no chart', () => {
  const twice = { ...OWN, values: [...OWN.values, ...OWN.values] }
  const measures = [
    { ...WAITS, measure: 'gone' },
    { ...WAITS, measure: 'own', own: twice },
  ]

  expect(part({ measures }).charts).toEqual([])
})

test('marks of one day keep the order they came in, and after Z comes AA', () => {
  const cycles = Array.from({ length: 28 }, (_, place) => cycle(`c${place}`, '2025-04-01'))
  const [chart] = part({ measures: [WAITS], cycles }).charts

  expect(chart?.marks.slice(25).map(({ letter, words }) => `${letter} ${words}`)).toEqual([
    ...['Z c25', 'AA c26', 'BB c27'],
  ])
})
