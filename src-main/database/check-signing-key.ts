/** Is the secret half of the signing key the one that belongs to the public half in the log? */
import type Sqlite from 'better-sqlite3'
import type { RecordFault } from './check-records.ts'
import { publicKeyOf } from './signing-key.ts'

interface Kept {
  readonly public_key: string
  readonly private_key: string | null
}

/** The secret where it is missing, or is not the one that belongs to the key. */
export function* signingKeyFaults(sqlite: Sqlite.Database): Generator<RecordFault, void> {
  const kept = sqlite
    .prepare<[], Kept>(
      'select public_key, private_key from signing_key left join signing_secret using (id)',
    )
    .get()
  if (!kept || isPair(kept)) return
  yield { table: 'signing_secret', row: 'own', entry: null }
}

function isPair({ public_key, private_key }: Kept): boolean {
  try {
    return private_key !== null && publicKeyOf(private_key) === public_key
  } catch {
    // Not a key at all.
    return false
  }
}
