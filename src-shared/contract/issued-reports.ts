/** Reports as they were issued: kept, never changed, and made again from what was kept. */
import { z } from 'zod'
import type { DocumentScope } from '../domain/board-reports/report-document.ts'
import type { Result } from '../domain/result.ts'
import {
  PACK_FORMATS,
  type PackFile,
  type PackFormat,
  type ReportFailure,
  report,
} from './board-reports.ts'
import { returns } from './entry.ts'

/** A file of an issue, as it was when it was issued. */
export interface IssuedFile extends PackFile {
  readonly format: PackFormat
}

export interface IssuedReport {
  readonly id: string
  /** UTC instant. */
  readonly issuedAt: string
  readonly issuedBy: string
  readonly title: string
  /** What kind of report it is, such as "board-report". */
  readonly template: string
  readonly scope: DocumentScope
  /** The hash of the document that all its files are made from. */
  readonly documentSha256: string
  /** The id of the report that it corrects. */
  readonly replaces: string | null
  /** The id of the report that corrects it. */
  readonly replacedBy: string | null
  readonly files: readonly IssuedFile[]
}

/** A file made again, beside what it was when it was issued. */
export interface RemadeFile extends PackFile {
  /** `null` of a file that the issue did not have. */
  readonly issuedSha256: string | null
  /** Whether it is the same byte for byte. */
  readonly same: boolean
}

export interface Remade {
  readonly folder: string
  readonly files: readonly RemadeFile[]
  /** Files of the issue that this version of the program does not write. */
  readonly missing: readonly string[]
  /** Whether every file is there and the same. */
  readonly same: boolean
}

type WriteFailure =
  | { readonly code: 'cannot-write'; readonly folder: string }
  | { readonly code: 'holds-a-pack'; readonly folder: string }

export type ReplaceFailure =
  /** There is no report with the id that it is to replace. */
  | { readonly code: 'replaced-not-there' }
  | { readonly code: 'already-replaced'; readonly by: string }

export type IssueFailure = ReportFailure | ReplaceFailure

export type FindIssuedFailure =
  | { readonly code: 'not-there' }
  /** What was kept is not what was issued: somebody changed the database behind the program. */
  | { readonly code: 'altered' }

export type RemakeFailure =
  | FindIssuedFailure
  | WriteFailure
  | { readonly code: 'not-issued-as'; readonly formats: readonly PackFormat[] }

const id = z.uuid()
const formats = z.array(z.enum(PACK_FORMATS)).min(1)

/** The key by which this database signs, as it is told to others. */
export interface SigningKey {
  /** An Ed25519 key in base64. */
  readonly publicKey: string
  readonly fingerprint: string
  /** UTC instant. */
  readonly madeAt: string
}

export const issuedReports = {
  /** `null` of a database that has issued nothing. */
  'boardReports.findSigningKey': {
    input: z.object({}),
    output: returns<SigningKey | null>(),
  },
  /** Every issued report, the newest first. */
  'boardReports.listIssued': {
    input: z.object({}),
    output: returns<readonly IssuedReport[]>(),
  },
  /** One of them as the page that was printed. */
  'boardReports.findIssued': {
    input: z.object({ id }),
    output:
      returns<
        Result<{ readonly report: IssuedReport; readonly html: string }, FindIssuedFailure>
      >(),
  },
  /**
   * Freezes a report, writes its files into a folder asked for in a dialog, and keeps it once they all
   * stand; `null` when the person cancelled the dialog. A long call.
   */
  'boardReports.issue': {
    input: report.extend({ formats, replaces: id.nullable().default(null) }),
    output: returns<Result<
      { readonly folder: string; readonly report: IssuedReport },
      IssueFailure
    > | null>(),
  },
  /** Writes the files of an issue again, all of them where no format is named. A long call. */
  'boardReports.remake': {
    input: z.object({ id, formats: formats.optional() }),
    output: returns<Result<Remade, RemakeFailure> | null>(),
  },
} as const
