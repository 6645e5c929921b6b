import type { HiddenWhy, LinkedFigures } from './disclosure/linked-figures.ts'
import type { Protection } from './disclosure/protector.ts'
import { cellsIn, type ReportSections } from './report-cells.ts'
import type { SectionId } from './report-templates.ts'

/** A figure that is not shown outside the region, and why. */
export interface HiddenFigure {
  readonly figure: string
  readonly why: HiddenWhy
  /** Where it is hidden to protect others: which. */
  readonly protects: readonly string[]
}

interface Shown {
  readonly figures: LinkedFigures
  idOf(figure: string): string
  /** The sections that the report has. */
  readonly sections: readonly SectionId[]
}

/** Every hidden figure of a report in the order in which it is read. */
export function hiddenFigures(
  report: ReportSections,
  { published, protects }: Protection,
  { figures, idOf, sections }: Shown,
): readonly HiddenFigure[] {
  const partsOf = new Map(figures.derived.map(({ id, parts }) => [id, parts]))
  return cellsIn(report, sections)
    .filter(([, cell]) => cell.isHidden)
    .map(([figure]) => {
      const id = idOf(figure)
      const own = published.get(id)
      const why = own?.kind === 'hidden' ? own.why : 'rule'
      const goesWith = protects.has(id) ? [id] : (partsOf.get(id) ?? [])
      const protectedBy = goesWith.flatMap((one) => protects.get(one) ?? [])
      return { figure, why, protects: why === 'other' ? [...new Set(protectedBy)].sort() : [] }
    })
}
