/** The signature of a manifest: over everything else in it. Source: docs/specs/combined-packs.md. */
import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { fingerprintOf, type PackSigner } from '../../database/signing-key.ts'

export interface Signature {
  readonly algorithm: 'Ed25519'
  readonly publicKey: string
  readonly fingerprint: string
  readonly value: string
}

/** Says what is signed, so that a signature of something else never passes for one of a manifest. */
const PURPOSE = 'Pathway 28 manifest\n'

/** A manifest with its signature. */
export function signed<Manifest extends object>(
  manifest: Manifest,
  { publicKey, fingerprint, sign }: PackSigner,
): Manifest & { readonly signature: Signature } {
  const head = { algorithm: 'Ed25519', publicKey, fingerprint } as const
  const value = sign(textToSign({ ...manifest, signature: head }))
  return { ...manifest, signature: { ...head, value } }
}

const signedManifest = z.looseObject({
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    publicKey: z.base64().length(44),
    fingerprint: z.string(),
    value: z.base64(),
  }),
})

/** `none` where nobody signed; `invalid` where what was signed is not what stands here. */
export type SignatureCheck =
  | { readonly state: 'none' }
  | { readonly state: 'invalid' }
  | { readonly state: 'valid'; readonly publicKey: string; readonly fingerprint: string }

/** Hold a manifest, as its file has it, against its signature. */
export function checkSignature(text: string): SignatureCheck {
  const manifest: unknown = JSON.parse(text)
  if (typeof manifest !== 'object' || manifest === null || !('signature' in manifest)) {
    return { state: 'none' }
  }
  const read = signedManifest.safeParse(manifest)
  // Not as the program writes it: something was put in that reading it does not show.
  if (!read.success || manifestText(manifest) !== text) return { state: 'invalid' }
  const { value, ...head } = read.data.signature
  const isSigned =
    fingerprintOf(head.publicKey) === head.fingerprint &&
    isSignatureOf(value, textToSign({ ...manifest, signature: head }), head.publicKey)
  if (!isSigned) return { state: 'invalid' }
  return { state: 'valid', publicKey: head.publicKey, fingerprint: head.fingerprint }
}

function isSignatureOf(value: string, text: string, publicKey: string): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(value, 'base64'))
  } catch {
    // Not the bytes of a key.
    return false
  }
}

/** A manifest as its file has it. */
export function manifestText(manifest: object): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The same text whatever the order of the keys. */
function textToSign(manifest: object): string {
  return PURPOSE + canonical(JSON.parse(JSON.stringify(manifest)))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`
}
