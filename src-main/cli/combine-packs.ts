/** The issued packs of several regions made into one, on the command line. */
import { PACK_FORMATS, type PackFile, type PackFormat } from '#shared/contract/board-reports.ts'
import type { CombineFailure } from '#shared/contract/combined-packs.ts'
import { standingWords } from '#shared/domain/board-reports/combined/standing-words.ts'
import { regionsWithout } from '#shared/domain/board-reports/combined/standings.ts'
import { type Database, inTransaction } from '../database/database.ts'
import {
  combinePacks,
  findPackFolders,
  judgeFolders,
} from '../features/board-reports/combined/combine-packs.ts'
import type { JudgedPack, judgePacks } from '../features/board-reports/combined/judge-packs.ts'
import { saveConfirmedKey } from '../features/board-reports/combined/signing-keys.queries.ts'
import { MANIFEST } from '../features/board-reports/pack.ts'
import { currentUser } from '../features/index.ts'
import { NO_CONTEXT } from '../ipc/router.ts'
import { RefusedError, readOptions, type Surroundings, UsageError } from './command.ts'
import { refusalToWrite } from './issued-packs.ts'
import { withDatabase } from './open.ts'

export async function combineCommand(
  args: readonly string[],
  surroundings: Surroundings,
  readFormats: (text: string) => readonly PackFormat[],
): Promise<number> {
  const options = readOptions(args, {
    ...{ texts: ['db', 'out', 'format', 'confirm'], lists: ['in'], flags: ['json'] },
  })
  const given = options.list('in')
  if (given.length === 0) throw new UsageError('--in is missing: name the folder of each pack.')
  const folder = options.needed('out')
  const formats = readFormats(options.text('format') ?? PACK_FORMATS.join(','))
  const confirm = (options.text('confirm') ?? '').split(',').filter(Boolean)
  const folders = [...new Set(given.flatMap(foldersIn))]
  const { judged, combined } = await withDatabase(
    options.needed('db'),
    surroundings,
    async (db) => {
      await confirmKeys(db, confirm, await judgeFolders(db, folders, NO_CONTEXT), surroundings)
      const own = await judgeFolders(db, folders, NO_CONTEXT)
      const done = await combinePacks(
        db,
        own,
        { folder, formats },
        { ...surroundings, context: NO_CONTEXT },
      )
      return { judged: own, combined: done }
    },
  )
  const packs = judged.map((one, place) => toLine(folders[place] ?? '', one))
  const files = combined.ok ? combined.value.files : []
  if (options.flag('json')) {
    const manifest = combined.ok ? MANIFEST : null
    const missing = regionsWithout(judged.map(({ read }) => read))
    surroundings.out(JSON.stringify({ files, manifest, packs, missing }))
  } else for (const line of linesOf(packs, files)) surroundings.out(line)
  if (!combined.ok) throw refusalOf(combined.failure, judged)
  return 0
}

function linesOf(
  packs: readonly ReturnType<typeof toLine>[],
  files: readonly PackFile[],
): readonly string[] {
  return [
    ...packs.map(({ folder, region, says }) => [region ?? 'not known', folder, says].join('\t')),
    ...files.map(({ name, bytes }) => `${name}\t${bytes} bytes`),
  ]
}

function foldersIn(folder: string): readonly string[] {
  const found = findPackFolders(folder)
  if (found.length > 0) return found
  throw new RefusedError(
    `${folder} holds no pack, and no folder in it does: there is no manifest. Nothing was combined.`,
  )
}

/** What is said of each pack, for people and for machines. */
function toLine(folder: string, { read, standing, signature }: JudgedPack) {
  const { facts } = read
  const says = standingWords(standing)
  return {
    ...{ folder, region: facts?.region ?? null, siteName: facts?.siteName ?? null },
    ...{ report: facts?.issueId ?? null, added: standing.code === 'added' },
    ...{ standing, says: signature ? `${says} Signed by ${signature.fingerprint}.` : says },
    signature,
  }
}

/** Keep the fingerprints that were named; one that is of no pack is a slip, and nothing is kept. */
async function confirmKeys(
  db: Database,
  named: readonly string[],
  judged: Awaited<ReturnType<typeof judgePacks>>,
  { clock }: Surroundings,
): Promise<void> {
  const wanted = named.map((one) => ({
    one,
    packs: judged.filter(({ signature }) => signature?.fingerprint === one.toLowerCase()),
  }))
  const unknown = wanted.find(({ packs }) => packs.length === 0)
  if (unknown) {
    throw new RefusedError(
      `No pack is signed by a key with the fingerprint ${unknown.one}. Nothing was confirmed or combined; check it with the region.`,
    )
  }
  const keys = wanted.flatMap(({ packs }) =>
    packs.flatMap(({ read: { facts, signer } }) =>
      facts && signer ? [{ region: facts.region, siteName: facts.siteName, ...signer }] : [],
    ),
  )
  if (keys.length === 0) return
  await inTransaction(db, 'boardReports.confirmKey', async (tx) => {
    for (const { region, siteName, publicKey, fingerprint } of keys) {
      await saveConfirmedKey(tx, {
        ...{ region, siteName, publicKey, fingerprint },
        ...{ confirmedAt: clock.now(), confirmedBy: currentUser() },
      })
    }
  })
}

function refusalOf(failure: CombineFailure, judged: readonly JudgedPack[]): RefusedError {
  if (failure.code !== 'too-few') return refusalToWrite(failure)
  const why = judged.flatMap(({ read, standing }) =>
    standing.code === 'added'
      ? []
      : [`${read.facts?.region ?? 'A pack that is not known'}: ${standingWords(standing)}`],
  )
  return new RefusedError(
    [
      `Two regions are needed at least, and ${failure.added} could be added up. Nothing was written.`,
      ...why,
    ].join(' '),
  )
}
