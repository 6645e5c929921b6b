/** The region's charts as two icons each: Making Data Count, without traffic lights. */
import { MEASURE_NAMES } from '../../quality-improvement/measures/measure-words.ts'
import { ASSURANCE_NAMES, VARIATION_NAMES } from '../../quality-improvement/spc/verdict-words.ts'
import type { DocumentSection } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { column, type ReportTable } from '../report-table.ts'
import { longDay } from '../report-words.ts'
import { figureCell, iconCell, type TableCell, textCell } from '../table-cell.ts'
import { CHART_MONTHS, type VariationLine } from './variation.ts'

const UNIT_WORDS: Readonly<Record<VariationLine['unit'], string>> = {
  days: 'days',
  share: 'percent',
  referrals: 'referrals',
  assessments: 'assessments',
  events: 'days between events',
  own: 'as entered',
}

export function variationSection(model: ReportModel): DocumentSection {
  const table = variationTable(model)
  return {
    ...{ id: 'variation', title: table.title },
    blocks: [{ kind: 'table', table, n: 'the points on each chart' }],
  }
}

function variationTable(model: ReportModel): ReportTable {
  const isInternal = model.audience === 'internal'
  return {
    name: 'variation',
    sheet: 'Variation',
    title: 'What the charts over time say',
    lead: [
      `Control charts of the ${CHART_MONTHS} months up to ${longDay(model.to)}, counted from the referral, as at ${longDay(model.asAt)}.`,
      'Variation is what the latest point shows against the process itself; assurance is whether a target that is set can be expected to be met. Common cause is not good news: it is what the process gives until it is changed.',
      ...(isInternal ? [] : ['Values are given inside the region only.']),
    ],
    columns: [
      column('measure', 'Measure', 'text', 'What is followed over time'),
      column('variation', 'Variation', 'text', 'What kind of variation the latest point shows'),
      column('assurance', 'Assurance', 'text', 'Whether the target can be expected to be met'),
      ...(isInternal
        ? [
            column('latest', 'Latest', 'figure', 'The latest value on the chart'),
            column('centre', 'Centre', 'figure', 'The centre line at the latest point'),
            column('unit', 'Unit', 'text', 'The unit of the two values'),
            column('points', 'Points', 'count', 'Points on the chart'),
          ]
        : []),
    ],
    rows: model.variation.map((line) => rowOf(line, isInternal)),
    notes: ['referrals', 'paused', 'missing', 'adults', 'recording'],
    clock: 'guidance',
  }
}

function rowOf(
  { measure, variation, assurance, unit, latest, mean, points }: VariationLine,
  isInternal: boolean,
): readonly TableCell[] {
  return [
    textCell(MEASURE_NAMES[measure]),
    variation ? iconCell(variation, VARIATION_NAMES[variation]) : textCell('No chart'),
    assurance ? iconCell(assurance, ASSURANCE_NAMES[assurance]) : textCell('No target set'),
    ...(isInternal
      ? [figureCell(latest), figureCell(mean), textCell(UNIT_WORDS[unit]), figureCell(points)]
      : []),
  ]
}
