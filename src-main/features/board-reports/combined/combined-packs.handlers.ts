import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Collection } from '#shared/contract/combined-packs.ts'
import { definitionDifferences } from '#shared/domain/board-reports/combined/definition-differences.ts'
import { regionsWithout } from '#shared/domain/board-reports/combined/standings.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../../database/database.ts'
import type { WallClock } from '../../../ipc/clock.ts'
import type { Desk } from '../../../ipc/desk.ts'
import type { HandlersOf } from '../../../ipc/router.ts'
import { freeFolder } from '../free-folder.ts'
import { combinePacks, findPackFolders, judgeFolders, readPacks } from './combine-packs.ts'
import { addedParts, judgePacks } from './judge-packs.ts'
import type { ReadPack } from './read-issued-pack.ts'
import { removeConfirmedKey, saveConfirmedKey } from './signing-keys.queries.ts'

interface Surroundings {
  readonly clock: WallClock
  readonly desk: Desk
  readonly version: string
  readonly author: string
  readonly changed: () => void
}

interface Collected {
  readonly folder: string
  readonly read: ReadPack
}

type CombiningHandlers = Pick<
  HandlersOf<'boardReports'>,
  | 'boardReports.listCollected'
  | 'boardReports.collectPacks'
  | 'boardReports.dropCollected'
  | 'boardReports.confirmKey'
  | 'boardReports.forgetKey'
  | 'boardReports.combine'
>

/** Packs that are collected stay on the list until the database is closed; the page never sees a path. */
export function combinedPackHandlers(db: Database, surroundings: Surroundings): CombiningHandlers {
  const { clock, desk, author, changed } = surroundings
  const collected = new Map<string, Collected>()

  return {
    'boardReports.listCollected': () => collection(db, collected),

    'boardReports.collectPacks': async (_, context) => {
      const chosen = await desk.chooseFolder()
      if (!chosen) return null
      const folders = findPackFolders(chosen)
      if (folders.length === 0) return refuse({ code: 'no-pack', folder: chosen })
      for (const [place, read] of (await readPacks(folders, context)).entries()) {
        const folder = folders[place] ?? chosen
        const before = [...collected].find(([, one]) => one.folder === folder)?.[0]
        collected.set(before ?? randomUUID(), { folder, read })
      }
      changed()
      return succeed({ found: folders.length })
    },

    'boardReports.dropCollected': async ({ id }) => {
      collected.delete(id)
      changed()
      return null
    },

    'boardReports.confirmKey': async ({ id, fingerprint }) => {
      const read = collected.get(id)?.read
      // What is confirmed is what was shown, and not whatever the pack has become since.
      if (!read?.facts || read.signer?.fingerprint !== fingerprint) {
        return refuse({ code: 'not-there' })
      }
      const { region, siteName } = read.facts
      const { publicKey } = read.signer
      await inTransaction(db, 'boardReports.confirmKey', (tx) =>
        saveConfirmedKey(tx, {
          ...{ region, siteName, publicKey, fingerprint },
          ...{ confirmedAt: clock.now(), confirmedBy: author },
        }),
      )
      changed()
      return succeed({ region })
    },

    'boardReports.forgetKey': async ({ region }) => {
      await inTransaction(db, 'boardReports.forgetKey', (tx) => removeConfirmedKey(tx, region))
      changed()
      return null
    },

    'boardReports.combine': async ({ formats }, context) => {
      const chosen = await desk.chooseFolder()
      if (!chosen) return null
      const folders = [...collected.values()].map(({ folder }) => folder)
      // Read again: what was altered since it was collected is found.
      const judged = await judgeFolders(db, folders, context)
      const folder = freeFolder(chosen, 'Pathway 28 combined pack')
      return combinePacks(db, judged, { folder, formats }, { ...surroundings, context })
    },
  }
}

async function collection(
  db: Database,
  collected: ReadonlyMap<string, Collected>,
): Promise<Collection> {
  const all = [...collected]
  const judged = await judgePacks(
    db.read,
    all.map(([, { read }]) => read),
  )
  return {
    packs: all.flatMap(([id, { folder, read }], place) => {
      const own = judged[place]
      if (!own) return []
      const { standing, signature } = own
      return [{ id, folder: basename(folder), facts: read.facts ?? null, standing, signature }]
    }),
    missing: regionsWithout(all.map(([, { read }]) => read)),
    differences: definitionDifferences(addedParts(judged)),
  }
}
