import type { CaseloadPage } from '#shared/contract/caseload.ts'
import type { ListStatus } from '#shared/domain/caseload/list-status.ts'
import { CLOCK_STATES, type ClockState } from '#shared/domain/referrals/clocks.ts'
import type { Reader } from '../../database/writer.ts'
import { countStates } from './caseload.queries.ts'
import type { CaseloadView } from './caseload-view.ts'

type Counts = Pick<CaseloadPage, 'total' | 'countsByState' | 'breachedWithoutReason'>

/** How many entries of a status there are, by their state, before any filter. */
export async function countsOf(
  entries: Reader,
  view: CaseloadView,
  status: ListStatus,
): Promise<Counts> {
  const counted = await countStates(entries, view, status)
  const sumOf = (state: ClockState | undefined, part: 'rows' | 'unexplained') =>
    counted
      .filter((one) => (one.state === null ? undefined : CLOCK_STATES[one.state]) === state)
      .reduce((sum, one) => sum + one[part], 0)
  return {
    total: counted.reduce((sum, { rows }) => sum + rows, 0),
    countsByState: {
      ...(Object.fromEntries(CLOCK_STATES.map((state) => [state, sumOf(state, 'rows')])) as Record<
        ClockState,
        number
      >),
      not_started: sumOf(undefined, 'rows'),
    },
    breachedWithoutReason: sumOf('breached', 'unexplained'),
  }
}
