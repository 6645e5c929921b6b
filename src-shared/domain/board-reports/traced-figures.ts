import { partsOf } from './behind-figures.ts'
import { cellsIn } from './report-cells.ts'
import { sectionsOf } from './report-edits.ts'
import type { ReportModel } from './report-model.ts'

/** A figure of a report with what it counts. */
export interface TracedFigure {
  /** Its name, as the list of hidden figures and the manifest have it. */
  readonly figure: string
  /** As its audience sees it; empty where there is none. */
  readonly shown: string
  readonly isHidden: boolean
  readonly meaning: string
  /** Whether referrals stand behind it that can be listed. */
  readonly isTraceable: boolean
}

/** Every figure of a report, in the order in which it is read. */
export function tracedFigures(model: ReportModel): readonly TracedFigure[] {
  const sections = sectionsOf(model.template, model.edits)
  return cellsIn(model, sections).map(([figure, { shown, isHidden }, meaning]) => ({
    ...{ figure, shown, isHidden, meaning },
    isTraceable: partsOf(figure) !== undefined,
  }))
}
