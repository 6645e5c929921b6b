import type { Cell, Disclosure } from './disclosure-control.ts'
import { type OpenCaseload, stateOf, totalOf, withoutReasonOf } from './figure-names.ts'
import { type ListState, OPEN_STATES, type StateCounts } from './report-counts.ts'

/** The open caseload by state, and how many are past their last day without a reason. */
export interface StatesSection {
  readonly rows: readonly { readonly state: ListState; readonly cell: Cell }[]
  readonly total: Cell
  readonly withoutReason: Cell
}

export function statesSection(
  caseload: OpenCaseload,
  { counts, total, withoutReason }: StateCounts,
  disclosure: Disclosure,
): StatesSection {
  return {
    rows: OPEN_STATES.map((state, place) => ({
      state,
      cell: disclosure.count(stateOf(caseload, state), counts[place]),
    })),
    total: disclosure.count(totalOf(caseload), total),
    withoutReason: disclosure.count(withoutReasonOf(caseload), withoutReason),
  }
}
