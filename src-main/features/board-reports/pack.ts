import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { PackFile, PackFormat } from '#shared/contract/board-reports.ts'
import { checkWorkbook } from '#shared/domain/board-reports/accessible-workbook-checklist.ts'
import { authorsSentences } from '#shared/domain/board-reports/authors-words.ts'
import { documentSlides } from '#shared/domain/board-reports/document-slides.ts'
import { documentWorkbook } from '#shared/domain/board-reports/document-workbook.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { PackSigner } from '../../database/signing-key.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { CallContext } from '../../ipc/router.ts'
import { documentCsv } from './document-csv.ts'
import { documentHtml } from './document-html.ts'
import { settledPdf } from './settled-pdf.ts'
import { manifestText, signed } from './signature.ts'
import { slidesPptx } from './slides/slides-pptx.ts'
import { documentDocx } from './word-documents/document-docx.ts'
import { workbookOds } from './workbooks/workbook-ods.ts'
import { workbookXlsx } from './workbooks/workbook-xlsx.ts'

export const MANIFEST = 'manifest.json'
/** What this version writes: since format 3 an issue is signed and carries the figures to combine. */
export const MANIFEST_FORMAT = 3

export type PackRefusal =
  | { readonly code: 'cannot-write'; readonly folder: string }
  | { readonly code: 'holds-a-pack'; readonly folder: string }

interface PackSettings {
  readonly folder: string
  readonly formats: readonly PackFormat[]
  readonly desk: Pick<Desk, 'printPdf'>
  readonly context: CallContext
  /** Which issue it belongs to, once the hashes of its files are known; a draft belongs to none. */
  readonly issue?: (files: readonly PackFile[]) => IssueMark
  /** Who signs the manifest of an issue; nobody signs a draft. */
  readonly signer?: PackSigner
}

/** What the manifest says of the issue that a pack belongs to. */
export interface IssueMark {
  readonly id: string
  readonly issuedAt: string
  readonly replaces: string | null
  /** Files of a pack made again that are not as they were issued. */
  readonly differs?: readonly string[]
}

/**
 * Write a report in its formats, with a manifest that lists each file's hash and what was hidden.
 * A folder that holds a pack already is left alone: audiences are never mixed, nothing is replaced.
 */
export async function writePack(
  document: ReportDocument,
  { folder, formats, desk, context, issue, signer }: PackSettings,
): Promise<Result<readonly PackFile[], PackRefusal>> {
  if (existsSync(join(folder, MANIFEST))) return refuse({ code: 'holds-a-pack', folder })
  const contents: (readonly [name: string, bytes: Uint8Array])[] = []
  for (const [done, format] of formats.entries()) {
    context.progress({ doing: 'writing', done, total: formats.length })
    contents.push(...(await render(document, format, desk)))
    context.signal.throwIfAborted()
  }
  const files = contents.map(([name, bytes]) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }))
  const own = manifestOf(document, { files, formats, issued: issue?.(files) ?? null })
  const manifest = Buffer.from(manifestText(signer ? signed(own, signer) : own))
  const written: PackFile[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const [place, [name, bytes]] of contents.entries()) {
      writeWhole(join(folder, name), bytes)
      written.push(...files.slice(place, place + 1))
    }
    writeWhole(join(folder, MANIFEST), manifest)
  } catch {
    if (written.length > 0) removePack(folder, written)
    return refuse({ code: 'cannot-write', folder })
  }
  return succeed(files)
}

/** Take back what was written, where it is not to be kept after all. */
export function removePack(folder: string, files: readonly PackFile[]): void {
  for (const name of [...files.map((file) => file.name), MANIFEST]) {
    rmSync(join(folder, name), { force: true })
  }
  // What else lies in the folder is not ours.
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}

/** The files of a format: one, but for CSV, where every table is a file of its own. */
async function render(
  document: ReportDocument,
  format: PackFormat,
  desk: Pick<Desk, 'printPdf'>,
): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const named = (what: string, bytes: Uint8Array) =>
    [fileName(document, what, format), bytes] as const
  switch (format) {
    case 'pdf':
      return [named(document.name, await printed(document, desk))]
    case 'docx':
      return [named(document.name, documentDocx(document))]
    case 'pptx':
      return [named(document.name, slidesPptx(documentSlides(document)))]
    case 'xlsx':
      return [named(document.name, workbookXlsx(documentWorkbook(document)))]
    case 'ods':
      return [named(document.name, workbookOds(documentWorkbook(document)))]
    case 'csv':
      return documentCsv(document).map(({ name, text }) => named(name, Buffer.from(text)))
  }
}

/** Whoever prints it, it is settled here: a report made twice is the same byte for byte. */
async function printed(
  document: ReportDocument,
  desk: Pick<Desk, 'printPdf'>,
): Promise<Uint8Array> {
  return settledPdf(await desk.printPdf(documentHtml(document)), document.scope.madeOn)
}

function fileName({ scope }: ReportDocument, what: string, format: PackFormat): string {
  return `${what}-${scope.from}-to-${scope.to}-${scope.audience}.${format}`
}

interface Written {
  readonly files: readonly PackFile[]
  readonly formats: readonly PackFormat[]
  /** `null` of a draft. */
  readonly issued: IssueMark | null
}

function manifestOf(document: ReportDocument, { files, formats, issued }: Written) {
  return {
    format: MANIFEST_FORMAT,
    issued,
    template: document.name,
    ...document.scope,
    files,
    figures: document.figures,
    ...(document.figuresForCombining ? { figuresForCombining: document.figuresForCombining } : {}),
    ...(document.parts ? { parts: document.parts } : {}),
    omitted: document.omitted,
    written: authorsSentences(document.sections),
    hidden: document.hidden,
    isLeastHidden: document.isLeastHidden,
    ...(formats.some((one) => one === 'xlsx' || one === 'ods')
      ? { workbookChecklist: checkWorkbook(documentWorkbook(document)) }
      : {}),
  }
}

/** Under another name first, so that nobody ever opens half a file. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.part`
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
