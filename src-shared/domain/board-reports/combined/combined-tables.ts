/** The tables of a combined pack whose figures are sums. */

import { STATE_WORDS } from '../count-words.ts'
import { OPEN_STATES } from '../report-counts.ts'
import { column, noneRow, type ReportTable } from '../report-table.ts'
import { scopeWords, WAITS_LEAD } from '../section-words.ts'
import { markCell, textCell } from '../table-cell.ts'
import { WAIT_BANDS } from '../waits-section.ts'
import {
  type AddedIndicator,
  addedIndicators,
  exactnessWords,
  notAlike,
} from './added-indicators.ts'
import { type CombinedModel, isRounded, sumOver } from './combined-model.ts'
import type { SharedStates } from './figures-for-combining.ts'
import type { Part } from './part.ts'
import type { PublishedSum } from './published-sum.ts'
import { shareCells, shareWords, sumCells, sumColumns, sumWords } from './sum-words.ts'

const REGIONS_COLUMN = column('regions', 'Regions', 'count', 'Of how many regions the sum is')

const regionsCell = ({ regions }: PublishedSum) =>
  ({ kind: 'number', value: regions, decimals: 0 }) as const

export function addedTable(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const left = notAlike(model)
  const rows = addedIndicators(model).map((one) => [
    ...[textCell(one.name), textCell(one.id), regionsCell(one.numerator)],
    ...sumCells(one.numerator, rounded),
    ...sumCells(one.denominator ?? NOBODY, rounded),
    ...shareCells(one.share, isHiddenIn(one), rounded),
  ])
  const columns = [
    column('name', 'Indicator', 'text', 'The indicator in words'),
    column('indicator', 'No.', 'text', 'The number of the indicator, such as I1'),
    REGIONS_COLUMN,
    ...sumColumns('counted', 'Counted', { meaning: 'How many were counted', rounded }),
    ...sumColumns('out_of', 'Out of', { meaning: 'Out of how many', rounded }),
    column('percent', 'Percent', 'percent', 'The share in percent, from the two sums'),
    ...(rounded
      ? [
          column('percent_least', 'Percent: lowest', 'percent', 'The lowest that the sums allow'),
          column('percent_most', 'Percent: highest', 'percent', 'The highest that the sums allow'),
        ]
      : []),
  ]
  return {
    name: 'indicators-added-up',
    sheet: 'Indicators',
    title: 'Indicators, added up over the regions',
    lead: [
      scopeWords(scopeOf(model)),
      exactnessWords(model),
      ...(left.length === 0
        ? []
        : [`Not added up, as the regions define them differently: ${left.join(', ')}.`]),
    ],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('Nothing could be added up', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks', 'recording'],
  }
}

/** The same for a page: what a sum can be stands in the cell of the sum. */
export function addedPage(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  return {
    ...addedTable(model),
    columns: [
      column('indicator', 'No.', 'text', 'The number of the indicator, such as I1'),
      column('name', 'Indicator', 'text', 'The indicator in words'),
      REGIONS_COLUMN,
      column('counted', 'Counted', 'count', 'How many were counted'),
      column('out_of', 'Out of', 'count', 'Out of how many'),
      column('percent', 'Percent', 'percent', 'The share in percent, from the two sums'),
    ],
    rows: addedIndicators(model).map((one) => [
      ...[textCell(one.id), textCell(one.name), regionsCell(one.numerator)],
      textCell(sumWords(one.numerator)),
      textCell(one.denominator ? sumWords(one.denominator) : ''),
      one.share ? textCell(shareWords(one.share, rounded)) : markCell(isHiddenIn(one) ? 'c' : 'z'),
    ]),
  }
}

function isHiddenIn({ numerator, denominator }: AddedIndicator): boolean {
  return numerator.isHidden || denominator?.isHidden === true
}

const NOBODY: PublishedSum = { regions: 0, shown: null, isHidden: false, least: 0, most: null }

export function addedCaseload(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const rows = (['transfer', 'remission'] as const).flatMap((direction) => {
    const sumOf = (pick: (states: SharedStates) => SharedStates['total'] | undefined) =>
      sumOver(
        model,
        ({ figures: { openCaseload } }) => openCaseload && pick(openCaseload[direction]),
      )
    const lines = [
      ...OPEN_STATES.map((state) => ({
        words: STATE_WORDS[state],
        sum: sumOf(({ states }) => states.find((one) => one.state === state)?.count),
      })),
      { words: 'All', sum: sumOf(({ total }) => total) },
      {
        words: 'Past the last day with no delay reason recorded',
        sum: sumOf(({ withoutReason }) => withoutReason),
      },
    ]
    return lines.map(({ words, sum }) => [
      ...[textCell(words), textCell(direction), regionsCell(sum)],
      ...sumCells(sum, rounded),
    ])
  })
  return {
    name: 'open-caseload-added-up',
    sheet: 'Open caseload',
    title: 'The open caseload by state, added up over the regions',
    lead: [
      scopeWords(scopeOf(model)),
      exactnessWords(model),
      'Transfers are judged by the clock of this report, remissions by their own clock of 14 days.',
    ],
    columns: [
      column(
        'state',
        'State',
        'text',
        'Where an open referral stands to the last day of its clock',
      ),
      column('direction', 'Direction', 'text', 'transfer to hospital, or remission to prison'),
      REGIONS_COLUMN,
      ...sumColumns('referrals', 'Referrals', { meaning: 'How many were open', rounded }),
    ],
    rows,
    notes: ['referrals', 'paused', 'months', 'adults', 'clocks'],
  }
}

/** Waits by length, added up: the bands, then all. */
export function addedWaits(model: CombinedModel) {
  const bands = WAIT_BANDS.map(({ name }) => {
    const bandOf = ({ figures }: Part) => figures.waits?.bands.find((one) => one.name === name)
    return {
      name,
      admitted: sumOver(model, (part) => bandOf(part)?.admitted),
      waiting: sumOver(model, (part) => bandOf(part)?.waiting),
    }
  })
  return {
    bands,
    total: {
      name: 'All',
      admitted: sumOver(model, ({ figures }) => figures.waits?.admittedTotal),
      waiting: sumOver(model, ({ figures }) => figures.waits?.waitingTotal),
    },
  }
}

export function addedWaitsTable(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const { bands, total } = addedWaits(model)
  return {
    name: 'waits-added-up',
    sheet: 'Waits',
    title: 'How long people waited, added up over the regions',
    lead: [scopeWords(scopeOf(model)), exactnessWords(model), WAITS_LEAD],
    columns: [
      column('wait', 'Wait', 'text', 'The length of the wait in whole days'),
      ...sumColumns('admitted', 'Admitted', { meaning: 'Admitted in the period', rounded }),
      ...sumColumns('waiting', 'Still waiting', { meaning: 'Open at the as-at date', rounded }),
      REGIONS_COLUMN,
    ],
    rows: [...bands, total].map(({ name, admitted, waiting }) => [
      ...[textCell(name), ...sumCells(admitted, rounded), ...sumCells(waiting, rounded)],
      regionsCell(admitted),
    ]),
    notes: ['referrals', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

/** The same for a page: what a sum can be stands in the cell of the sum. */
export function addedWaitsPage(model: CombinedModel): ReportTable {
  const { bands, total } = addedWaits(model)
  return {
    ...addedWaitsTable(model),
    columns: [
      column('wait', 'Wait', 'text', 'The length of the wait in whole days'),
      column('admitted', 'Admitted', 'count', 'Admitted in the period'),
      column('waiting', 'Still waiting', 'count', 'Open at the as-at date'),
      REGIONS_COLUMN,
    ],
    rows: [...bands, total].map(({ name, admitted, waiting }) => [
      ...[name, sumWords(admitted), sumWords(waiting)].map((words) => textCell(words)),
      regionsCell(admitted),
    ]),
  }
}

/** Period, as-at date and clock of all that is added up. */
export function scopeOf({ parts: [first] }: Pick<CombinedModel, 'parts'>) {
  const { from, to, asAt, clock } = first
  return { from, to, asAt, clock }
}
