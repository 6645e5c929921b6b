/** The tables of signing keys as Kysely sees them. */
import type { Region } from '#shared/domain/referrals/code-lists.ts'

/** The public half of the key of this database: one row, or none before the first issue. */
interface SigningKeyTable {
  readonly id: 'own'
  /** The 32 bytes in base64. */
  readonly public_key: string
  readonly fingerprint: string
  readonly made_at: string
}

/** A region's key that a person confirmed. */
interface ConfirmedKeyTable {
  readonly id: Region
  readonly site_name: string
  readonly public_key: string
  readonly fingerprint: string
  readonly confirmed_at: string
  readonly confirmed_by: string
}

/** `signing_secret` is not among them: only `signing-key.ts` reads it. */
export interface SigningSchema {
  readonly signing_key: SigningKeyTable
  readonly confirmed_key: ConfirmedKeyTable
}

/** The names of the tables that are logged. */
export const SIGNING_TABLES = {
  signing_key: true,
  confirmed_key: true,
} satisfies Record<keyof SigningSchema, true>
