/** Where a place's days were lost and whose they were, and what it promised to do. */
import { ATTRIBUTION_NAMES } from '../../referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '../../referrals/stage-words.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { scopeWords } from '../section-words.ts'
import { plainNumber, type TableCell, textCell } from '../table-cell.ts'
import type { DaysLine } from './briefing.ts'
import { briefingPart, cellOf, half, MOST_LINES, shortened } from './briefing-document.ts'

/** By which clock days are counted here, whatever the clock of the report. */
const CLOCK = 'guidance'
const FOLLOWED =
  'referrals made in the period, each followed from the referral to its end or the as-at date.'

export function briefingBlockages(model: ReportModel): DocumentSection {
  const { name, stages, followed } = briefingPart(model)
  const table: ReportTable = {
    ...{ name: 'briefing-blockages', sheet: 'Blockages', title: 'Where its days were lost' },
    lead: [
      scopeWords({ ...model, clock: CLOCK }),
      `Of ${name} and of its region: ${FOLLOWED} Days beyond the limit of the stage.`,
    ],
    columns: [
      column('stage', 'Stage', 'text', 'The stage of the pathway, the most days lost first'),
      column('referrals', 'Referrals', 'count', 'Referrals of this place that lost days in it'),
      column('days', 'Days lost', 'days', 'Days that they lost, of all of them'),
      column('each', 'Days each', 'days', 'Days lost by each of those referrals, on average'),
      column('region', 'Region, each', 'days', 'The same average for the region'),
    ],
    rows: linesOr(stages, (stage) => PATHWAY_STAGE_NAMES[stage], 'No day was lost beyond a limit'),
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: CLOCK,
  }
  return half({
    id: 'briefing-blockages',
    table,
    n: nOf(followed),
    onPage: pageOf(table, ['Stage', 'Referrals', 'Days lost', 'Each', 'Region']),
  })
}

export function briefingHolders(model: ReportModel): DocumentSection {
  const { name, holders, followed } = briefingPart(model)
  const table: ReportTable = {
    ...{ name: 'briefing-holders', sheet: 'Holders', title: 'Whose the days were' },
    lead: [
      scopeWords({ ...model, clock: CLOCK }),
      `Of ${name} and of its region: ${FOLLOWED} Whose turn it was, not whose fault.`,
    ],
    columns: [
      column('holder', 'Holder', 'text', 'Whose turn it was'),
      column(
        'referrals',
        'Referrals',
        'count',
        'Referrals of this place with a day of this holder',
      ),
      column('days', 'Days', 'days', 'Days of this holder'),
      column('share', 'Percent', 'percent', 'Of all days of the place’s waits, in percent'),
      column('region', 'Region, percent', 'percent', 'The same share for the region, in percent'),
    ],
    rows: linesOr(holders, (holder) => ATTRIBUTION_NAMES[holder], 'No days to count'),
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: CLOCK,
  }
  return half({
    id: 'briefing-holders',
    table,
    n: nOf(followed),
    onPage: pageOf(table, ['Holder', 'Referrals', 'Days', 'Percent', 'Region']),
  })
}

/** With headings so short that half a page has room for the words of each row. */
function pageOf(table: ReportTable, titles: readonly string[]): ReportTable {
  const columns = table.columns.map((one, place) => ({ ...one, title: titles[place] ?? one.title }))
  return { ...shortened(table, MOST_LINES), columns, lead: [] }
}

const nOf = (followed: number) =>
  `${followed} referrals of this place made in the period and followed`

function linesOr<Of>(
  lines: readonly DaysLine<Of>[],
  words: (of: Of) => string,
  none: string,
): readonly (readonly TableCell[])[] {
  if (lines.length === 0) return [noneRow(none, 5)]
  return lines.map(({ of, referrals, days, figure }) => [
    textCell(words(of)),
    ...[plainNumber(referrals), plainNumber(days)],
    ...[cellOf(figure.here), cellOf(figure.region)],
  ])
}

/** So many actions, and so much of the words of each, fit the page; the tables have them all. */
const MOST_ACTIONS = 4
const MOST_LETTERS = [90, 30, 30, 30]

export function briefingActions(model: ReportModel): DocumentSection {
  const { name, actions } = briefingPart(model)
  const { open, counts, overdue } = actions
  const rows = open.map(({ text, owner, dueOn, project }) =>
    [text, owner, dueOn ? longDay(dueOn) : 'no day', project].map((words) => textCell(words)),
  )
  const table: ReportTable = {
    ...{ name: 'briefing-actions', sheet: 'Actions', title: 'Open actions that it owns' },
    lead: [
      `Actions whose owner is written so that it names ${name}: ${open.length} open, ${overdue} of them overdue; ${counts.done} done, ${counts.dropped} dropped, as on the day this report was made.`,
    ],
    columns: [
      column('action', 'Action', 'text', 'What is to be done'),
      column('owner', 'Owner', 'text', 'The owner as it was written'),
      column('due', 'Due', 'text', 'By when'),
      column('project', 'Project', 'text', 'The project it belongs to'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No open action names it as its owner', 4)],
    notes: [],
  }
  const onPage = withShortWords(shortened(table, MOST_ACTIONS))
  const id = 'briefing-actions'
  return { ...half({ id, table, onPage, n: 'no figure of people in it' }), sheet: 'wide' }
}

function withShortWords(table: ReportTable): ReportTable {
  const short = (cell: TableCell, place: number) =>
    cell.kind === 'text' ? textCell(cut(cell.text, MOST_LETTERS[place] ?? 0)) : cell
  return { ...table, rows: table.rows.map((row) => row.map(short)) }
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
