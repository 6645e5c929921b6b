/** Issued packs, read from their folders and written as one: what the screen and the command line both do. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import type { Combined, CombineFailure } from '#shared/contract/combined-packs.ts'
import { combinedDocument } from '#shared/domain/board-reports/combined/combined-document.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../../database/database.ts'
import type { WallClock } from '../../../ipc/clock.ts'
import type { Desk } from '../../../ipc/desk.ts'
import type { CallContext } from '../../../ipc/router.ts'
import { getReportSite } from '../board-reports.queries.ts'
import { MANIFEST, writePack } from '../pack.ts'
import { addedParts, type JudgedPack, judgePacks } from './judge-packs.ts'
import { type ReadPack, readIssuedPack } from './read-issued-pack.ts'

interface CombineSurroundings {
  readonly desk: Pick<Desk, 'printPdf'>
  readonly clock: WallClock
  readonly version: string
  readonly context: CallContext
}

interface CombineRequest {
  readonly folder: string
  readonly formats: readonly PackFormat[]
}

/** The folders with a pack in them: the one given, or those within it. */
export function findPackFolders(folder: string): readonly string[] {
  if (existsSync(join(folder, MANIFEST))) return [folder]
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && existsSync(join(folder, one.name, MANIFEST)))
    .map((one) => join(folder, one.name))
    .toSorted()
}

/** Read every pack, telling how far it has come, and stop where that is asked. */
export async function readPacks(
  folders: readonly string[],
  { progress, signal }: CallContext,
): Promise<readonly ReadPack[]> {
  const packs: ReadPack[] = []
  for (const [done, folder] of folders.entries()) {
    progress({ doing: 'checking', done, total: folders.length })
    packs.push(readIssuedPack(folder))
    // Lets a cancelling message come in.
    await new Promise(setImmediate)
    signal.throwIfAborted()
  }
  return packs
}

/** Combine what was judged, and write it. */
export async function combinePacks(
  db: Database,
  judged: readonly JudgedPack[],
  { folder, formats }: CombineRequest,
  { desk, clock, version, context }: CombineSurroundings,
): Promise<Result<Combined, CombineFailure>> {
  const [first, second, ...others] = addedParts(judged)
  if (!first || !second) return refuse({ code: 'too-few', added: first ? 1 : 0 })
  context.progress({ doing: 'computing', done: 0, total: null })
  const site = await getReportSite(db.read)
  const document: ReportDocument = combinedDocument({
    parts: [first, second, ...others],
    given: judged.map(({ read, standing }) => ({ facts: read.facts, standing })),
    ...{ siteName: site.name, version, madeOn: clock.today() },
  })
  const written = await writePack(document, { folder, formats, desk, context })
  if (!written.ok) return written
  return succeed({ folder, files: written.value, added: 2 + others.length })
}

/** Read packs anew and judge them by the keys that are confirmed now. */
export async function judgeFolders(
  db: Database,
  folders: readonly string[],
  context: CallContext,
): Promise<readonly JudgedPack[]> {
  return judgePacks(db.read, await readPacks(folders, context))
}
