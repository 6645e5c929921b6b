import { expect, test } from 'vitest'
import { aBriefing } from '#tests/support/a-briefing.ts'
import { aReport } from '#tests/support/a-report.ts'
import { localDate } from '../../local-date.ts'
import { reportDocument } from '../report-contents.ts'
import { type ReportDocument, tableBlocks } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import type { ReportTable } from '../report-table.ts'
import { shownCell } from '../table-cell.ts'
import { briefingFigures } from './briefing-document.ts'

const document = (model: ReportModel = aBriefing()) => reportDocument(model)
const blockOf = (of: ReportDocument, name: string) =>
  tableBlocks(of).find(({ table }) => table.name === name)
const words = (table: ReportTable | undefined) => table?.rows.map((row) => row.map(shownCell)) ?? []

/** A briefing with as much of everything as can be. */
function crowded(): ReportModel {
  const model = aBriefing()
  const { briefing } = model
  const [stage] = briefing?.stages ?? []
  if (!briefing || !stage) throw new Error('Nothing was lost')
  const action = {
    ...{ id: 'a', text: 'word '.repeat(40), owner: 'EXI', project: 'Beds', state: 'open' as const },
    ...{ dueOn: localDate('2025-09-30'), stage: undefined, reason: undefined },
    blockageId: undefined,
  }
  const actions = {
    ...briefing.actions,
    open: [...Array(5).fill(action), { ...action, dueOn: undefined }],
  }
  return { ...model, briefing: { ...briefing, stages: Array(9).fill(stage), actions } }
}

test('the briefing says what it is on, and its sections share one page', () => {
  const { title, scope, sections, facts } = document()

  expect(title).toBe('Briefing: EXI')
  expect(scope.about).toBe('EXI')
  expect(facts.find(({ name }) => name === 'Clock')?.text).toBe('Guidance clock.')
  expect(sections.filter(({ sheet }) => sheet).map(({ id }) => id)).toEqual([
    ...['briefing-figures', 'briefing-caseload', 'briefing-records'],
    ...['briefing-blockages', 'briefing-holders', 'briefing-actions'],
  ])
})

test('every row has as many cells as there are headings, also of nobody', () => {
  for (const model of [aBriefing(), aBriefing({}, 0), crowded()]) {
    for (const { table, onPage } of tableBlocks(document(model))) {
      for (const { rows, columns } of [table, onPage ?? table]) {
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
      }
    }
  }
})

test('of a handful no percentage and no median is given, but how many they are', () => {
  const few = blockOf(document(aBriefing({}, 3)), 'briefing-figures')

  expect(words(few?.table)[0]?.slice(2)).toEqual(['[u]', '3', '[u]', '[u]', '[u]', '3'])
  expect(words(few?.onPage)[0]).toEqual([
    ...['I1', 'Admitted within 28 days', 'too few', '3', '–', 'too few', '3'],
  ])
  expect(document(aBriefing({}, 3)).figures[0]).toMatchObject({
    denominator: '3',
    shown: 'too few',
  })
})

test('a share stands with its limits, a median and a share of nobody without', () => {
  const figures = blockOf(document(), 'briefing-figures')

  expect(words(figures?.onPage)[0]?.[4]).toMatch(/% to .*%$/)
  expect(words(figures?.onPage).at(-1)?.slice(2)).toEqual(['no figure', '0', '–', 'no figure', '0'])
  expect(words(figures?.table).at(-1)?.slice(2)).toEqual(['[z]', '0', '[z]', '[z]', '[z]', '0'])
  expect(document().figures.at(-1)).toMatchObject({ id: 'I13', numerator: '', shown: 'no figure' })
})

test('the page has what there is room for and says what it leaves to the workbook', () => {
  const stages = blockOf(document(crowded()), 'briefing-blockages')
  const actions = blockOf(document(crowded()), 'briefing-actions')

  expect(words(stages?.table)).toHaveLength(9)
  expect(words(stages?.onPage).at(-1)?.[0]).toBe('and 5 more, in the workbook')
  expect(words(actions?.table).at(-1)?.[2]).toBe('no day')
  expect(words(actions?.onPage)).toHaveLength(4)
  expect(words(actions?.onPage)[0]?.[0]).toMatch(/^word .*…$/)
})

test('definitions are of the figures in it', () => {
  const terms = words(blockOf(document(), 'definitions')?.table).map(([term]) => term)

  expect(terms.some((term) => term?.startsWith('I13.'))).toBe(true)
  expect(terms.some((term) => term?.startsWith('I24.'))).toBe(false)
})

test('no other report can have a section of it', () => {
  expect(() => briefingFigures(aReport())).toThrow('no briefing')
})
