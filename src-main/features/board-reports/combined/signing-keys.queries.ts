import type { Region } from '#shared/domain/referrals/code-lists.ts'
import type { Reader, Writer } from '../../../database/writer.ts'

interface ConfirmedKey {
  readonly region: Region
  readonly publicKey: string
  readonly fingerprint: string
}

/** The keys of regions that somebody confirmed. */
export async function listConfirmedKeys(db: Reader): Promise<readonly ConfirmedKey[]> {
  const rows = await db.selectFrom('confirmed_key').selectAll().execute()
  return rows.map(({ id, public_key, fingerprint }) => ({
    ...{ region: id, publicKey: public_key, fingerprint },
  }))
}

interface Confirmation extends ConfirmedKey {
  readonly siteName: string
  readonly confirmedAt: string
  readonly confirmedBy: string
}

/** Keep a region's key in the place of the one before it; the log has what that was. */
export async function saveConfirmedKey(tx: Writer, key: Confirmation): Promise<void> {
  const row = {
    ...{ site_name: key.siteName, public_key: key.publicKey, fingerprint: key.fingerprint },
    ...{ confirmed_at: key.confirmedAt, confirmed_by: key.confirmedBy },
  }
  if (await isConfirmed(tx, key.region)) tx.update('confirmed_key', key.region, row)
  else tx.insert('confirmed_key', { id: key.region, ...row })
}

export async function removeConfirmedKey(tx: Writer, region: Region): Promise<void> {
  if (await isConfirmed(tx, region)) tx.remove('confirmed_key', region)
}

async function isConfirmed(tx: Writer, region: Region): Promise<boolean> {
  return (await listConfirmedKeys(tx)).some((one) => one.region === region)
}
