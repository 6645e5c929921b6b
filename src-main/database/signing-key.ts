/**
 * The key by which this database signs. Its secret half is read here, to sign, and goes nowhere else.
 * Source: docs/specs/combined-packs.md.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import type { SigningKey } from '#shared/contract/issued-reports.ts'
import { type Database, inTransaction } from './database.ts'
import { getInside } from './inside.ts'
import type { Reader, Writer } from './writer.ts'

export interface PackSigner extends Pick<SigningKey, 'publicKey' | 'fingerprint'> {
  /** The signature of a text in base64: the same text has always the same. */
  sign(text: string): string
}

/** The public half; `undefined` of a database that has issued nothing. */
export async function findSigningKey(db: Reader): Promise<SigningKey | undefined> {
  const row = await db.selectFrom('signing_key').selectAll().executeTakeFirst()
  return row && { publicKey: row.public_key, fingerprint: row.fingerprint, madeAt: row.made_at }
}

/** Who signs for this database; its key is made where it has none yet. */
export async function packSigner(db: Database, madeAt: string): Promise<PackSigner> {
  const { sqlite } = getInside(db)
  // Looked for in the transaction: another window or the command line may have come first.
  return inTransaction(
    db,
    'boardReports.makeSigningKey',
    async (tx) => findSigner(sqlite) ?? makeKey(tx, madeAt),
  )
}

function findSigner(sqlite: Sqlite.Database): PackSigner | undefined {
  const row = sqlite
    .prepare<[], Kept>('select * from signing_secret join signing_key using (id)')
    .get()
  return row && signerBy(row.private_key, row.public_key, row.fingerprint)
}

interface Kept {
  readonly public_key: string
  readonly fingerprint: string
  readonly private_key: string
}

function makeKey(tx: Writer, madeAt: string): PackSigner {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = bytesOf(pair.publicKey).toString('base64')
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const fingerprint = fingerprintOf(publicKey)
  tx.insert('signing_key', {
    ...{ id: 'own', public_key: publicKey, fingerprint, made_at: madeAt },
  })
  tx.keepSigningSecret(privateKey)
  return signerBy(privateKey, publicKey, fingerprint)
}

function signerBy(privateKey: string, publicKey: string, fingerprint: string): PackSigner {
  const key = secretOf(privateKey)
  return {
    ...{ publicKey, fingerprint },
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

function secretOf(privateKey: string): KeyObject {
  return createPrivateKey({
    ...{ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' },
  })
}

/** The public half that belongs to a secret one. */
export function publicKeyOf(privateKey: string): string {
  return bytesOf(createPublicKey(secretOf(privateKey))).toString('base64')
}

function bytesOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
}

/** The first half of its SHA-256 in groups of four, to be read out and compared. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return hash.slice(0, 32).match(/.{4}/g)?.join('-') ?? ''
}
