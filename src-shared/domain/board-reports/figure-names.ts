/** The names of figures, as the list of hidden figures, the manifest and the protection have them. */
import type { Cell } from './disclosure-control.ts'
import type { IndicatorId } from './indicator-definitions.ts'

export const numeratorOf = (id: IndicatorId): string => `${id} numerator`
export const denominatorOf = (id: IndicatorId): string => `${id} denominator`
/** One of the figures of a line; the one without a name of its own is its value. */
export const lineFigure = (id: IndicatorId, name: string): string => `${id} ${name || 'value'}`
export const leftOutOf = (id: IndicatorId | 'cohort', reason: string): string =>
  `${id} left out: ${reason}`

export type OpenCaseload = 'open transfers' | 'open remissions'
export const stateOf = (caseload: OpenCaseload, state: string): string => `${caseload}, ${state}`
export const totalOf = (caseload: OpenCaseload): string => `${caseload}, total`
export const withoutReasonOf = (caseload: OpenCaseload): string =>
  `${caseload}, past their last day with no reason`

export const ADMITTED_TOTAL = 'waits, admitted, total'
export const WAITING_TOTAL = 'waits, still waiting, total'
export const admittedIn = (band: string): string => `waits ${band}, admitted`
export const waitingIn = (band: string): string => `waits ${band}, still waiting`

export const COHORT_SIZE = 'cohort size'
export const chanceBy = (day: number): string => `cumulative incidence by day ${day}`

/** A figure by its name in the list of hidden figures, and what it counts. */
export type NamedCell = readonly [figure: string, cell: Cell, meaning: string]

/** The two counts of a share and the share itself, by their names. */
export function cellsByName(
  names: { readonly numerator: string; readonly denominator: string; readonly value: string },
  cells: { readonly numerator: Cell; readonly denominator: Cell; readonly percent: Cell },
  meaning: { readonly counted: string; readonly outOf: string },
): readonly NamedCell[] {
  const { counted, outOf } = meaning
  return [
    [names.numerator, cells.numerator, `${counted}.`],
    [names.denominator, cells.denominator, `${outOf}.`],
    [names.value, cells.percent, `${counted}; out of: ${outOf}.`],
  ]
}
