import { expect, test } from 'vitest'
import { aProjectReport } from '#tests/support/a-project-report.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import type { Driver, ProjectAction } from '../../quality-improvement/projects/project.ts'
import { reportDocument } from '../report-contents.ts'
import { chartBlocks, type ReportDocument, tableBlocks } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { shownCell } from '../table-cell.ts'
import { projectAim } from './project-document.ts'
import type { ProjectChart } from './project-part.ts'
import type { FollowedMeasure } from './project-source.ts'

const WAITS: FollowedMeasure = {
  ...{ id: 'm', role: 'outcome', measure: 'days_referral_to_admission', target: 28 },
  ...{ establishment: 'EXI', own: undefined, marks: [] },
}
const driver = (id: string, kind: Driver['kind'], parentId?: string): Driver => ({
  ...{ id, kind, parentId, text: `driver ${id}` },
})
const ACTION: ProjectAction = {
  ...{ id: 'a', text: 'Ring', owner: '', dueOn: localDate('2025-09-01'), state: 'open' },
  ...{ stage: undefined, reason: undefined, blockageId: undefined },
}
const CYCLE = {
  ...{ id: 'c', title: 'Bed call', theory: 'Nobody asks', prediction: 'Falls', plan: '' },
  ...{ done: 'Held', data: '', learning: 'It fell', beganOn: localDate('2025-04-01') },
}

const full = () =>
  aProjectReport({
    aimBy: localDate('2025-12-31'),
    drivers: [driver('1', 'primary'), driver('2', 'change_idea', '1'), driver('3', 'primary')],
    measures: [WAITS, { ...WAITS, measure: 'share_admitted_within_28', target: 0.5 }],
    cycles: [
      { ...CYCLE, endedOn: localDate('2025-05-01'), decision: 'adopt' },
      { ...CYCLE, title: 'Next', endedOn: undefined, decision: undefined },
    ],
    actions: [ACTION, { ...ACTION, owner: 'Provider', dueOn: undefined, state: 'done' }],
    members: [{ id: 'x', name: 'Robin', role: '', organisation: 'Region' }],
    entries: [{ id: 'e', on: localDate('2025-04-02'), text: 'Met', recordedBy: 'tester' }],
  })

const tableOf = (document: ReportDocument, name: string) =>
  tableBlocks(document)
    .find(({ table }) => table.name === name)
    ?.table.rows.map((row) => row.map(shownCell))
const wordsOf = ({ sections }: ReportDocument) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((one) => (one.kind === 'sentences' ? one.sentences.map(({ text }) => text) : []))
    .join(' ')

test('every row has as many cells as there are headings, also of nothing', () => {
  for (const model of [full(), aProjectReport({}, 0), aProjectReport({ measures: [WAITS] }, 0)]) {
    for (const { table } of tableBlocks(reportDocument(model))) {
      expect(table.rows.length).toBeGreaterThan(0)
      expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([])
    }
  }
})

test('the report is named after its project, and has no indicator of the region', () => {
  const document = reportDocument(full())

  expect(document).toMatchObject({ title: 'Project report: Beds', figures: [] })
  expect(document.scope.about).toBe('Beds')
  expect(tableOf(document, 'definitions')?.flat().join(' ')).toContain('Centre line')
})

test('drivers are a list within a list, and a table for the workbook', () => {
  const list = projectAim(full()).blocks.find(({ kind }) => kind === 'list')

  expect(list).toMatchObject({ depths: [0, 1, 0] })
  expect(tableOf(reportDocument(full()), 'drivers')?.[1]).toEqual([
    ...['Change idea', 'driver 2', 'driver 1'],
  ])
  expect(projectAim(aProjectReport()).blocks.some(({ kind }) => kind === 'list')).toBe(false)
})

test('the aim has its day, or says that it has none', () => {
  expect(wordsOf(reportDocument(full()))).toContain('31 December 2025. The project is running.')
  expect(wordsOf(reportDocument(aProjectReport()))).toContain('No day is set')
})

test('what was learned stands by cycle, without the parts that nobody wrote', () => {
  expect(tableOf(reportDocument(full()), 'pdsa')).toEqual([
    ['Bed call', 'Days', '1 April 2025 to 1 May 2025'],
    ...[
      ['Theory', 'Nobody asks'],
      ['Prediction', 'Falls'],
      ['Done', 'Held'],
    ].map((row) => [...['Bed call', ...row]]),
    ['Bed call', 'Learnt', 'It fell'],
    ['Bed call', 'Decision', 'Adopt: keep the change'],
    ['Next', 'Days', '1 April 2025 to now, running'],
    ...[
      ['Theory', 'Nobody asks'],
      ['Prediction', 'Falls'],
      ['Done', 'Held'],
    ].map((row) => [...['Next', ...row]]),
    ['Next', 'Learnt', 'It fell'],
    ['Next', 'Decision', 'not yet decided'],
  ])
})

test('actions say whose they are and whether they are late', () => {
  expect(tableOf(reportDocument(full()), 'project-actions')).toEqual([
    ['Ring', 'no one', '1 September 2025', 'Open, overdue'],
    ['Ring', 'Provider', 'no day', 'Done'],
  ])
})

test('days lost are drawn by stage, above the times of everybody', () => {
  const [chart] = chartBlocks(reportDocument(full()))

  expect(chart?.alt).toMatch(/^Bar chart of days lost .*Referral to assessment \d+/)
  expect(tableOf(reportDocument(full()), 'bottleneck-map')?.length).toBeGreaterThan(1)
})

test('of a handful no median is given', () => {
  const rows = tableOf(reportDocument(aProjectReport({}, 14)), 'bottleneck-map') ?? []

  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(([, entered, , , counted]) => Number(entered) >= 5 || counted === '[u]')).toBe(
    true,
  )
  expect(rows.some(([, , , , counted]) => counted === '[u]')).toBe(true)
})

/** The charts of a report, as something changes in its first. */
function drawn(change: Partial<ProjectChart> | ((one: ProjectChart) => Partial<ProjectChart>)) {
  const model = full()
  const [first] = model.project?.charts ?? []
  if (!model.project || !first) throw new Error('No chart')
  const own = typeof change === 'function' ? change(first) : change
  const changed: ReportModel = {
    ...model,
    project: { ...model.project, charts: [{ ...first, ...own }] },
  }
  return reportDocument(changed)
}

test('a chart says in words what stands on it', () => {
  const [, chart] = chartBlocks(reportDocument(full()))

  expect(chart?.alt).toContain('Chart 1, outcome: Days from referral to admission, EXI.')
  expect(chart?.alt).toMatch(/assurance: .*latest \d+(\.\d)? days; centre line .*target 28/)
  expect(chart?.alt).toContain('Marks: A, 1 April 2025, Bed call; B, 1 April 2025, Next.')
  expect(chart?.chart).toMatchObject({ kind: 'series', up: 'Days', from: localDate('2025-02-01') })
})

test('points that stand out are named, and a measure without a chart says so', () => {
  const out = drawn(({ chart }) => ({
    ...{ marks: [], from: localDate('2025-05-15') },
    chart: {
      ...chart,
      points: chart.points.map((one) => ({ ...one, y: -2.25, type: 'concern' as const })),
    } as ProjectChart['chart'],
  }))
  const bare = drawn(({ chart }) => ({
    unit: 'own',
    ownUnit: '',
    isCompletedOnly: false,
    establishment: undefined,
    chart: {
      ...{ ...chart, kind: 'g', assurance: null },
      points: chart.points.map((one) => ({ ...one, y: null, type: 'concern' as const })),
    } as ProjectChart['chart'],
  }))

  expect(chartBlocks(out)[1]?.alt).toMatch(/28 points stand out, .*: .* -2\.3, concern/)
  expect(chartBlocks(out)[1]?.chart).toMatchObject({ from: localDate('2025-05-15') })
  expect(tableOf(out, 'marks-1')).toBeUndefined()
  expect(chartBlocks(bare)[1]?.alt).toMatch(/G chart of 28 points; variation: [a-z ]+\. A change/)
  expect(chartBlocks(bare)[1]?.alt).toContain('no value, concern')
  expect(chartBlocks(bare)[1]?.chart).toMatchObject({ up: 'Referrals between events' })
  expect(wordsOf(reportDocument(full()))).toContain('are not enough, or too much the same')
  expect(wordsOf(reportDocument(aProjectReport({ measures: [WAITS] }, 0)))).toContain(
    'no point yet',
  )
})

test('a measure of a team’s own is told in its unit, or as entered', () => {
  const up = (ownUnit: string) => chartBlocks(drawn({ unit: 'own', ownUnit }))[1]?.chart

  expect(up('calls')).toMatchObject({ up: 'calls' })
  expect(up('')).toMatchObject({ up: 'As entered' })
})

test('no other report can have a section of it', () => {
  expect(() => projectAim(aReport())).toThrow('no part of one')
})
