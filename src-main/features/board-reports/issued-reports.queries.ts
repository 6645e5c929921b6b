import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { PACK_FORMATS, type PackFile, type PackFormat } from '#shared/contract/board-reports.ts'
import type { IssuedFile, IssuedReport, ReplaceFailure } from '#shared/contract/issued-reports.ts'
import type { DocumentScope, ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import type { IssuedReportTable } from '../../database/schema-of-issued-reports.ts'
import type { Reader, Writer } from '../../database/writer.ts'

/** Every issued report, the newest first. */
export async function listIssued(db: Reader): Promise<readonly IssuedReport[]> {
  const [reports, files] = await Promise.all([
    // Two of the same moment stand in the order of their ids, which count on.
    db
      .selectFrom('issued_report')
      .selectAll()
      .orderBy('issued_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db.selectFrom('issued_file').selectAll().orderBy('id').execute(),
  ])
  const filesOf = Map.groupBy(files, ({ report_id }) => report_id)
  const newer = new Map(reports.map(({ id, replaces }) => [replaces, id]))
  return reports.map((row) => ({
    ...toIssued(row),
    replacedBy: newer.get(row.id) ?? null,
    files: (filesOf.get(row.id) ?? []).map(toFile),
  }))
}

export async function findIssued(db: Reader, id: string): Promise<IssuedReport | undefined> {
  return (await listIssued(db)).find((one) => one.id === id)
}

/** Why a report cannot be replaced; `undefined` where it can, or none is to be. */
export async function findReplaceFailure(
  db: Reader,
  replaces: string | null,
): Promise<ReplaceFailure | undefined> {
  if (replaces === null) return undefined
  const replaced = await findIssued(db, replaces)
  if (!replaced) return { code: 'replaced-not-there' }
  const { replacedBy } = replaced
  return replacedBy === null ? undefined : { code: 'already-replaced', by: replacedBy }
}

/** The document of an issued report; `undefined` where what was kept is no longer what its hash says. */
export async function findIssuedDocument(
  db: Reader,
  { documentSha256 }: Pick<IssuedReport, 'documentSha256'>,
): Promise<ReportDocument | undefined> {
  const row = await db
    .selectFrom('issued_document')
    .select('content')
    .where('id', '=', documentSha256)
    .executeTakeFirst()
  if (!row || createHash('sha256').update(row.content).digest('hex') !== documentSha256) {
    return undefined
  }
  // Its hash says that it is the document we wrote.
  return JSON.parse(row.content) as ReportDocument
}

export interface NewIssue {
  readonly id: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly replaces: string | null
  /** The document as it is kept, written down. */
  readonly content: string
  readonly document: ReportDocument
  readonly files: readonly PackFile[]
}

export function insertIssued(tx: Writer, issue: NewIssue): void {
  const { name, title, scope } = issue.document
  const { from, to, asAt, clock, audience, ruleSet, version, ...others } = scope
  tx.insert('issued_report', {
    id: issue.id,
    issued_at: issue.issuedAt,
    issued_by: issue.issuedBy,
    ...{ title, template: name, audience, rule_set: ruleSet },
    ...{ from_on: from, to_on: to, as_at: asAt, clock },
    ...{ scope: JSON.stringify(others), version },
    document_id: tx.keepDocument(issue.content),
    replaces: issue.replaces,
  })
  for (const file of issue.files) {
    tx.insert('issued_file', {
      ...{ id: uuidv7(), report_id: issue.id, format: formatOf(file) },
      ...{ name: file.name, sha256: file.sha256, bytes: file.bytes },
    })
  }
}

function toIssued(row: IssuedReportTable): Omit<IssuedReport, 'replacedBy' | 'files'> {
  return {
    id: row.id,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    ...{ title: row.title, template: row.template },
    scope: {
      ...{ from: row.from_on, to: row.to_on, asAt: row.as_at, clock: row.clock },
      ...{ audience: row.audience, ruleSet: row.rule_set, version: row.version },
      // Written from the scope of the document, by `insertIssued`.
      ...(JSON.parse(row.scope) as Omit<DocumentScope, ScopeColumn>),
    },
    documentSha256: row.document_id,
    replaces: row.replaces,
  }
}

type ScopeColumn = 'from' | 'to' | 'asAt' | 'clock' | 'audience' | 'ruleSet' | 'version'

function toFile({ name, sha256, bytes }: PackFile): IssuedFile {
  return { name, format: formatOf({ name }), sha256, bytes }
}

/** The names of files end with their format. */
function formatOf({ name }: Pick<PackFile, 'name'>): PackFormat {
  const format = PACK_FORMATS.find((one) => name.endsWith(`.${one}`))
  if (!format) throw new Error('A file of a pack has none of its formats')
  return format
}
