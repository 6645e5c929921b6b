/** The clocks side by side, with the sentence that says why their percentages differ. */

import { CLOCK_WORDS } from '../clock-words.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, textCell } from '../table-cell.ts'
import { CLOCK_INDICATORS, type ClockIndicator } from './clocks-side-by-side.ts'

const QUESTIONS: Readonly<Record<ClockIndicator, string>> = {
  I1: 'Of those admitted in the period, admitted within 28 days',
  I2: 'Of those waiting at the as-at date, waiting more than 28 days',
  I6: 'Of those whose clock started in the period and was followed to day 28, admitted by then',
}

/** By which clock its figures are counted, whatever the clock of the report. */
const CLOCK = 'each row'

export function clocksSection(model: ReportModel): DocumentSection {
  return {
    id: 'clocks',
    title: 'The 28 days by three clocks',
    follows: true,
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          {
            id: 'clocks-differ',
            text: 'The three percentages of a row differ because the clocks start on different days and leave out whoever lacks their first date: the need clock starts first and so gives the longest waits; the statutory clock counts the day of the request as day 1. None is wrong, and none may be compared with another.',
          },
        ],
      },
      {
        kind: 'table',
        table: clocksTable(model),
        n: 'the numerator and denominator in each row',
      },
    ],
  }
}

function clocksTable(model: ReportModel): ReportTable {
  return {
    name: 'clocks',
    sheet: 'Clocks',
    title: 'The same shares by each clock',
    lead: [scopeWords({ ...model, clock: CLOCK }), 'Percentages are of the denominator.'],
    columns: [
      column('question', 'Share', 'text', 'Which share, and of whom'),
      column('indicator', 'No.', 'text', 'The number of the indicator'),
      column('by_clock', 'Clock', 'text', 'The clock by which the share of this row is judged'),
      column('numerator', 'Counted', 'count', 'How many were counted'),
      column('denominator', 'Out of', 'count', 'Out of how many'),
      column('percent', 'Percent', 'percent', 'The share in percent'),
    ],
    rows: CLOCK_INDICATORS.flatMap((id) =>
      model.clocks
        .filter((one) => one.id === id)
        .map(({ clock, numerator, denominator, percent }) => [
          ...[textCell(QUESTIONS[id]), textCell(id), textCell(CLOCK_WORDS[clock].name)],
          ...[figureCell(numerator), figureCell(denominator), figureCell(percent)],
        ]),
    ),
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks'],
    clock: CLOCK,
  }
}
