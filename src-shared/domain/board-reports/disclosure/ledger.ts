import type { LinkedFigures, Quantity } from './linked-figures.ts'

/** A count in the place where a report shows it. */
export interface CountFigure {
  /** Its name in the report's list of hidden figures. */
  readonly figure: string
  readonly value: number
  readonly table: string
  readonly cost: number
}

/** The counts of a report, one for each that is the same wherever it stands. */
export interface Ledger {
  readonly quantities: readonly Quantity[]
  /** The count that a figure shows. */
  idOf(figure: string): string
  valueOf(figure: string): number
}

/** Set up the counts of a report; `same` says which figure is always the same count as another. */
export function ledgerOf(
  counts: readonly CountFigure[],
  same: ReadonlyMap<string, string>,
): Ledger {
  const values = new Map(counts.map(({ figure, value }) => [figure, value]))
  const idOf = (figure: string): string => {
    const other = same.get(figure)
    if (other === undefined || values.get(other) !== values.get(figure)) return figure
    return idOf(other)
  }
  const groups = Map.groupBy(counts, ({ figure }) => idOf(figure))
  return {
    quantities: [...groups].map(([id, group]) => ({
      id,
      value: values.get(id) ?? 0,
      figures: group.map(({ figure }) => figure),
      tables: [...new Set(group.map(({ table }) => table))],
      cost: group.reduce((sum, { cost }) => sum + cost, 0),
    })),
    idOf,
    valueOf: (figure) => values.get(figure) ?? 0,
  }
}

/** A count that no figure shows, but that follows from some. */
export function implied(id: string, value: number): Quantity {
  return { id, value, figures: [], tables: [], cost: 0 }
}

/** Several sets of linked figures as one. */
export function together(...sets: readonly LinkedFigures[]): LinkedFigures {
  return {
    quantities: sets.flatMap(({ quantities }) => quantities),
    derived: sets.flatMap(({ derived }) => derived),
    relations: sets.flatMap(({ relations }) => relations),
  }
}
