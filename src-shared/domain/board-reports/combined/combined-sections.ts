/** The sections of a combined pack in the order in which they are read; nothing is worked out here. */

import { CLOCK_WORDS } from '../clock-words.ts'
import { COUNTING_TITLE, countingNotes } from '../counting-notes.ts'
import type { CurveChart } from '../report-chart.ts'
import { type DocumentSection, SUMMARY } from '../report-document.ts'
import { column, type ReportTable } from '../report-table.ts'
import { textCell } from '../table-cell.ts'
import { addedIndicators } from './added-indicators.ts'
import { hiddenSums } from './combined-hidden.ts'
import { type CombinedModel, isRounded } from './combined-model.ts'
import { summarySentences } from './combined-summary.ts'
import {
  addedCaseload,
  addedPage,
  addedTable,
  addedWaits,
  addedWaitsPage,
  addedWaitsTable,
} from './combined-tables.ts'
import { differencesTable, packsPage, packsTable } from './pack-tables.ts'
import {
  averagesTable,
  chanceByRegion,
  cohortWords,
  pooledPoints,
  pooledTable,
  sharesTable,
} from './regional-tables.ts'
import { sumWords } from './sum-words.ts'

export function combinedSections(model: CombinedModel): readonly DocumentSection[] {
  const regions = `of ${model.parts.length} regions, those of each row in its column`
  return [
    {
      id: SUMMARY,
      title: 'In short',
      blocks: [{ kind: 'sentences', sentences: summarySentences(model) }],
    },
    section('packs', {
      ...{ table: packsTable(model), onPage: packsPage(model), n: 'no figure of people in it' },
    }),
    section('differences', { table: differencesTable(model), n: 'no figure of people in it' }),
    section('indicators', { table: addedTable(model), onPage: addedPage(model), n: regions }),
    section('regions', { table: sharesTable(model), n: 'the counts in each row' }),
    section('open-caseload', { table: addedCaseload(model), n: regions }),
    waitsSection(model),
    chanceSection(model),
    section('averages', { table: averagesTable(model), n: 'the last column' }),
    {
      id: 'counting',
      title: COUNTING_TITLE,
      follows: true,
      blocks: [
        { kind: 'list', items: countingNotes(model.parts[0]).map(({ text }) => text) },
        { kind: 'sentences', sentences: [{ id: 'hidden', text: hiddenWords(model) }] },
      ],
    },
    {
      id: 'definitions',
      title: 'Definitions',
      blocks: [
        {
          kind: 'table',
          table: definitionsTable(model),
          look: 'definitions',
          n: 'no figure in it',
        },
      ],
    },
  ]
}

interface OneTable {
  readonly table: ReportTable
  readonly onPage?: ReportTable
  readonly n: string
}

/** Each is short, and stands below the one before it where there is room. */
function section(id: string, block: OneTable): DocumentSection {
  return { id, title: block.table.title, follows: true, blocks: [{ kind: 'table', ...block }] }
}

function waitsSection(model: CombinedModel): DocumentSection {
  const table = addedWaitsTable(model)
  const { bands, total } = addedWaits(model)
  const n = `${sumWords(total.admitted)} admitted in the period, ${sumWords(total.waiting)} still waiting`
  const words = bands.map(
    ({ name, admitted, waiting }) =>
      `${name}: ${sumWords(admitted)} admitted, ${sumWords(waiting)} waiting`,
  )
  return {
    id: 'waits',
    title: table.title,
    blocks: [
      {
        kind: 'chart',
        chart: {
          kind: 'bars',
          across: 'Days since the start of the clock',
          up: 'Referrals',
          categories: bands.map(({ name }) => name),
          series: [
            { name: 'Admitted in the period', values: bands.map((one) => one.admitted.shown) },
            { name: 'Still waiting', values: bands.map((one) => one.waiting.shown) },
          ],
        },
        alt: `Bar chart of waits by length, added up over the regions. ${words.join('; ')}.`,
        n,
      },
      { kind: 'table', table, onPage: addedWaitsPage(model), n },
    ],
  }
}

const LIMIT = 28

function chanceSection(model: CombinedModel): DocumentSection {
  const table = pooledTable(model)
  const n = cohortWords(model)
  const points = pooledPoints(model)
  const decimals = isRounded(model) ? 0 : 1
  const words = points.map(
    ({ day, percent, isHidden }) =>
      `by day ${day}: ${isHidden ? 'hidden' : shownPercent(percent, decimals)}`,
  )
  const chart: CurveChart = {
    kind: 'curve',
    across: 'Days since the start of the clock',
    up: 'Admitted by that day (percent)',
    lastDay: Math.max(LIMIT, ...points.map(({ day }) => day)),
    decimals,
    days: points.map(({ day, percent }) => ({
      ...{ day, shown: percent === null ? '' : shownPercent(percent, decimals) },
    })),
    series: [
      {
        ...{ name: 'All regions, pooled', look: 'points' as const },
        points: points.flatMap(({ day, percent }) =>
          percent === null ? [] : [[day, percent] as const],
        ),
      },
      {
        ...{ name: `Day ${LIMIT}`, look: 'limit' as const },
        points: [[LIMIT, 0] as const, [LIMIT, 100] as const],
      },
    ].filter((one) => one.points.length > 0),
  }
  return {
    id: 'chance-of-admission',
    title: table.title,
    blocks: [
      {
        ...{ kind: 'chart', chart, n },
        alt: `Chart of the share admitted by each day, all regions pooled, ${words.join('; ')}.`,
      },
      { kind: 'table', table, n },
      { kind: 'table', table: chanceByRegion(model), n },
    ],
  }
}

function shownPercent(percent: number | null, decimals: number): string {
  return percent === null ? 'no figure' : `${percent.toFixed(decimals)}%`
}

function hiddenWords(model: CombinedModel): string {
  const { length } = hiddenSums(model)
  return length === 0
    ? 'No sum is hidden.'
    : `${length} sums are hidden, because a region hides its part of them. The manifest beside this report lists them.`
}

function definitionsTable(model: CombinedModel): ReportTable {
  const [first] = model.parts
  const clock = { term: CLOCK_WORDS[first.clock].name, meaning: first.clockRule }
  const indicators = addedIndicators(model).map(({ id, definition }) => ({
    ...{ term: id, meaning: definition },
  }))
  const others = [
    {
      term: 'At least, at most',
      meaning:
        'Where counts were rounded before they were added up, the least and the most that the true sum can be. A hidden part counts as nobody in what the sum is at least.',
    },
    {
      term: 'Pooled',
      meaning:
        'The mean of the chances of the regions, each weighted by the size of its cohort: the sum of size times chance, divided by the sum of sizes.',
    },
  ]
  return {
    name: 'definitions',
    sheet: 'Definitions',
    title: 'Definitions',
    lead: [],
    columns: [
      column('term', 'Term', 'text', 'A clock, an indicator or a word'),
      column('meaning', 'Meaning', 'text', 'What it means in this report'),
    ],
    rows: [clock, ...indicators, ...others].map(({ term, meaning }) => [
      ...[textCell(term), textCell(meaning)],
    ]),
    notes: [],
  }
}
