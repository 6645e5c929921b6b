import { resolve } from 'node:path'
import type { CreateFailure, OpenFailure } from '#shared/contract/security.ts'
import {
  createDatabase,
  fillOrRemove,
  SHORTEST_PASSPHRASE,
  type Signer,
  unlockDatabase,
} from '../database/create-database.ts'
import type { Database } from '../database/database.ts'
import { currentUser } from '../features/index.ts'
import { isOnNetwork } from '../features/security/network-drive.ts'
import { RefusedError, type Surroundings } from './command.ts'

/** Do some work on a database opened by the passphrase of the environment, or of the terminal. */
export async function withDatabase<Value>(
  file: string,
  surroundings: Surroundings,
  work: (db: Database) => Promise<Value>,
): Promise<Value> {
  const passphrase = await findPassphrase(surroundings)
  const opened = await unlockDatabase(file, passphrase, signer(surroundings))
  if (!opened.ok) throw new RefusedError(describeFailure(opened.failure))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** Make a new database and fill it; where either fails, no file of it is left. */
export async function withNewDatabase<Value>(
  file: string,
  surroundings: Surroundings,
  work: (db: Database) => Promise<Value>,
): Promise<Value> {
  const passphrase = await findPassphrase(surroundings)
  if (passphrase === '') {
    throw new RefusedError(
      'The passphrase is empty. Choose one, and set PATHWAY28_PASSPHRASE to it.',
    )
  }
  const maker = { ...signer(surroundings), shortestPassphrase: 1 }
  const made = await createDatabase(file, passphrase, maker)
  if (!made.ok) throw new RefusedError(describeFailure(made.failure))
  const value = await fillOrRemove(made.value, work)
  await made.value.close()
  for (const warning of warningsOf(file, passphrase)) surroundings.err(warning)
  return value
}

/** What the help of the commands that make a database says of its passphrase. */
export const NEW_PASSPHRASE = `The passphrase is the new database's: give at least ${SHORTEST_PASSPHRASE} characters. A shorter one is taken with a warning, an empty one is refused.`

function warningsOf(file: string, passphrase: string): readonly string[] {
  return [
    passphrase.length < SHORTEST_PASSPHRASE
      ? `This passphrase is short: whoever has the files could guess it. Use at least ${SHORTEST_PASSPHRASE} characters for a database of real people.`
      : '',
    isOnNetwork(resolve(file))
      ? `${file} lies on a network or synchronised drive, where an open database can be damaged. Move both files to a folder of this computer.`
      : '',
  ].filter(Boolean)
}

/** Who acts, for the log. */
export function signer({ clock }: Surroundings): Signer {
  return { name: currentUser(), now: clock.now }
}

/** The passphrase of the environment, or of whoever sits at the terminal. */
export async function findPassphrase({ environment, askSecret }: Surroundings): Promise<string> {
  const given = environment.PATHWAY28_PASSPHRASE ?? (await askSecret?.('Passphrase: '))
  if (given !== undefined) return given
  throw new RefusedError(
    'The passphrase is missing: set PATHWAY28_PASSPHRASE, or call from a terminal to be asked for it.',
  )
}

/** Why a database could not be opened or made, and what to do. */
export function describeFailure(refusal: CreateFailure | OpenFailure): string {
  switch (refusal.code) {
    case 'wrong-passphrase':
      return 'The passphrase does not open this database. Nothing was changed; check it and try again.'
    case 'file-missing':
      return `There is no database at ${refusal.file}. Check the path, or make one with init.`
    case 'key-file-missing':
      return `The key file ${refusal.file} is missing. The database cannot be opened without it: put it back beside the database.`
    case 'is-a-folder':
      return `${refusal.file} is a folder. Give the database file in it.`
    case 'key-file-damaged':
      return `The key file ${refusal.file} is damaged, and no passphrase opens it as it is. Restore it from a backup; the database itself was not touched.`
    case 'not-a-database':
      return `${refusal.file} is not a database of this program, or it is damaged. Nothing was changed; keep a copy of it and of its key file, and restore the newest backup.`
    case 'made-by-newer-version':
      return `${refusal.file} was made by a newer version of Pathway 28. Install that version to open it.`
    case 'file-exists':
      return `${refusal.file} is there already, and is left as it is. Choose another name.`
    case 'cannot-write':
      return `${refusal.file} cannot be written. Check that the folder is there and that you may write to it.`
    case 'passphrase-too-short':
      return `The passphrase is too short: it takes at least ${refusal.atLeast} characters.`
  }
}
