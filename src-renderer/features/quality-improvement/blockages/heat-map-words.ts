import { round } from '#shared/domain/board-reports/figures.ts'
import { TOO_FEW } from '#shared/domain/quality-improvement/too-few.ts'
import type { HeatMap, HeatMapCell } from '#shared/domain/quality-improvement/views/heat-map.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import type { PlaceNames } from './place-names.ts'

/** What the cells of the heat map can show. */
export const HEAT_MEASURES = ['median', 'lost', 'open'] as const
export type HeatMeasure = (typeof HEAT_MEASURES)[number]

export const HEAT_NAMES: Readonly<Record<HeatMeasure, string>> = {
  median: 'Median days, all counted',
  lost: 'Days lost past the limit',
  open: 'Still in the stage',
}

/** The number of a cell; `null` where there is none. */
export function heatValue(
  { kmMedian, daysLost, open }: HeatMapCell,
  measure: HeatMeasure,
): number | null {
  if (measure === 'median') return kmMedian
  return measure === 'lost' ? daysLost : open
}

/** What stands in a cell. */
export function heatWords(cell: HeatMapCell, measure: HeatMeasure): string {
  if (cell.entered === 0) return '–'
  const value = heatValue(cell, measure)
  if (value !== null) return String(round(value, 1))
  if (measure === 'lost') return 'no limit'
  return cell.isTooFew ? TOO_FEW : 'not reached'
}

/** The cells as rows of a file, all that is known of each. */
export function heatRows({ cells }: HeatMap, placeName: PlaceNames): (string | number | null)[][] {
  return [
    ['Establishment', 'Stage', 'Entered', 'Completed', 'Still in', 'Median days', 'Days lost'],
    ...cells.map(({ establishment, stage, entered, completed, open, kmMedian, daysLost }) => [
      establishment === null ? 'Not recorded' : placeName('establishment', establishment),
      PATHWAY_STAGE_NAMES[stage],
      ...[entered, completed, open, kmMedian, daysLost],
    ]),
  ]
}
