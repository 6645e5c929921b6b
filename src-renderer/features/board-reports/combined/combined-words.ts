import type { CollectedPack, CombineFailure, KeyTrust } from '#shared/contract/combined-packs.ts'
import { REGION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { explainReportFailure } from '../report-words.ts'

export const TRUST_WORDS: Readonly<Record<KeyTrust, string>> = {
  own: '✓ this database’s own key',
  confirmed: '✓ confirmed',
  new: '○ not confirmed yet',
  changed: '✕ not the key that was confirmed',
}

/** Which pack it is, for whoever does not see its row. */
export function packName({ facts, folder }: CollectedPack): string {
  return facts ? `${REGION_NAMES[facts.region]}, ${facts.siteName}` : folder
}

export function explainCombineFailure(failure: CombineFailure): string {
  switch (failure.code) {
    case 'too-few':
      return `Two regions are needed at least, and ${failure.added === 0 ? 'none' : 'only one'} could be added up. No file was made; what stands in the way is said beside each pack.`
    default:
      return explainReportFailure(failure)
  }
}
