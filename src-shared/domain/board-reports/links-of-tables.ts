import { implied } from './disclosure/ledger.ts'
import { addsUp, atMost, type LinkedFigures } from './disclosure/linked-figures.ts'
import {
  ADMITTED_TOTAL,
  admittedIn,
  denominatorOf,
  lineFigure,
  numeratorOf,
  type OpenCaseload,
  stateOf,
  totalOf,
  WAITING_TOTAL,
  waitingIn,
  withoutReasonOf,
} from './figure-names.ts'
import { isCaseloadByClock, type LinkContext } from './link-context.ts'
import { OPEN_STATES, type ReportCounts } from './report-counts.ts'
import { WAIT_BANDS } from './waits-section.ts'

/** States and their total; of those past their last day, with and without a reason. */
export function caseloadLinks(
  counts: ReportCounts,
  { ledger, request }: LinkContext,
): LinkedFigures {
  const explainedOf = (caseload: OpenCaseload) => `${caseload}, past their last day with a reason`
  const of = (caseload: OpenCaseload) => {
    const state = (name: string) => ledger.idOf(stateOf(caseload, name))
    return [
      addsUp(OPEN_STATES.map(state), ledger.idOf(totalOf(caseload))),
      addsUp([ledger.idOf(withoutReasonOf(caseload)), explainedOf(caseload)], state('breached')),
    ]
  }
  const remissions = (state: string) => ledger.idOf(stateOf('open remissions', state))
  const started = OPEN_STATES.filter((state) => state !== 'not_started')
  const explained = ({ counts: [breached = 0], withoutReason }: ReportCounts['openTransfers']) =>
    breached - withoutReason
  return {
    quantities: [
      implied(explainedOf('open transfers'), explained(counts.openTransfers)),
      implied(explainedOf('open remissions'), explained(counts.openRemissions)),
    ],
    derived: [],
    relations: [
      ...of('open transfers'),
      ...of('open remissions'),
      addsUp(started.map(remissions), ledger.idOf(lineFigure('I23', ''))),
      ...(isCaseloadByClock(request)
        ? [
            addsUp(
              started.map((state) => ledger.idOf(stateOf('open transfers', state))),
              ledger.idOf(denominatorOf('I2')),
            ),
          ]
        : []),
    ],
  }
}

/** Waits by length: those within 28 days and past them stand in the indicators as well. */
export function waitsLinks({ ledger, request }: LinkContext): LinkedFigures {
  const admitted = WAIT_BANDS.map(({ name }) => ledger.idOf(admittedIn(name)))
  const waiting = WAIT_BANDS.map(({ name }) => ledger.idOf(waitingIn(name)))
  const bandsOf = (ids: readonly string[], is: (band: (typeof WAIT_BANDS)[number]) => boolean) =>
    ids.filter((_, place) => {
      const band = WAIT_BANDS[place]
      return band !== undefined && is(band)
    })
  const within = numeratorOf('I1')
  const past = ledger.idOf(numeratorOf('I2'))
  const dueSoon = ledger.idOf(stateOf('open transfers', 'due_soon'))
  const running = ledger.idOf(stateOf('open transfers', 'running'))
  const minus = (ids: readonly string[]) => ids.map((id) => [-1, id] as const)
  const plus = (ids: readonly string[]) => ids.map((id) => [1, id] as const)
  const short = ({ to }: { readonly to: number }) => to <= 28
  const long = ({ from }: { readonly from: number }) => from > 28
  // By statute the 28th day after the start is too late already, and stands in the same band.
  const limit = request.clock === 'statutory' ? 'at most' : 'equal'
  return {
    quantities: [],
    derived: [],
    relations: [
      addsUp(admitted, ledger.idOf(ADMITTED_TOTAL)),
      addsUp(waiting, ledger.idOf(WAITING_TOTAL)),
      { terms: [[1, within], ...minus(bandsOf(admitted, short))], is: limit, total: 0 },
      { terms: [[-1, past], ...plus(bandsOf(waiting, long))], is: limit, total: 0 },
      atMost([...plus(bandsOf(admitted, ({ to }) => to <= 14)), [-1, within]]),
      ...(isCaseloadByClock(request)
        ? [
            atMost([[1, dueSoon], ...minus(bandsOf(waiting, ({ from }) => from === 15))]),
            atMost([...plus(bandsOf(waiting, ({ to }) => to <= 14)), [-1, running]]),
          ]
        : []),
    ],
  }
}
