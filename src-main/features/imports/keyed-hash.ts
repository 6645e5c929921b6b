import { createHmac, randomBytes } from 'node:crypto'
import { findSetting } from '../../database/settings.ts'
import type { Writer } from '../../database/writer.ts'

/** Turns a number into what stands for it, so that two records can be found to share it. */
export type KeyedHash = (kind: 'prison' | 'nhs', number: string) => string

const KEY_SETTING = 'identifier-hash-key'

/**
 * The hash of this database. Its key never leaves the database: without it the few million prison
 * numbers there can be would be hashed through in a minute.
 */
export async function keyedHashOf(tx: Writer): Promise<KeyedHash> {
  const known = await findSetting(tx, KEY_SETTING)
  const key = typeof known === 'string' ? known : randomBytes(32).toString('hex')
  if (known === undefined) tx.insert('setting', { id: KEY_SETTING, value: JSON.stringify(key) })
  const secret = Buffer.from(key, 'hex')
  return (kind, number) => createHmac('sha256', secret).update(`${kind}:${number}`).digest('hex')
}
