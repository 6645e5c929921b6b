import type { Output } from '#shared/contract/api.ts'
import {
  LIMITABLE_STAGES,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'
import type { StatutoryRegime } from '#shared/domain/referrals/clocks.ts'

export const REGIME_MEANINGS: Readonly<Record<StatutoryRegime, string>> = {
  OFF: 'The statutory clock is not worked out and not shown.',
  SHADOW: 'It is worked out and shown, always labelled “not yet in force”.',
  ON: 'It is in force: it is shown without that label.',
}

/** What was saved, as it now holds. */
export function stageLimitsWords(limits: StageLimits): string {
  const set = LIMITABLE_STAGES.filter((stage) => limits[stage] !== null).length
  return set === 0
    ? 'The limits are saved: only the guidance’s two stages have one.'
    : `The limits are saved: ${set} of these ${LIMITABLE_STAGES.length} stages, and the guidance’s two.`
}

type Failure = Extract<Output<'security.changePassphrase'>, { readonly ok: false }>['failure']

/** Why the passphrase was not changed, and beside which field that stands. */
export function explainChangeFailure(failure: Failure): {
  readonly field: 'current' | 'next'
  readonly words: string
} {
  switch (failure.code) {
    case 'wrong-passphrase':
      return { field: 'current', words: 'This is not the present passphrase. Nothing was changed.' }
    case 'key-file-damaged':
      return {
        field: 'current',
        words: `The key file ${failure.file} is damaged, so that the passphrase cannot be changed. Put the key file back from a backup.`,
      }
    case 'passphrase-too-short':
      return {
        field: 'next',
        words: `The new passphrase needs at least ${failure.atLeast} characters. Nothing was changed.`,
      }
  }
}
