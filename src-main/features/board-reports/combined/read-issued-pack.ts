/** An issued pack read from its folder, believed no further than its signature and hashes hold. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { COMBINED_PACK } from '#shared/domain/board-reports/combined/combined-document.ts'
import { isKnownRuleSet } from '#shared/domain/board-reports/combined/combined-model.ts'
import type { PackFacts, PackFault, Part } from '#shared/domain/board-reports/combined/part.ts'
import { checkPack } from '../check-pack.ts'
import { MANIFEST, MANIFEST_FORMAT } from '../pack.ts'
import { combinable, manifestFacts, manifestHead } from './manifest-schema.ts'

export interface ReadPack {
  readonly facts: PackFacts | undefined
  readonly fault: PackFault | undefined
  /** Who signed, where the signature fits. */
  readonly signer: { readonly publicKey: string; readonly fingerprint: string } | undefined
  /** Where nothing is wrong with it by itself. */
  readonly part: Part | undefined
}

/** No manifest of ours is nearly as large. */
const LARGEST_MANIFEST = 8_000_000

/** Read a pack; whatever is in the folder, the answer says what it is worth. */
export function readIssuedPack(folder: string): ReadPack {
  const nothing = { facts: undefined, signer: undefined, part: undefined }
  let text: string
  let manifest: unknown
  try {
    const file = join(folder, MANIFEST)
    if (statSync(file).size > LARGEST_MANIFEST) throw new Error('Too large')
    text = readFileSync(file, 'utf8')
    manifest = JSON.parse(text)
  } catch {
    return { ...nothing, fault: { code: 'unreadable' } }
  }
  const head = manifestHead.safeParse(manifest)
  const checked = checkPack(folder)
  if (!head.success || !checked.ok) return { ...nothing, fault: { code: 'unreadable' } }
  const { signature } = checked.value
  const signer = signature.state === 'valid' ? signature : undefined
  const facts = factsOf(manifest)
  const fault = faultOf(head.data, checked.value, facts)
  if (fault || !facts || !signer) return { facts, signer, fault, part: undefined }
  const read = combinable.safeParse(manifest)
  if (!read.success) return { facts, signer, fault: { code: 'unreadable' }, part: undefined }
  const part: Part = {
    ...facts,
    fingerprint: signer.fingerprint,
    manifestSha256: createHash('sha256').update(text).digest('hex'),
    definitions: read.data.figures,
    figures: read.data.figuresForCombining,
  }
  return { facts, signer, fault: undefined, part }
}

type Checked = Extract<ReturnType<typeof checkPack>, { readonly ok: true }>['value']
type Head = ReturnType<typeof manifestHead.parse>

/** The first thing that is wrong with a pack, the gravest first. */
function faultOf(
  { format, template, issued, figuresForCombining }: Head,
  { signature, altered, unlisted }: Checked,
  facts: PackFacts | undefined,
): PackFault | undefined {
  if (template === COMBINED_PACK) return { code: 'combined-already' }
  if (format < MANIFEST_FORMAT) return { code: 'older-format' }
  if (format > MANIFEST_FORMAT) return { code: 'newer-format' }
  if (signature.state === 'none') return { code: issued ? 'bad-signature' : 'draft' }
  if (signature.state === 'invalid') return { code: 'bad-signature' }
  const files = [...altered, ...unlisted]
  if (files.length > 0) return { code: 'altered', files }
  if (!facts) return { code: 'unreadable' }
  if (!figuresForCombining) return { code: 'no-figures' }
  const { ruleSet } = facts
  return isKnownRuleSet(ruleSet) ? undefined : { code: 'unknown-rule-set', ruleSet }
}

function factsOf(manifest: unknown): PackFacts | undefined {
  const read = manifestFacts.safeParse(manifest)
  if (!read.success) return undefined
  const { issued, figuresForCombining, ...facts } = read.data
  return {
    ...facts,
    clockRule: figuresForCombining?.clockRule ?? '',
    ...{ issueId: issued.id, issuedAt: issued.issuedAt, replaces: issued.replaces },
  }
}
