import { v7 as uuidv7 } from 'uuid'
import type { Output } from '#shared/contract/api.ts'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import { issuedDocument } from '#shared/domain/board-reports/issued-document.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { packSigner } from '../../database/signing-key.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { CallContext } from '../../ipc/router.ts'
import {
  findIssued,
  findReplaceFailure,
  insertIssued,
  type NewIssue,
} from './issued-reports.queries.ts'
import { removePack, writePack } from './pack.ts'

export interface IssueRequest {
  readonly formats: readonly PackFormat[]
  readonly folder: string
  /** The id of the report that this one corrects. */
  readonly replaces: string | null
}

export interface IssueSurroundings {
  readonly desk: Pick<Desk, 'printPdf'>
  readonly clock: WallClock
  readonly author: string
  readonly context: CallContext
}

/**
 * Freeze a document, write its files from what is frozen, and keep both once all files stand. Whatever
 * stops it on the way leaves neither. Source: docs/specs/issued-reports.md.
 */
export async function issueReport(
  db: Database,
  document: ReportDocument,
  { formats, folder, replaces }: IssueRequest,
  surroundings: IssueSurroundings,
): Promise<NonNullable<Output<'boardReports.issue'>>> {
  const { desk, clock, author, context } = surroundings
  const unfit = await findReplaceFailure(db.read, replaces)
  if (unfit) return refuse(unfit)
  const issue = { id: uuidv7(), issuedAt: clock.now(), replaces }
  const content = JSON.stringify(issuedDocument(document, { ...issue, issuedOn: clock.today() }))
  // The files are made from what is kept, read back, so that they can be made from it again.
  const frozen = JSON.parse(content) as ReportDocument
  const signer = await packSigner(db, issue.issuedAt)
  const written = await writePack(frozen, {
    ...{ folder, formats, desk, context, signer },
    issue: () => issue,
  })
  if (!written.ok) return written
  try {
    context.signal.throwIfAborted()
    const kept = await keepIssue(db, {
      ...issue,
      ...{ issuedBy: author, content, document: frozen, files: written.value },
    })
    if (!kept.ok) removePack(folder, written.value)
    return kept.ok ? succeed({ folder, report: kept.value }) : kept
  } catch (error) {
    removePack(folder, written.value)
    throw error
  }
}

/** Asked again in the transaction: another window or the command line may have come first. */
function keepIssue(db: Database, issue: NewIssue) {
  return inTransaction(db, 'boardReports.issue', async (tx) => {
    const unfit = await findReplaceFailure(tx, issue.replaces)
    if (unfit) return refuse(unfit)
    insertIssued(tx, issue)
    const report = await findIssued(tx, issue.id)
    if (!report) throw new Error('The issued report is not there')
    return succeed(report)
  })
}
