import { existsSync } from 'node:fs'
import type { SecurityState } from '#shared/contract/security.ts'
import { succeed } from '#shared/domain/result.ts'
import {
  changePassphrase,
  createDatabase,
  fillOrRemove,
  removeDatabase,
  type Signer,
  unlockDatabase,
} from '../../database/create-database.ts'
import type { Database } from '../../database/database.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { isOnNetwork } from './network-drive.ts'
import type { Places } from './places.ts'
import { findSite, isFilled } from './security.queries.ts'

/** Made-up data have no secret: the demonstration opens for whoever sits at the machine. */
const DEMONSTRATION_PASSPHRASE = 'made-up data only'

/** The room that holds the open database, if one is open. */
export interface Workplace {
  current(): Database | undefined
  open(db: Database): void
  close(): Promise<void>
}

interface Surroundings {
  readonly workplace: Workplace
  readonly places: Places
  readonly desk: Desk
  readonly signer: Signer
  /** Fill a new, empty database with its site and reference data. */
  readonly seed: (db: Database, site: Pick<NewSite, 'name' | 'region'>) => Promise<void>
  /** Fill a new, empty database with a made-up caseload. */
  readonly demonstrate: (db: Database) => Promise<void>
}

type NewSite = NonNullable<SecurityState['site']>

export function securityHandlers(surroundings: Surroundings): HandlersOf<'security'> {
  const { workplace, places, desk, signer, seed } = surroundings

  return {
    'security.findState': () => findState(),

    'security.choosePlace': async () => {
      const folder = await desk.chooseFolder()
      if (folder) places.remember(places.inFolder(folder))
      return place()
    },

    'security.chooseDatabase': async () => {
      const file = await desk.chooseFile('database')
      if (file) {
        await workplace.close()
        places.remember(file)
      }
      return findState()
    },

    'security.createDatabase': async ({ siteName, region, passphrase }) => {
      const made = await createDatabase(places.current(), passphrase, signer)
      if (!made.ok) return made
      await fillOrRemove(made.value, (db) => seed(db, { name: siteName, region }))
      return succeed(await settleIn(made.value))
    },

    'security.openDemonstration': async () => {
      const file = places.demonstration
      const known = await unlockDatabase(file, DEMONSTRATION_PASSPHRASE, signer)
      if (known.ok && (await isFilled(known.value.read))) return settleIn(known.value)
      // Not there, or its making was cut short: it holds nothing but made-up data.
      if (known.ok) await known.value.close()
      removeDatabase(file)
      const made = await createDatabase(file, DEMONSTRATION_PASSPHRASE, signer)
      if (!made.ok) throw new Error(`No demonstration can be made: ${made.failure.code}`)
      await fillOrRemove(made.value, surroundings.demonstrate)
      return settleIn(made.value)
    },

    'security.unlock': async ({ passphrase }) => {
      const unlocked = await unlockDatabase(places.current(), passphrase, signer)
      return unlocked.ok ? succeed(await settleIn(unlocked.value)) : unlocked
    },

    'security.lock': async () => {
      await workplace.close()
      return findState()
    },

    'security.changePassphrase': ({ current, next }) =>
      changePassphrase(workplace.current()?.file ?? places.current(), current, next),
  }

  async function settleIn(db: Database): Promise<SecurityState> {
    await workplace.close()
    workplace.open(db)
    if (db.file !== places.demonstration) places.remember(db.file)
    return findState()
  }

  function place() {
    const file = workplace.current()?.file ?? places.current()
    return { file, onNetwork: isOnNetwork(file) }
  }

  async function findState(): Promise<SecurityState> {
    const db = workplace.current()
    const site = db ? await findSite(db.read) : undefined
    const closed = existsSync(places.current()) ? 'locked' : 'no-database'
    return {
      state: db ? 'open' : closed,
      place: place(),
      site: site && { name: site.name, region: site.region },
      isDemonstration: site?.is_demonstration === 1,
    }
  }
}
