import type { Output } from '#shared/contract/api.ts'
import type { PackFile, PackFormat } from '#shared/contract/board-reports.ts'
import type {
  FindIssuedFailure,
  IssuedFile,
  IssuedReport,
} from '#shared/contract/issued-reports.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { PackSigner } from '../../database/signing-key.ts'
import type { Reader } from '../../database/writer.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { CallContext } from '../../ipc/router.ts'
import { findIssued, findIssuedDocument } from './issued-reports.queries.ts'
import { type IssueMark, writePack } from './pack.ts'

/** An issued report with the document that it was made from. */
export interface Frozen {
  readonly report: IssuedReport
  readonly document: ReportDocument
}

export async function findFrozen(
  db: Reader,
  id: string,
): Promise<Result<Frozen, FindIssuedFailure>> {
  const report = await findIssued(db, id)
  if (!report) return refuse({ code: 'not-there' })
  const document = await findIssuedDocument(db, report)
  return document ? succeed({ report, document }) : refuse({ code: 'altered' })
}

interface RemakeRequest {
  /** All that it was issued in, where none is named. */
  readonly formats: readonly PackFormat[] | undefined
  readonly folder: string
}

interface RemakeSurroundings {
  readonly desk: Pick<Desk, 'printPdf'>
  readonly context: CallContext
  readonly signer: PackSigner
}

/** The formats that an issue has, of those asked for; refused where one is not among them. */
function formatsToRemake(
  { files }: IssuedReport,
  wanted: readonly PackFormat[] | undefined,
): Result<
  readonly PackFormat[],
  { readonly code: 'not-issued-as'; readonly formats: readonly PackFormat[] }
> {
  const issued = [...new Set(files.map(({ format }) => format))]
  const others = (wanted ?? []).filter((one) => !issued.includes(one))
  if (others.length > 0) return refuse({ code: 'not-issued-as', formats: others })
  return succeed(wanted ?? issued)
}

/** Write an issue's files again, from its document alone, and hold each against what was issued. */
export async function remakeReport(
  { report, document }: Frozen,
  { formats: wanted, folder }: RemakeRequest,
  { desk, context, signer }: RemakeSurroundings,
): Promise<NonNullable<Output<'boardReports.remake'>>> {
  const chosen = formatsToRemake(report, wanted)
  if (!chosen.ok) return chosen
  const formats = chosen.value
  const issued = new Map(
    report.files.filter(({ format }) => formats.includes(format)).map((one) => [one.name, one]),
  )
  const issue = (files: readonly PackFile[]) => issueMark(report, files, issued)
  const written = await writePack(document, { folder, formats, desk, context, issue, signer })
  if (!written.ok) return written
  const files = written.value.map((file) => ({
    ...file,
    issuedSha256: issued.get(file.name)?.sha256 ?? null,
    same: isSame(file, issued),
  }))
  const missing = [...issued.keys()].filter((name) => !files.some((file) => file.name === name))
  const same = missing.length === 0 && files.every((file) => file.same)
  return succeed({ folder, files, missing, same })
}

/** The mark of the issue itself, so that its manifest is the same, too, where all files are. */
function issueMark(
  { id, issuedAt, replaces }: IssuedReport,
  files: readonly PackFile[],
  issued: ReadonlyMap<string, IssuedFile>,
): IssueMark {
  const differs = files.filter((file) => !isSame(file, issued)).map(({ name }) => name)
  return { id, issuedAt, replaces, ...(differs.length > 0 ? { differs } : {}) }
}

function isSame(file: PackFile, issued: ReadonlyMap<string, IssuedFile>): boolean {
  return issued.get(file.name)?.sha256 === file.sha256
}
