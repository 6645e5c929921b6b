import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { silentWords } from '../../components/words/silence-words.ts'

/** A cohort in one sentence. */
export function cohortWords(
  { cohort, states, waitDays, silentDays }: CohortSummary,
  silentAfter: number,
): string {
  const otherwise = Object.values(states.endedOtherwise).reduce((sum, count) => sum + count, 0)
  return `${cohort.size} transfers: ${states.admitted} admitted, ${states.open} still waiting when last followed, ${otherwise} ended otherwise. ${days(waitDays)} days waited, ${days(silentDays)} of them silent (${silentWords(silentAfter)}).`
}

function days(count: number): string {
  return count.toLocaleString('en-GB')
}
