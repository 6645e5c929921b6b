/** The briefing on one page: a table each for its questions, the place beside its region. */
import { FAULT_NAMES } from '../../data-quality/fault-words.ts'
import { isTooFew, TOO_FEW } from '../../quality-improvement/too-few.ts'
import { STATE_WORDS } from '../count-words.ts'
import { INDICATOR_DEFINITIONS } from '../indicator-definitions.ts'
import type { Block, DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, markCell, plainNumber, type TableCell, textCell } from '../table-cell.ts'
import type { Briefing, Figured, Headline, OpenLine } from './briefing.ts'

/** The part of a report on one place. A template without a place has no section that asks for it. */
export function briefingPart({ briefing }: Pick<ReportModel, 'briefing'>): Briefing {
  if (!briefing) throw new Error('A report that is not on a place has no briefing')
  return briefing
}

const CHANCE =
  'Chance alone makes places differ, small ones most: a difference from the region is a question, not a finding. Where the 95% limits hold the region’s figure, chance is enough to explain it.'

export function briefingFigures(model: ReportModel): DocumentSection {
  const { name, headlines } = briefingPart(model)
  return {
    id: 'briefing-figures',
    title: `${name} beside its region`,
    sheet: 'wide',
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          { id: 'briefing-chance', text: `${CHANCE} The region’s figures count this place too.` },
        ],
      },
      {
        kind: 'table',
        table: headlineTable(model, name, headlines),
        onPage: headlinePage(model, name, headlines),
        n: 'the number in each row',
      },
    ],
  }
}

/** A figure as it may be shown: of a handful none is. */
export function cellOf({ cell, n }: Figured): TableCell {
  return isTooFew(n) ? markCell('u') : figureCell(cell)
}

function headlineTable(
  model: ReportModel,
  name: string,
  headlines: readonly Headline[],
): ReportTable {
  return {
    name: 'briefing-figures',
    sheet: 'Figures',
    title: 'Headline figures',
    lead: [
      scopeWords(model),
      `Of ${name} and of its region. Lower and upper are 95% limits of the share here.`,
    ],
    columns: [
      column('indicator', 'Indicator', 'text', 'The indicator by its number and in words'),
      column('unit', 'Unit', 'text', 'percent or days'),
      column('here', 'Here', 'figure', 'The figure of this place, in the unit of its row'),
      column('here_n', 'Of, here', 'count', 'Out of how many of this place'),
      column('lower', 'Lower', 'figure', 'Lower 95% limit of the place’s share, percent (Wilson)'),
      column('upper', 'Upper', 'figure', 'Upper 95% limit of the place’s share, percent (Wilson)'),
      column('region', 'Region', 'figure', 'The figure of the region, this place counted'),
      column('region_n', 'Of, region', 'count', 'Out of how many of the region'),
    ],
    rows: headlines.map((one) => [
      ...[textCell(`${one.id}. ${wordsOf(one)}`), textCell(one.unit)],
      ...[cellOf(one.here), plainNumber(one.here.n)],
      ...limitCells(one),
      ...[cellOf(one.region), plainNumber(one.region.n)],
    ]),
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks', 'recording'],
  }
}

function wordsOf({ id, figure }: Headline): string {
  return figure ? `Days ${figure}` : INDICATOR_DEFINITIONS[id].name
}

function limitCells({ limits, here }: Headline): readonly TableCell[] {
  if (isTooFew(here.n)) return [markCell('u'), markCell('u')]
  return limits
    ? [figureCell(limits.lower), figureCell(limits.upper)]
    : [markCell('z'), markCell('z')]
}

function headlinePage(
  model: ReportModel,
  name: string,
  headlines: readonly Headline[],
): ReportTable {
  return {
    ...headlineTable(model, name, headlines),
    lead: [],
    columns: [
      column('indicator', 'No.', 'text', 'The number of the indicator, such as I1'),
      column('name', 'Indicator', 'text', 'The indicator in words'),
      column('here', 'This place', 'figure', 'The figure of this place'),
      column('here_n', 'Of', 'count', 'Out of how many of this place'),
      column('limits', '95% limits', 'figure', 'Of the place’s share (Wilson)'),
      column('region', 'Region', 'figure', 'The figure of the region'),
      column('region_n', 'Of', 'count', 'Out of how many of the region'),
    ],
    rows: headlines.map((one) => [
      textCell(one.id),
      textCell(wordsOf(one)),
      ...[textCell(shownOf(one.here)), plainNumber(one.here.n), textCell(limitWords(one))],
      ...[textCell(shownOf(one.region)), plainNumber(one.region.n)],
    ]),
  }
}

/** The same in words. */
export function shownOf({ cell, n }: Figured): string {
  return isTooFew(n) ? TOO_FEW : cell.shown || 'no figure'
}

function limitWords({ limits, here }: Headline): string {
  return limits && !isTooFew(here.n) ? `${limits.lower.shown} to ${limits.upper.shown}` : '–'
}

const OPEN_WORDS: Readonly<Record<OpenLine['state'], string>> = {
  ...STATE_WORDS,
  all: 'All',
  'past without a reason': 'Past the last day with no delay reason recorded',
}

/** The same in as few words as half a page has room for. */
const SHORT_WORDS: Readonly<Record<OpenLine['state'], string>> = {
  ...OPEN_WORDS,
  due_soon: '7 days or fewer left',
  running: 'More than 7 days left',
  not_started: 'Clock not started',
  'past without a reason': 'Past it, no reason',
}

export function briefingCaseload(model: ReportModel): DocumentSection {
  const { name, open } = briefingPart(model)
  const rows = (words: Readonly<Record<OpenLine['state'], string>>) =>
    open.map(({ state, transfers, remissions }) => [
      textCell(words[state]),
      ...[...transfers, ...remissions].map(plainNumber),
    ])
  const title = 'Who waits now'
  const table: ReportTable = {
    ...{ name: 'briefing-caseload', sheet: 'Open caseload', title },
    lead: [
      scopeWords(model),
      `Of ${name} and of its region.`,
      'Transfers by the clock of this report, remissions by their own clock of 14 days.',
    ],
    columns: [
      column(
        'state',
        'State',
        'text',
        'Where an open referral stands to the last day of its clock',
      ),
      column('transfers', 'Transfers', 'count', 'Open transfers of this place'),
      column('transfers_region', 'Region', 'count', 'Open transfers of the region'),
      column('remissions', 'Remissions', 'count', 'Open remissions of this place'),
      column('remissions_region', 'In region', 'count', 'Open remissions of the region'),
    ],
    rows: rows(OPEN_WORDS),
    notes: ['referrals', 'paused', 'months', 'adults', 'clocks'],
  }
  const onPage = { ...table, lead: [], rows: rows(SHORT_WORDS) }
  return half({ id: 'briefing-caseload', table, onPage, n: 'the referrals in each cell' })
}

export function briefingRecords(model: ReportModel): DocumentSection {
  const { name, complete, faults } = briefingPart(model)
  const table: ReportTable = {
    ...{ name: 'briefing-records', sheet: 'Records', title: 'How complete its records are' },
    lead: [
      scopeWords(model),
      `Of ${name} and of its region. What is not recorded cannot be counted.`,
    ],
    columns: [
      column('what', 'What', 'text', 'What is said of the records'),
      column('unit', 'Unit', 'text', 'percent or referrals'),
      column('here', 'This place', 'figure', 'The figure of this place, in the unit of its row'),
      column('region', 'Region', 'figure', 'The figure of the region'),
    ],
    rows: [
      recordRow('Expected milestones recorded', 'percent', [
        ...[cellOf(complete.here), cellOf(complete.region)],
      ]),
      recordRow('Referrals looked at', 'referrals', [
        ...[plainNumber(complete.here.n), plainNumber(complete.region.n)],
      ]),
      ...faults.map(({ kind, here, region }) =>
        recordRow(FAULT_NAMES[kind], 'referrals', [plainNumber(here), plainNumber(region)]),
      ),
    ],
    notes: ['referrals', 'adults', 'recording'],
  }
  return half({
    ...{ id: 'briefing-records', table, n: 'the referrals looked at' },
    onPage: { ...shortened(table, MOST_LINES), lead: [] },
  })
}

function recordRow(what: string, unit: string, cells: readonly TableCell[]): readonly TableCell[] {
  return [textCell(what), textCell(unit), ...cells]
}

/** So many lines of a table fit its part of the page; workbooks and files have them all. */
export const MOST_LINES = 5

/** As much of a table as fits the page, and how much does not. */
export function shortened(table: ReportTable, most: number): ReportTable {
  const { rows, columns } = table
  if (rows.length <= most) return table
  const rest = `and ${rows.length - most + 1} more, in the workbook`
  const last = columns.map((_, place) => textCell(place === 0 ? rest : ''))
  return { ...table, rows: [...rows.slice(0, most - 1), last] }
}

interface Half {
  readonly id: string
  readonly table: ReportTable
  readonly onPage: ReportTable
  readonly n: string
}

/** A section of one table that takes half of the page's width. */
export function half({ id, table, onPage, n }: Half): DocumentSection {
  const block: Block = { kind: 'table', table, n, onPage }
  return { id, title: table.title, sheet: 'half', blocks: [block] }
}
