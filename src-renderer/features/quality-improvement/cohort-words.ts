import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'

/** A cohort in one sentence. */
export function cohortWords({ cohort, states, waitDays, silentDays }: CohortSummary): string {
  const otherwise = Object.values(states.endedOtherwise).reduce((sum, count) => sum + count, 0)
  return `${cohort.size} transfers: ${states.admitted} admitted, ${states.open} still waiting, ${otherwise} ended otherwise. ${waitDays} days waited, ${silentDays} of them silent.`
}
