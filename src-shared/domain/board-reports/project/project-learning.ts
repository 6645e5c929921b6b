/** What a project learned, what it promised to do, and its log. */
import { isOverdue } from '../../quality-improvement/projects/project.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { textCell } from '../table-cell.ts'
import { partOfProject } from './project-document.ts'
import { ACTION_WORDS, DECISION_WORDS } from './project-words.ts'

export function projectLearning(model: ReportModel): DocumentSection {
  const { cycles } = partOfProject(model)
  const rows = cycles.flatMap(({ title, beganOn, endedOn, decision, ...said }) => {
    const days = `${longDay(beganOn)} to ${endedOn ? longDay(endedOn) : 'now, running'}`
    const parts = [
      ...([
        ['Days', days],
        ['Theory', said.theory],
        ['Prediction', said.prediction],
      ] as const),
      ...([
        ['Plan', said.plan],
        ['Done', said.done],
        ['Data', said.data],
      ] as const),
      ['Learnt', said.learning] as const,
      ['Decision', decision ? DECISION_WORDS[decision] : 'not yet decided'] as const,
    ]
    return parts
      .filter(([, words]) => words.trim() !== '')
      .map(([part, words]) => [title, part, words].map((text) => textCell(text)))
  })
  return section('project-learning', {
    ...{ name: 'pdsa', sheet: 'PDSA cycles', title: 'What was learned', notes: [] },
    lead: [
      'Each cycle is one small test of one change. The prediction was written before it began.',
    ],
    columns: [
      column('cycle', 'Cycle', 'text', 'The test'),
      column('part', 'Part', 'text', 'Which part of plan, do, study, act'),
      column('words', 'What was written', 'text', 'What the team wrote of it'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No cycle has been recorded', 3)],
  })
}

export function projectActions(model: ReportModel): DocumentSection {
  const { actions } = partOfProject(model)
  const rows = actions.map((action) => {
    const { text, owner, dueOn, state } = action
    const late = isOverdue(action, model.asAt) ? ', overdue' : ''
    const due = dueOn ? longDay(dueOn) : 'no day'
    return [text, owner || 'no one', due, `${ACTION_WORDS[state]}${late}`].map((words) =>
      textCell(words),
    )
  })
  return below('project-actions', {
    ...{ name: 'project-actions', sheet: 'Actions', title: 'What it promised to do', notes: [] },
    lead: ['As on the day this report was made.'],
    columns: [
      column('action', 'Action', 'text', 'What is to be done'),
      column('owner', 'Owner', 'text', 'The organisation that owns it'),
      column('due', 'Due', 'text', 'By when'),
      column('state', 'State', 'text', 'open, done or dropped'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No action is recorded', 4)],
  })
}

export function projectLog(model: ReportModel): DocumentSection {
  const { entries } = partOfProject(model)
  const rows = entries.map(({ on, text, recordedBy }) =>
    [longDay(on), text, recordedBy].map((words) => textCell(words)),
  )
  return below('project-log', {
    ...{ name: 'log', sheet: 'Log', title: 'Its log, the latest first', lead: [], notes: [] },
    columns: [
      column('day', 'Day', 'text', 'The day of the entry'),
      column('entry', 'Entry', 'text', 'What was written'),
      column('by', 'By', 'text', 'Who wrote it'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nothing is written down', 3)],
  })
}

function section(id: string, table: ReportTable): DocumentSection {
  return {
    id,
    title: table.title,
    blocks: [{ kind: 'table', table, n: 'no figure of people in it' }],
  }
}

/** What has room under the section before it. */
function below(id: string, table: ReportTable): DocumentSection {
  return { ...section(id, table), follows: true }
}
