/** The measures of a project on their charts, with what stands on them. */

import { type LocalDate, localDate } from '../../local-date.ts'
import type { ChartPoint } from '../../quality-improvement/spc/drawn-chart.ts'
import { ASSURANCE_NAMES, VARIATION_NAMES } from '../../quality-improvement/spc/verdict-words.ts'
import { round } from '../figures.ts'
import type { Block, DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { markCell, plainNumber, type TableCell, textCell } from '../table-cell.ts'
import { partOfProject } from './project-document.ts'
import type { ProjectChart } from './project-part.ts'
import { chartTitle, unitWords } from './project-words.ts'
import { seriesChart } from './series-chart.ts'

export function projectMeasures(model: ReportModel): DocumentSection {
  const { charts } = partOfProject(model)
  const none: Block = {
    kind: 'sentences',
    sentences: [{ id: 'project-no-measure', text: 'The project follows no measure over time.' }],
  }
  return {
    id: 'project-measures',
    title: 'What its measures say',
    blocks:
      charts.length === 0 ? [none] : charts.flatMap((one, place) => blocksOf(model, one, place)),
  }
}

function blocksOf(model: ReportModel, one: ProjectChart, place: number): readonly Block[] {
  const { chart, marks } = one
  const number = place + 1
  const n = `${chart.points.length} points`
  const points: Block = {
    kind: 'table',
    table: pointTable(model, one, number),
    n,
    notIn: ['page', 'slides'],
  }
  const said: Block = {
    kind: 'sentences',
    sentences: [
      {
        id: `measure-${number}-${partOfProject(model).id}`,
        name: chartTitle(one, number),
        text: verdict(one),
      },
    ],
  }
  if (chart.kind === 'none') return [said, points]
  const drawn = seriesChart({
    ...{ up: unitWords(one), from: axisStart(one), to: model.to, times: timesOf(one) },
    ...{ points: chart.points, marks },
  })
  return [
    said,
    { kind: 'chart', chart: drawn, alt: altOf(one, number), n },
    points,
    ...(marks.length > 0
      ? [{ kind: 'table', table: markTable(one, number), n: 'no figure of people in it' } as const]
      : []),
  ]
}

/** The axis begins with the month of the first thing on it. */
function axisStart({ chart, marks, from }: ProjectChart): LocalDate {
  const days = [...chart.points.map(({ x }) => x), ...marks.map(({ on }) => on)].sort()
  const [first = from] = days
  const month = localDate(`${first.slice(0, 7)}-01`)
  return month < from ? from : month
}

const timesOf = ({ unit }: ProjectChart) => (unit === 'share' ? 100 : 1)

function shown(one: ProjectChart, value: number): string {
  return `${figure(one, value)} ${unitWords(one).toLowerCase()}`
}

/** To one decimal, below zero too. */
function figure(one: ProjectChart, value: number): number {
  const times = value * timesOf(one)
  return times < 0 ? -round(-times, 1) : round(times, 1)
}

/** What the chart says in words: its icons' meaning comes from Making Data Count. */
function verdict(one: ProjectChart): string {
  const { chart, isCompletedOnly } = one
  if (chart.kind === 'none') {
    if (chart.points.length === 0) return 'It has no point yet.'
    return `${chart.points.length} points are not enough, or too much the same, to be charted. They are listed in the workbook.`
  }
  const last = chart.points.findLast(({ y }) => y !== null)
  const parts = [
    `variation: ${VARIATION_NAMES[chart.variation].toLowerCase()}`,
    chart.assurance ? `assurance: ${ASSURANCE_NAMES[chart.assurance].toLowerCase()}` : '',
    last?.y == null ? '' : `latest ${shown(one, last.y)}`,
    last?.centre == null ? '' : `centre line ${figure(one, last.centre)}`,
    last?.target == null ? '' : `target ${figure(one, last.target)}`,
  ].filter(Boolean)
  const onlyCompleted = isCompletedOnly
    ? ' Only those who reached the second step are counted: who still waits is not seen.'
    : ''
  return `${KIND_WORDS[chart.kind]} of ${chart.points.length} points; ${parts.join('; ')}.${onlyCompleted} A change in time with a mark is not proof that the one made the other.`
}

const KIND_WORDS = {
  xmr: 'XmR chart',
  t: 'T chart',
  g: 'G chart',
  p_prime: 'P′ chart',
  run: 'Run chart',
} as const

/** Points that stand out are named up to so many. */
const MOST_NAMED = 12

function altOf(one: ProjectChart, number: number): string {
  const { chart, marks } = one
  const standing = chart.points.filter(({ type }) => type !== 'common_cause')
  const named = standing.slice(-MOST_NAMED).map((point) => pointWords(one, point))
  const out =
    standing.length === 0
      ? 'No point stands out'
      : `${standing.length} points stand out, the latest of them: ${named.join('; ')}`
  const lettered = marks.map(({ letter, on, words }) => `${letter}, ${longDay(on)}, ${words}`)
  const onIt = lettered.length === 0 ? '' : ` Marks: ${lettered.join('; ')}.`
  return `Line chart over time. ${chartTitle(one, number)}. ${verdict(one)} ${out}.${onIt}`
}

function pointWords(one: ProjectChart, { x, y, type }: ChartPoint): string {
  return `${longDay(x)} ${y === null ? 'no value' : figure(one, y)}, ${VARIATION_NAMES[type].toLowerCase()}`
}

/** Measures count from the referral, whatever the clock of the report. */
const CLOCK = 'guidance'

function pointTable(model: ReportModel, one: ProjectChart, number: number): ReportTable {
  const cell = (value: number | null): TableCell =>
    value === null ? markCell('z') : { kind: 'number', value: figure(one, value), decimals: 1 }
  const rows = one.chart.points.map((point) => [
    textCell(point.x),
    ...[cell(point.y), plainNumber(point.n)],
    ...[cell(point.centre), cell(point.lower), cell(point.upper), cell(point.target)],
    textCell(VARIATION_NAMES[point.type]),
  ])
  const unit = unitWords(one).toLowerCase()
  const period = { from: one.from, to: model.to }
  return {
    ...{ name: `measure-${number}`, sheet: `Measure ${number}`, title: chartTitle(one, number) },
    period,
    lead: [
      `${longDay(one.from)} to ${longDay(model.to)}, as at ${longDay(model.asAt)}, counted from the referral.`,
      `Values in ${unit}.`,
    ],
    columns: [
      column('day', 'Day', 'text', 'The day of the point, as YYYY-MM-DD'),
      column('value', 'Value', 'figure', `The value, in ${unit}`),
      column('n', 'Of', 'count', 'Of how many it is'),
      column('centre', 'Centre line', 'figure', 'The centre line at this point'),
      column('lower', 'Lower limit', 'figure', 'The lower process limit at this point'),
      column('upper', 'Upper limit', 'figure', 'The upper process limit at this point'),
      column('target', 'Target', 'figure', 'The target in force on this day'),
      column('judgement', 'Judgement', 'text', 'What kind of variation the point shows'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('No point', 8)],
    notes: ['referrals', 'missing', 'adults', 'recording'],
    clock: CLOCK,
  }
}

function markTable(one: ProjectChart, number: number): ReportTable {
  return {
    ...{ name: `marks-${number}`, sheet: `Marks ${number}`, notes: [], lead: [] },
    title: `Chart ${number}: its marks`,
    columns: [
      column('letter', 'Mark', 'text', 'Its letter on the chart'),
      column('day', 'Day', 'text', 'Its day'),
      column('kind', 'Kind', 'text', 'A PDSA cycle that began, a note, new limits or a target'),
      column('words', 'What', 'text', 'What was written'),
    ],
    rows: one.marks.map(({ letter, on, kind, words }) =>
      [letter, longDay(on), kind, words || 'no words'].map((text) => textCell(text)),
    ),
  }
}
