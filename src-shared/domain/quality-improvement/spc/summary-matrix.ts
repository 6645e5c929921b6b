import type { Assurance, PointType } from './verdict.ts'

/** What the two icons of one measure say; `variation` is `null` where no chart could be drawn. */
export interface MeasureVerdict {
  readonly id: string
  readonly variation: PointType | null
  readonly assurance: Assurance | null
}

/** The columns and rows of the matrix, in the order in which they are shown. */
const MATRIX_VARIATIONS = [
  'improvement',
  'common_cause',
  'concern',
  'neutral_high',
  'neutral_low',
] as const satisfies readonly PointType[]
const MATRIX_ASSURANCES = [
  'consistent_pass',
  'inconsistent',
  'consistent_fail',
  'none',
] as const satisfies readonly (Assurance | 'none')[]

/** The measures at one crossing of variation and assurance. */
export interface MatrixCell {
  readonly variation: PointType
  /** `none` is without a target, or a direction in which the measure is wanted to go. */
  readonly assurance: Assurance | 'none'
  readonly ids: readonly string[]
  readonly count: number
}

/** Every charted measure in exactly one cell, and beside them those without a chart. */
export interface SummaryMatrix {
  readonly cells: readonly MatrixCell[]
  readonly notCharted: readonly string[]
}

/** Counts many measures by their two icons; every crossing has a cell, empty or not. */
export function summaryMatrix(measures: readonly MeasureVerdict[]): SummaryMatrix {
  const cells = MATRIX_VARIATIONS.flatMap((variation) =>
    MATRIX_ASSURANCES.map((assurance): MatrixCell => {
      const ids = measures
        .filter((one) => one.variation === variation && (one.assurance ?? 'none') === assurance)
        .map(({ id }) => id)
      return { variation, assurance, ids, count: ids.length }
    }),
  )
  const notCharted = measures.filter(({ variation }) => variation === null).map(({ id }) => id)
  return { cells, notCharted }
}
