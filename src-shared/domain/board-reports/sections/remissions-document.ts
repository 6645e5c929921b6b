/** Those who are well enough to go back, by their own clock of 14 days. */

import { STATE_WORDS } from '../count-words.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, type ReportTable } from '../report-table.ts'
import { figureWords } from '../report-words.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, textCell } from '../table-cell.ts'

export function remissionsSection(model: ReportModel): DocumentSection {
  const line = (id: 'I22' | 'I23') => model.indicators.find((one) => one.id === id)
  const [returned, ready] = [line('I22'), line('I23')]
  const sentences = [
    ...(returned
      ? [
          {
            id: 'remissions-returned',
            text: `Returned to prison within 14 days of being ready: ${returned.numerator.shown || 'none'} of ${returned.denominator.shown || 'none'} who returned in the period (${figureWords(returned)}).`,
          },
        ]
      : []),
    ...(ready
      ? [
          {
            id: 'remissions-ready',
            text: `Ready and not returned at the as-at date: ${figureWords(ready)}.${isNobody(ready) ? '' : ' Each holds a bed that somebody in prison waits for.'}`,
          },
        ]
      : []),
  ]
  return {
    id: 'remissions',
    title: 'Remissions: back from hospital',
    follows: true,
    blocks: [
      { kind: 'sentences', sentences },
      {
        kind: 'table',
        table: remissionTable(model),
        n: `${model.openRemissions.total.shown} open remissions`,
      },
    ],
  }
}

function isNobody({ figures }: ReportModel['indicators'][number]): boolean {
  return figures[0]?.cell.shown === '0'
}

function remissionTable(model: ReportModel): ReportTable {
  const { rows, total, withoutReason } = model.openRemissions
  return {
    name: 'remissions',
    sheet: 'Remissions',
    title: 'Open remissions by state',
    lead: [scopeWords(model), 'Judged by the clock of remissions: 14 days from being ready.'],
    columns: [
      column('state', 'State', 'text', 'Where an open remission stands to its last day'),
      column('referrals', 'Remissions', 'count', 'How many were open at the as-at date'),
    ],
    rows: [
      ...rows.map(({ state, cell }) => [textCell(STATE_WORDS[state]), figureCell(cell)]),
      [textCell('All'), figureCell(total)],
      [textCell('Past the last day with no delay reason recorded'), figureCell(withoutReason)],
    ],
    notes: ['referrals', 'paused', 'months', 'adults'],
  }
}
