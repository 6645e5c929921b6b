import { type CheckedPack, checkPack } from '../features/board-reports/check-pack.ts'
import { RefusedError, readOptions, type Surroundings, UsageError } from './command.ts'

/** Whether a pack is as it was written, and who signed for it. */
export function verifyPack(args: readonly string[], { out }: Surroundings): number {
  const options = readOptions(args, { texts: [], flags: ['json'], words: 1 })
  const [folder] = options.words
  if (!folder) throw new UsageError('The folder of the pack is missing.')
  const checked = checkPack(folder)
  if (!checked.ok) throw new RefusedError(`${folder} holds no pack: its manifest cannot be read.`)
  const { altered, unlisted, signature, isIssued } = checked.value
  const faults = [
    altered.length > 0 ? `not as the manifest says: ${altered.join(', ')}` : '',
    unlisted.length > 0 ? `not in the manifest: ${unlisted.join(', ')}` : '',
    signature.state === 'invalid' ? 'the manifest is not what was signed' : '',
    signature.state === 'none' && isIssued ? 'the signature of its issue was taken away' : '',
  ].filter(Boolean)
  const ok = faults.length === 0
  if (options.flag('json')) out(JSON.stringify({ ok, altered, unlisted, signature }))
  if (!ok) {
    throw new RefusedError(
      `The pack is not as it was written (${faults.join('; ')}); do not use it, and ask for it again.`,
    )
  }
  if (!options.flag('json'))
    out(`Every file is as the manifest says. ${signerWords(checked.value)}`)
  return 0
}

function signerWords({ signature, siteName }: CheckedPack): string {
  return signature.state === 'valid'
    ? `It says it is of ${siteName}, and is signed by the key ${signature.fingerprint}: ask the site whether that is theirs.`
    : 'It is a draft, or was issued by an earlier version of the program: nobody has signed it.'
}
