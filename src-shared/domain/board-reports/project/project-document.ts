/** What a project wants, who works on it, for whom, and where they lose their days. */

import { type DriverBranch, driverTree } from '../../quality-improvement/projects/driver-tree.ts'
import { isTooFew } from '../../quality-improvement/too-few.ts'
import { PATHWAY_STAGE_NAMES } from '../../referrals/stage-words.ts'
import { round } from '../figures.ts'
import type { BarChart } from '../report-chart.ts'
import type { Block, DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { markCell, plainNumber, type TableCell, textCell } from '../table-cell.ts'
import type { ProjectPart } from './project-part.ts'
import { DRIVER_WORDS } from './project-words.ts'

/** The part of a report on one project. A template without a project has no section that asks for it. */
export function partOfProject({ project }: Pick<ReportModel, 'project'>): ProjectPart {
  if (!project) throw new Error('A report that is not on a project has no part of one')
  return project
}

export function projectAim(model: ReportModel): DocumentSection {
  const { id, aim, aimBy, state, members, drivers } = partOfProject(model)
  const by = aimBy ? `${longDay(aimBy)}.` : 'No day is set by which it is to be reached.'
  // Named after the project: an author's own words for one never stand in the report of another.
  const sentences = [
    { id: `aim-${id}`, name: 'Aim', text: aim },
    { id: `aim-by-${id}`, name: 'By when', text: `${by} The project is ${state}.` },
  ]
  const lines = driverLines(driverTree(drivers))
  return {
    id: 'project-aim',
    title: 'The aim, and what it depends on',
    blocks: [
      { kind: 'sentences', sentences },
      ...(lines.length > 0 ? [{ kind: 'list', ...listOf(lines) } as const satisfies Block] : []),
      { kind: 'table', table: driverTable(lines), n: 'no figure in it', notIn: ['page', 'slides'] },
      { kind: 'table', table: teamTable(members), n: 'no figure in it' },
    ],
  }
}

interface DriverLine {
  readonly depth: number
  readonly kind: string
  readonly text: string
  readonly of: string
}

function driverLines(
  branches: readonly DriverBranch[],
  depth = 0,
  of = 'the aim',
): readonly DriverLine[] {
  return branches.flatMap(({ kind, text, branches: below }) => [
    { depth, kind: DRIVER_WORDS[kind], text, of },
    ...driverLines(below, depth + 1, text),
  ])
}

function listOf(lines: readonly DriverLine[]) {
  return {
    items: lines.map(({ kind, text }) => `${kind}: ${text}`),
    depths: lines.map(({ depth }) => depth),
  }
}

function driverTable(lines: readonly DriverLine[]): ReportTable {
  const rows = lines.map(({ kind, text, of }) => [kind, text, of].map((words) => textCell(words)))
  return {
    ...{ name: 'drivers', sheet: 'Drivers', title: 'What the aim depends on', lead: [], notes: [] },
    columns: [
      column('kind', 'Kind', 'text', 'primary driver, secondary driver or change idea'),
      column('driver', 'Driver', 'text', 'What it is'),
      column('acts_on', 'Acts on', 'text', 'The driver that it acts on, or the aim'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No driver is written down', 3)],
  }
}

function teamTable(members: ProjectPart['members']): ReportTable {
  const rows = members.map(({ name, role, organisation }) =>
    [name, role, organisation].map((words) => textCell(words || 'not recorded')),
  )
  return {
    ...{ name: 'team', sheet: 'Team', title: 'Who works on it', lead: [], notes: [] },
    columns: [
      column('name', 'Name', 'text', 'Who'),
      column('role', 'Role', 'text', 'In which role'),
      column('organisation', 'Organisation', 'text', 'For which organisation'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nobody is recorded', 3)],
  }
}

export function projectCohort(model: ReportModel): DocumentSection {
  const { cohort } = partOfProject(model)
  const { name, frozenAsAt, size, admitted, open, endedOtherwise } = cohort
  const title = 'Whom it is about'
  const table: ReportTable = {
    ...{ name: 'cohort', sheet: 'Cohort', title: 'How their waits stand' },
    lead: [windowWords(model)],
    period: windowOf(model),
    columns: [
      column('state', 'State', 'text', 'How their waits stand, as far as they are followed'),
      column('referrals', 'Referrals', 'count', 'How many'),
    ],
    rows: [
      ...[['Admitted', admitted] as const, ['Still waiting', open] as const],
      ...[['Ended otherwise', endedOtherwise] as const, ['All', size] as const],
    ].map(([state, count]) => [textCell(state), plainNumber(count)]),
    notes: ['referrals', 'open', 'adults', 'recording'],
    clock: CLOCK,
  }
  const frozen = frozenAsAt
    ? `The cohort “${name}” was frozen on ${longDay(frozenAsAt)}: its members stay its members, referred between the days that stand with the figures, and are told as they are known at the as-at date.`
    : 'No cohort is frozen for this project, so these are the referrals made in the period of this report.'
  return {
    id: 'project-cohort',
    title,
    follows: true,
    blocks: [
      { kind: 'sentences', sentences: [{ id: 'project-cohort', text: frozen }] },
      { kind: 'table', table, n: `${size} referrals` },
    ],
  }
}

/** Days are counted from the referral here, whatever the clock of the report. */
const CLOCK = 'guidance'

function windowOf(model: ReportModel) {
  const { from, to } = partOfProject(model).cohort
  return { from, to }
}

/** On a slide the period of the report stands at the foot, so that these days are said as well. */
function windowWords(model: ReportModel): string {
  const { from, to } = windowOf(model)
  return `Referrals made from ${longDay(from)} to ${longDay(to)}, counted from the referral.`
}

export function projectMap(model: ReportModel): DocumentSection {
  const { stages, cohort } = partOfProject(model)
  const n = `${cohort.size} referrals followed`
  const table = mapTable(model)
  const lost = stages.flatMap(({ stage, daysLost }) =>
    daysLost ? [{ name: PATHWAY_STAGE_NAMES[stage], days: daysLost }] : [],
  )
  const chart: BarChart = {
    ...{ kind: 'bars', across: 'Stage', up: 'Days lost' },
    categories: lost.map(({ name }) => name),
    series: [{ name: 'Days lost beyond the limit', values: lost.map(({ days }) => days) }],
  }
  const words = lost.map(({ name, days }) => `${name} ${days}`)
  return {
    ...{ id: 'project-map', title: table.title, follows: true },
    blocks: [
      ...(lost.length > 0
        ? [
            {
              ...{ kind: 'chart' as const, chart, n },
              alt: `Bar chart of days lost beyond the limit of each stage. ${words.join('; ')}.`,
            },
          ]
        : []),
      { kind: 'table', table, n },
    ],
  }
}

function mapTable(model: ReportModel): ReportTable {
  const { stages } = partOfProject(model)
  const rows = stages
    .filter(({ n }) => n > 0)
    .map((one) => [
      textCell(PATHWAY_STAGE_NAMES[one.stage]),
      ...[plainNumber(one.n), plainNumber(one.open)],
      ...[time(one.completed.n, one.completed.median), time(one.n, one.counted.median)],
      one.daysLost === null ? markCell('z') : plainNumber(one.daysLost),
    ])
  return {
    ...{ name: 'bottleneck-map', sheet: 'Bottleneck map', title: 'Where their days go' },
    period: windowOf(model),
    lead: [
      windowWords(model),
      'Medians of those who completed a stage leave out who is still in it; beside them everyone is counted (Kaplan-Meier). Only stages with a limit can lose days.',
    ],
    columns: [
      column('stage', 'Stage', 'text', 'The stage of the pathway'),
      column('entered', 'Entered', 'count', 'Referrals that came into it'),
      column('open', 'Still in it', 'count', 'Of those, still in it'),
      column('completed', 'Median, completed', 'days', 'Median days of those who completed it'),
      column('counted', 'Median, all', 'days', 'Median days, everyone counted (Kaplan-Meier)'),
      column('lost', 'Days lost', 'days', 'Days beyond the limit of the stage, of everybody'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nobody was followed', 6)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: CLOCK,
  }
}

/** A time of a handful is none; a median that half have not reached yet is not there. */
function time(n: number, days: number | null): TableCell {
  if (isTooFew(n)) return markCell('u')
  return days === null
    ? markCell('z')
    : { kind: 'number', value: round(days, 1), decimals: Number.isInteger(round(days, 1)) ? 0 : 1 }
}
