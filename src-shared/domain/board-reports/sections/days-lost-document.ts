/** Hidden blockages ranked, and whose the days were. */
import { ATTRIBUTION_NAMES } from '../../referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '../../referrals/stage-words.ts'
import type { BarChart } from '../report-chart.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, shownCell, type TableCell, textCell } from '../table-cell.ts'
import type { HolderFigure } from './days-lost.ts'

const COUNTED =
  'Referrals made in the period, each followed from the referral to its end or the as-at date, whatever the clock of the report.'
const INSIDE = 'Sums of days are given inside the region only: they can be one person’s.'

const nOf = (model: ReportModel) =>
  `${shownCell(figureCell(model.daysLost.cohort))} referrals made in the period and followed`

/** By which clock its figures are counted, whatever the clock of the report. */
const CLOCK = 'guidance'

export function blockagesSection(model: ReportModel): DocumentSection {
  return {
    id: 'blockages',
    title: 'Where days were lost',
    blocks: [{ kind: 'table', table: blockagesTable(model), n: nOf(model) }],
  }
}

function blockagesTable(model: ReportModel): ReportTable {
  const isInternal = model.audience === 'internal'
  const inside = [
    column('days', 'Days lost', 'days', 'Days beyond the limit of the stage, of all referrals'),
    column('lower', 'Lower 95% limit', 'days', 'Lower 95% limit of the days lost (bootstrap)'),
    column('upper', 'Upper 95% limit', 'days', 'Upper 95% limit of the days lost (bootstrap)'),
    column(
      'unexplained',
      'No reason',
      'days',
      'Days in the stage beyond a limit, without a reason',
    ),
    column('silent', 'Silent', 'days', 'Days in the stage in which nothing was recorded for long'),
  ]
  const columns = [
    column('stage', 'Stage', 'text', 'The stage of the pathway, the most days lost first'),
    column('referrals', 'Referrals', 'count', 'Referrals that lost days in it'),
    column('mean', 'Days lost each', 'days', 'Days lost by each of those referrals, on average'),
    ...(isInternal ? inside : []),
  ]
  const rows = model.daysLost.blockages.map((one): readonly TableCell[] => [
    textCell(PATHWAY_STAGE_NAMES[one.stage]),
    ...[figureCell(one.referrals), figureCell(one.mean)],
    ...(isInternal
      ? [one.days, one.lower, one.upper, one.unexplained, one.silent].map((cell) =>
          figureCell(cell),
        )
      : []),
  ])
  return {
    name: 'blockages',
    sheet: 'Blockages',
    title: 'Blockages, the most days lost first',
    lead: [
      scopeWords({ ...model, clock: CLOCK }),
      COUNTED,
      'Only stages with a limit can lose days: 14 days to the assessment, 14 from it to the admission, and those that the region has set.',
      ...(isInternal ? [] : [INSIDE]),
    ],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('No day was lost beyond a limit', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: CLOCK,
  }
}

export function holdersSection(model: ReportModel): DocumentSection {
  const table = holdersTable(model)
  const { holders } = model.daysLost
  const drawn = drawnOf(model)
  const words = holders.map(
    (one) => `${ATTRIBUTION_NAMES[one.holder]} ${shownCell(figureCell(drawn.cell(one)))}`,
  )
  return {
    id: 'holders',
    title: table.title,
    follows: true,
    blocks: [
      ...(holders.some((one) => drawn.cell(one).value !== null)
        ? [
            {
              ...{ kind: 'chart' as const, chart: holdersChart(model), n: nOf(model) },
              alt: `Bar chart of days by holder, ${drawn.name.toLowerCase()}. ${words.join('; ')}.`,
            },
          ]
        : []),
      { kind: 'table', table, n: nOf(model) },
    ],
  }
}

/** What the chart draws: shares add up to all, and so stay inside the region. */
function drawnOf({ audience }: ReportModel) {
  return audience === 'internal'
    ? { name: 'Percent of all days', cell: ({ share }: HolderFigure) => share }
    : { name: 'Days each, on average', cell: ({ mean }: HolderFigure) => mean }
}

function holdersChart(model: ReportModel): BarChart {
  const { holders } = model.daysLost
  const { name, cell } = drawnOf(model)
  return {
    kind: 'bars',
    across: 'Holder',
    up: name,
    categories: holders.map(({ holder }) => ATTRIBUTION_NAMES[holder]),
    series: [{ name, values: holders.map((one) => cell(one).value) }],
  }
}

function holdersTable(model: ReportModel): ReportTable {
  const isInternal = model.audience === 'internal'
  const columns = [
    column('holder', 'Holder', 'text', 'Whose turn it was'),
    column('referrals', 'Referrals', 'count', 'Referrals with a day of this holder'),
    column('mean', 'Days each', 'days', 'Days of this holder for each of those referrals'),
    ...(isInternal
      ? [
          column('days', 'Days', 'days', 'Days of this holder'),
          column('share', 'Share (percent)', 'percent', 'Of all days of all waits, in percent'),
        ]
      : []),
  ]
  const rows = model.daysLost.holders.map((one): readonly TableCell[] => [
    textCell(ATTRIBUTION_NAMES[one.holder]),
    ...[figureCell(one.referrals), figureCell(one.mean)],
    ...(isInternal ? [figureCell(one.days), figureCell(one.share)] : []),
  ])
  return {
    name: 'holders',
    sheet: 'Holders',
    title: 'Whose the days were',
    lead: [
      scopeWords({ ...model, clock: CLOCK }),
      COUNTED,
      'Every day has one holder: whoever a recorded blockage or delay names, else whoever’s turn the stage usually is. It is whose turn it was, not whose fault.',
      ...(isInternal ? [] : [INSIDE]),
    ],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('No days to count', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: CLOCK,
  }
}
