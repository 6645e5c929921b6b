/** Actions: how many, and inside the region which. */
import type { Block, DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { textCell } from '../table-cell.ts'

export function actionsDocument(model: ReportModel): DocumentSection {
  const { counts, overdue } = model.actions
  const isInternal = model.audience === 'internal'
  const sentences = [
    {
      id: 'actions-counted',
      text: `The region’s projects have ${actions(counts.open)} open, ${overdue} of them overdue; ${counts.done} are done and ${counts.dropped} were dropped. They stand as on the day this report was made.`,
    },
    {
      id: 'escalations',
      text: 'Escalations are not recorded in the program, so that none can be counted here.',
    },
  ]
  const table: Block = { kind: 'table', table: actionsTable(model), n: 'no figure of people in it' }
  return {
    id: 'actions',
    title: 'Actions and escalations',
    blocks: [{ kind: 'sentences', sentences }, ...(isInternal ? [table] : [])],
  }
}

function actions(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`
}

function actionsTable({ actions: { open } }: ReportModel): ReportTable {
  const rows = open.map(({ text, owner, dueOn, project }) => [
    ...[textCell(text), textCell(owner || 'no one'), textCell(dueOn ? longDay(dueOn) : 'no day')],
    textCell(project),
  ])
  return {
    name: 'actions',
    sheet: 'Actions',
    title: 'Open actions, the first due first',
    lead: ['As on the day this report was made.'],
    columns: [
      column('action', 'Action', 'text', 'What is to be done'),
      column('owner', 'Owner', 'text', 'The organisation that owns it'),
      column('due', 'Due', 'text', 'By when'),
      column('project', 'Project', 'text', 'The project it belongs to'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No action is open', 4)],
    notes: [],
  }
}
