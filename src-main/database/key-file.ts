import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'

/** How the database's random key is kept: wrapped by a passphrase, never in clear. */
const keyFile = z.object({
  format: z.literal(1),
  slots: z
    .array(
      z.object({
        kind: z.literal('passphrase'),
        kdf: z.object({
          name: z.literal('scrypt'),
          n: z
            .int()
            .min(2 ** 14)
            .max(2 ** 20),
          r: z.int().min(1).max(32),
          p: z.int().min(1).max(16),
        }),
        salt: z.base64(),
        nonce: z.base64(),
        wrapped: z.base64(),
        tag: z.base64(),
      }),
    )
    .min(1),
  /** The hash of the slots, by which damage is told from a wrong passphrase. Older files have none. */
  check: z.string().optional(),
})
type Slot = z.output<typeof keyFile>['slots'][number]

const KDF = { name: 'scrypt', n: 2 ** 17, r: 8, p: 1 } as const
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32

const deriveKey: (
  passphrase: string,
  salt: Buffer,
  bytes: number,
  options: ScryptOptions,
) => Promise<Buffer> = promisify(scrypt)

/** Where the wrapped key of a database lies: beside it. */
export function keyFileOf(databaseFile: string): string {
  return `${databaseFile}.key`
}

/** A new random database key. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Write the key wrapped by a passphrase, in one rename, so that there is always a whole file. */
export async function wrapKey(file: string, key: Buffer, passphrase: string): Promise<void> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, await wrappingKey(passphrase, salt, KDF), nonce)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  const slot: Slot = {
    kind: 'passphrase',
    kdf: KDF,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
  const slots = [slot]
  replaceFile(file, `${JSON.stringify({ format: 1, slots, check: hashOf(slots) }, null, 2)}\n`)
}

/** The key file is there but cannot be read as one: no passphrase would open it. */
export class KeyFileDamagedError extends Error {
  override name = 'KeyFileDamagedError'
}

/** The key that the passphrase unwraps, or `undefined` where it does not fit. */
export async function unwrapKey(file: string, passphrase: string): Promise<Buffer | undefined> {
  const { slots, check } = readKeyFile(file)
  for (const slot of slots) {
    const key = await openSlot(slot, passphrase)
    if (key) return key
  }
  if (check !== undefined && check !== hashOf(slots)) throw new KeyFileDamagedError()
  return undefined
}

function readKeyFile(file: string): z.output<typeof keyFile> {
  try {
    return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new KeyFileDamagedError('The key file cannot be read', { cause: error })
  }
}

function hashOf(slots: readonly Slot[]): string {
  return createHash('sha256').update(JSON.stringify(slots)).digest('hex')
}

async function openSlot(slot: Slot, passphrase: string): Promise<Buffer | undefined> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const wrapping = await wrappingKey(passphrase, bytes(slot.salt), slot.kdf)
  try {
    const decipher = createDecipheriv(CIPHER, wrapping, bytes(slot.nonce), { authTagLength: 16 })
    decipher.setAuthTag(bytes(slot.tag))
    return Buffer.concat([decipher.update(bytes(slot.wrapped)), decipher.final()])
  } catch {
    // The tag does not fit: another passphrase, or a damaged slot.
    return undefined
  }
}

function wrappingKey(passphrase: string, salt: Buffer, kdf: Slot['kdf']): Promise<Buffer> {
  const { n, r, p } = kdf
  // The same passphrase typed on a Mac and on Windows may arrive in two Unicode forms.
  return deriveKey(passphrase.normalize('NFC'), salt, KEY_BYTES, {
    N: n,
    r,
    p,
    maxmem: 256 * n * r,
  })
}

function replaceFile(file: string, content: string): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
}
