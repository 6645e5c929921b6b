import { z } from 'zod'
import { REGIONS, type Region } from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import { returns } from './entry.ts'

export interface DatabasePlace {
  readonly file: string
  /** A folder on a network or synchronised drive is no place for a database that is open. */
  readonly onNetwork: boolean
}

export interface SecurityState {
  readonly state: 'no-database' | 'locked' | 'open'
  /** The database last used, or where a new one would be made. */
  readonly place: DatabasePlace
  readonly site: { readonly name: string; readonly region: Region } | undefined
  readonly isDemonstration: boolean
}

/** The key file is there and is not what it was: no passphrase can open it. */
interface KeyFileDamaged {
  readonly code: 'key-file-damaged'
  readonly file: string
}

export type OpenFailure =
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'is-a-folder'; readonly file: string }
  | { readonly code: 'key-file-missing'; readonly file: string }
  | KeyFileDamaged
  /** Another program's file, or one of ours that is damaged; `said` is what the engine says of it. */
  | { readonly code: 'not-a-database'; readonly file: string; readonly said: string }
  | { readonly code: 'made-by-newer-version'; readonly file: string }

export type CreateFailure =
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'cannot-write'; readonly file: string }
  | { readonly code: 'passphrase-too-short'; readonly atLeast: number }

const passphrase = z.string().max(1000)

export const security = {
  'security.findState': { input: z.object({}), output: returns<SecurityState>() },
  /** Asks in a dialog where a new database is to lie, and remembers the answer. */
  'security.choosePlace': { input: z.object({}), output: returns<DatabasePlace>() },
  /** Asks in a dialog for a database that is there already, and remembers the answer. */
  'security.chooseDatabase': { input: z.object({}), output: returns<SecurityState>() },
  'security.createDatabase': {
    input: z.object({
      siteName: z.string().trim().min(1).max(200),
      region: z.enum(REGIONS),
      passphrase,
    }),
    output: returns<Result<SecurityState, CreateFailure>>(),
  },
  /** Opens the demonstration database, made anew where it is not there yet. */
  'security.openDemonstration': { input: z.object({}), output: returns<SecurityState>() },
  'security.unlock': {
    input: z.object({ passphrase }),
    output: returns<Result<SecurityState, OpenFailure>>(),
  },
  'security.lock': { input: z.object({}), output: returns<SecurityState>() },
  'security.changePassphrase': {
    input: z.object({ current: passphrase, next: passphrase }),
    output:
      returns<
        Result<
          null,
          | { readonly code: 'wrong-passphrase' }
          | KeyFileDamaged
          | Extract<CreateFailure, { code: 'passphrase-too-short' }>
        >
      >(),
  },
} as const
