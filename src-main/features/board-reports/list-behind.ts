import { setImmediate } from 'node:timers/promises'
import type { BehindFailure, BehindRow } from '#shared/contract/board-reports.ts'
import { behindFigure, partsOf } from '#shared/domain/board-reports/behind-figures.ts'
import type { ReportRequest } from '#shared/domain/board-reports/report-request.ts'
import type { ReportSource } from '#shared/domain/board-reports/report-source.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { CallContext } from '../../ipc/router.ts'

/** So many referrals are judged before a message to stop can be heard. */
const AT_A_TIME = 100

interface Asked {
  readonly figure: string
  readonly request: ReportRequest
}

/** The referrals behind a figure, those that are counted first, then by reference. */
export async function listBehind(
  source: ReportSource,
  { figure, request }: Asked,
  context: CallContext,
): Promise<Result<readonly BehindRow[], BehindFailure>> {
  const parts = partsOf(figure)
  if (!parts) return refuse({ code: 'no-such-figure' })
  const rows: BehindRow[] = []
  const total = source.referrals.length
  for (const [done, referral] of source.referrals.entries()) {
    if (done % AT_A_TIME === 0) {
      context.progress({ doing: 'computing', done, total })
      await setImmediate()
      context.signal.throwIfAborted()
    }
    const behind = behindFigure(referral, parts, { source, request })
    if (!behind) continue
    const { id, localRef, establishment } = referral
    rows.push({ referralId: id, localRef, establishment, counted: behind.counted })
  }
  return succeed(rows.sort((a, b) => b.counted - a.counted || (a.localRef < b.localRef ? -1 : 1)))
}
