/** Our records beside the published figures of the thematic review, with what keeps them apart. */
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, type ReportTable } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { figureCell, markCell, type TableCell, textCell } from '../table-cell.ts'

export function hmipDocument(model: ReportModel): DocumentSection {
  return {
    id: 'hmip',
    title: 'The long wait: our records beside the published figures',
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          {
            id: 'hmip-clock',
            text: 'The review counts from the day the need was identified to the transfer. NHS England’s guidance counts from the referral, and its figures for the same people are shorter. This section uses the clock of the review, whatever the clock of the report.',
          },
          {
            id: 'hmip-sample',
            text: 'The review looked at a sample of 2022 to 2023; our figures are of everybody admitted in the period of this report with a day of need recorded. Its 34% not referred on the day and its “just under half” with a delay before referral may have different denominators and are both given as published.',
          },
        ],
      },
      { kind: 'table', table: hmipTable(model), n: 'the number in each row' },
    ],
  }
}

function hmipTable(model: ReportModel): ReportTable {
  const { hmip, clocks, indicators } = model
  const need = clocks.find(({ clock, id }) => clock === 'need' && id === 'I1')
  const lag = indicators.find(({ id }) => id === 'I7')
  const people = need ? figureCell(need.denominator) : markCell('z')
  const row = (
    measure: string,
    ours: readonly [TableCell, unit: string, n: TableCell],
    published: string,
  ) => [textCell(measure), ours[0], textCell(ours[1]), ours[2], textCell(published)]
  return {
    name: 'hmip',
    sheet: 'Inspectorate',
    title: 'Measures of the thematic review',
    lead: [
      scopeWords({ ...model, clock: 'need' }),
      'Source of the published figures: HM Inspectorate of Prisons, The long wait, February 2024.',
    ],
    columns: [
      column('measure', 'Measure', 'text', 'What the review measured'),
      column('ours', 'Our records', 'figure', 'The same measure on our records'),
      column('unit', 'Unit', 'text', 'percent or days'),
      column('n', 'Of', 'count', 'Out of how many of our records'),
      column('published', 'Published', 'text', 'What the review found'),
    ],
    rows: [
      row(
        'Transferred within 28 days of the need',
        [need ? figureCell(need.percent) : markCell('z'), 'percent', people],
        '15%',
      ),
      row('Wait from the need, mean', [figureCell(hmip.mean), 'days', people], '85 days'),
      row('Wait from the need, median', [figureCell(hmip.median), 'days', people], 'not published'),
      row('Shortest wait', [figureCell(hmip.min), 'days', people], '3 days'),
      row('Longest wait', [figureCell(hmip.max), 'days', people], '462 days'),
      row(
        'Referred on the day the need was identified',
        [
          lag?.figures[0] ? figureCell(lag.figures[0].cell) : markCell('z'),
          'percent',
          lag ? figureCell(lag.denominator) : markCell('z'),
        ],
        '34% were not; elsewhere, just under half had a delay',
      ),
      row(
        'Urgent, and transferred after more than 28 days',
        [figureCell(hmip.urgentPercent), 'percent', figureCell(hmip.urgent)],
        'urgency did not guarantee a prompt transfer; no figure',
      ),
    ],
    notes: ['referrals', 'paused', 'missing', 'months', 'adults', 'recording'],
    clock: 'need',
  }
}
