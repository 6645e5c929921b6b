/** Where packs stand that were read: by the keys that were confirmed, and by one another. */
import type { KeyTrust, PackSignature } from '#shared/contract/combined-packs.ts'
import type { PackFault, Part, Standing } from '#shared/domain/board-reports/combined/part.ts'
import { byRegion } from '#shared/domain/board-reports/combined/part.ts'
import { standingsOf } from '#shared/domain/board-reports/combined/standings.ts'
import { findSigningKey } from '../../../database/signing-key.ts'
import type { Reader } from '../../../database/writer.ts'
import type { ReadPack } from './read-issued-pack.ts'
import { listConfirmedKeys } from './signing-keys.queries.ts'

export interface JudgedPack {
  readonly read: ReadPack
  readonly standing: Standing
  readonly signature: PackSignature | null
}

export async function judgePacks(
  db: Reader,
  packs: readonly ReadPack[],
): Promise<readonly JudgedPack[]> {
  const [own, confirmed] = await Promise.all([findSigningKey(db), listConfirmedKeys(db)])
  const signatures = packs.map(({ facts, signer }): PackSignature | null => {
    if (!facts || !signer) return null
    const known = confirmed.find(({ region }) => region === facts.region)
    const trust = trustOf(signer.publicKey, own?.publicKey, known?.publicKey)
    const confirmedBefore = trust === 'changed' ? (known?.fingerprint ?? null) : null
    return { fingerprint: signer.fingerprint, trust, confirmedBefore }
  })
  const faults = packs.map(({ fault }, place) => fault ?? keyFault(signatures[place]?.trust))
  const standings = standingsOf(packs.map(({ facts }, place) => ({ facts, fault: faults[place] })))
  return packs.map((read, place) => ({
    read,
    standing: standings[place] ?? { code: 'unreadable' },
    signature: signatures[place] ?? null,
  }))
}

/** The packs that are added up, in the order of the regions. */
export function addedParts(judged: readonly JudgedPack[]): readonly Part[] {
  return judged
    .flatMap(({ read, standing }) => (standing.code === 'added' && read.part ? [read.part] : []))
    .toSorted(byRegion)
}

function trustOf(key: string, own: string | undefined, known: string | undefined): KeyTrust {
  if (key === own) return 'own'
  if (known === undefined) return 'new'
  return key === known ? 'confirmed' : 'changed'
}

function keyFault(trust: KeyTrust | undefined): PackFault | undefined {
  if (trust === 'new') return { code: 'key-not-confirmed' }
  return trust === 'changed' ? { code: 'key-changed' } : undefined
}
