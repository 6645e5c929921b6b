/** Why a pack is added up or not, in words: the same in the report, on the screen and on the command line. */
import type { BasisDifference, Standing } from './part.ts'

const DIFFERENCES: Readonly<Record<BasisDifference, string>> = {
  audience: 'its audience',
  period: 'its period',
  'as-at': 'its as-at date',
  clock: 'its clock',
  'made-up data': 'that its data are made up, or are not',
}

/** A sentence for each standing, which says what to do where something can be done. */
export function standingWords(standing: Standing): string {
  switch (standing.code) {
    case 'added':
      return 'Added up.'
    case 'unreadable':
      return 'Not added up: its manifest cannot be read. Ask the region for the pack again.'
    case 'older-format':
      return 'Not added up: an earlier version of the program made it, without a signature and the figures to combine. Ask the region to issue it again.'
    case 'newer-format':
      return 'Not added up: a later version of the program made it. Install that version.'
    case 'draft':
      return 'Not added up: it is a draft, for which nobody has signed. Ask the region to issue it.'
    case 'bad-signature':
      return 'Not added up: its manifest is not what was signed. Do not use it, and ask the region for the pack again.'
    case 'altered':
      return `Not added up: it is not as it was issued (${standing.files.join(', ')}). Do not use it, and ask the region for the pack again.`
    case 'combined-already':
      return 'Not added up: it is a combined pack itself. Give the packs that it was made of.'
    case 'no-figures':
      return 'Not added up: it carries no figures to combine, as it was issued by an earlier version of the program. Ask the region to issue it again.'
    case 'unknown-rule-set':
      return `Not added up: this version of the program does not know the rule set ${standing.ruleSet}. Install a later one.`
    case 'key-not-confirmed':
      return 'Not added up yet: ask the region for the fingerprint of its signing key by another way, and confirm it here.'
    case 'key-changed':
      return 'Not added up: it is signed by another key than was confirmed for the region. Ask the region why, and confirm the new fingerprint only if it is theirs.'
    case 'same-report':
      return 'Not added up twice: the same report was given before.'
    case 'replaced':
      return `Not added up: the report ${standing.by} replaces it.`
    case 'differs':
      return `Not added up: it differs from the others in ${standing.in.map((one) => DIFFERENCES[one]).join(' and ')}.`
    case 'ambiguous':
      return 'Not added up: another report of the region is for the same period, and neither replaces the other. Take one of them away.'
  }
}
