import type { CaseloadGroup, CaseloadGrouping, CaseloadPage } from '#shared/contract/caseload.ts'
import { codeWord } from '#shared/domain/referrals/code-words.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { LIST_STATUS_WORDS } from '../../components/words/list-status-words.ts'
import { number } from '../../components/words/number-words.ts'

type Counts = Pick<CaseloadPage, 'status' | 'total' | 'countsByState' | 'breachedWithoutReason'>

/** The caseload in one sentence: `63 open referrals; 21 past day 28; 9 with no reason recorded`. */
export function summaryWords(counts: Counts): string {
  const { status, total, countsByState, breachedWithoutReason } = counts
  const many = total === 1 ? 'referral' : 'referrals'
  const parts = [`${number(total)} ${LIST_STATUS_WORDS[status]} ${many}`]
  if (total === 0) return parts.join('')
  const { breached, missed } = countsByState
  if (status !== 'ended') {
    parts.push(breached === 0 ? 'none past its limit' : `${number(breached)} past the limit`)
  }
  if (status !== 'open' && missed > 0) parts.push(`${number(missed)} ended past the limit`)
  if (breached > 0) {
    parts.push(
      breachedWithoutReason === 0
        ? 'a reason is recorded for each'
        : `${number(breachedWithoutReason)} with no reason recorded`,
    )
  }
  return parts.join('; ')
}

export const GROUPING_NAMES: Readonly<Record<CaseloadGrouping, string>> = {
  establishment: 'Establishment',
  provider: 'Provider',
  stage: 'Stage',
}

/** The heading of a group, with how many rows it has: `Awaiting bed · 12`. */
export function groupWords(
  { value, count }: CaseloadGroup,
  groupBy: CaseloadGrouping | undefined,
): string {
  const missing = groupBy ? `No ${GROUPING_NAMES[groupBy].toLowerCase()} recorded` : ''
  const name = groupBy === 'stage' && value ? codeWord(STAGE_NAMES, value) : value
  return `${name ?? missing} · ${number(count)}`
}
