import { expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { shownCell } from '../table-cell.ts'
import { actionsDocument } from './actions-document.ts'
import { blockagesSection, holdersSection } from './days-lost-document.ts'
import { equitySection, groupWords } from './equity-document.ts'
import { qualityDocument } from './quality-document.ts'
import { remissionsSection } from './remissions-document.ts'
import { variationSection } from './variation-document.ts'

const SECTIONS = {
  ...{ actionsDocument, blockagesSection, holdersSection, equitySection },
  ...{ qualityDocument, remissionsSection, variationSection },
}

const tablesOf = ({ blocks }: DocumentSection) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
const textOf = ({ blocks }: DocumentSection) =>
  blocks
    .flatMap((one) => (one.kind === 'sentences' ? one.sentences.map(({ text }) => text) : []))
    .join(' ')

test.each(Object.entries(SECTIONS))(
  'of nobody, %s has a table with a row that says so',
  (_, of) => {
    for (const model of [aReport({}, 0), aReport({ audience: 'external' }, 0)]) {
      for (const { rows, columns } of tablesOf(of(model))) {
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.every((row) => row.length === columns.length)).toBe(true)
      }
    }
  },
)

test.each(Object.entries(SECTIONS))('%s has as many cells in a row as headings', (_, of) => {
  for (const model of [aReport(), aReport({ audience: 'external' })]) {
    const tables = tablesOf(of(model))
    expect(
      tables.flatMap(({ rows, columns }) => rows.filter((row) => row.length !== columns.length)),
    ).toEqual([])
  }
})

test('actions have their words inside the region only', () => {
  const action = {
    ...{ id: 'a', text: 'Ring Fromeside', owner: '', project: 'Beds', dueOn: undefined },
    ...{ state: 'open' as const, stage: undefined, reason: undefined, blockageId: undefined },
  }
  const model = (audience: ReportModel['audience']): ReportModel => ({
    ...aReport({ audience }),
    actions: { counts: { open: 1, done: 0, dropped: 0 }, overdue: 0, open: [action] },
  })

  const [table] = tablesOf(actionsDocument(model('internal')))

  expect(table?.rows[0]?.map(shownCell)).toEqual(['Ring Fromeside', 'no one', 'no day', 'Beds'])
  expect(textOf(actionsDocument(model('internal')))).toContain('1 action open')
  expect(tablesOf(actionsDocument(model('external')))).toEqual([])
})

test('groups are called by their names, unknown codes by their code', () => {
  expect(groupWords('gender', '2')).toEqual(['Gender', 'Female'])
  expect(groupWords('ethnicity', 'not_stated')).toEqual(['Ethnicity group', 'Not stated'])
  expect(groupWords('security_level', 'picu')).toEqual(['Level of security', 'PICU'])
  expect(groupWords('autism', 'Y')).toEqual(['Autism', 'Yes'])
  expect(groupWords('learning_disability', '3')).toEqual(['Learning disability', 'Status code 3'])
  expect(groupWords('mha_section', '47/49')).toEqual(['Section of the Act', 'Section 47/49'])
  expect(groupWords('age', '18 to 24')).toEqual(['Age on the day of referral', '18 to 24'])
  expect(groupWords('age', 'UNKNOWN')).toEqual(['Age on the day of referral', 'Not recorded'])
})

test('completeness that is hidden is said to be', () => {
  expect(textOf(qualityDocument(aReport({ audience: 'external' }, 7)))).toContain(
    'how many are recorded is not shown',
  )
  expect(textOf(qualityDocument(aReport()))).toMatch(/of 25 referrals.*% are recorded/)
})

test('an icon stands with its words, and no chart with none', () => {
  const [line] = aReport().variation
  const model = {
    ...aReport(),
    variation: line
      ? [
          { ...line, variation: 'concern' as const, assurance: 'consistent_fail' as const },
          { ...line, variation: null, assurance: null },
        ]
      : [],
  }

  const [table] = tablesOf(variationSection(model))

  expect(table?.rows.map((row) => row.slice(1, 3))).toEqual([
    [
      { kind: 'text', text: 'Concern', icon: 'concern' },
      { kind: 'text', text: 'Fails the target', icon: 'consistent_fail' },
    ],
    [
      { kind: 'text', text: 'No chart' },
      { kind: 'text', text: 'No target set' },
    ],
  ])
})

test('remissions without their indicators have their table all the same', () => {
  expect(textOf(remissionsSection({ ...aReport(), indicators: [] }))).toBe('')
  expect(tablesOf(remissionsSection({ ...aReport(), indicators: [] }))).toHaveLength(1)
})
