import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import { daysBetween, type LocalDate } from '../../local-date.ts'
import { CLOCK_DEFINITIONS } from '../../referrals/clocks.ts'
import type { Wait } from '../pathway-stages.ts'
import { plural } from './finding-words.ts'
import type { Look } from './suggestion.ts'

/** A warrant is good for 14 days, the day of its issue the first. Source: Mental Health Act 1983, section 47(2). */
const GOOD_FOR = CLOCK_DEFINITIONS.warrant.limit ?? 14

interface Reissued {
  readonly id: string
  readonly days: number
  readonly lapsed: number
}

/**
 * Warrants issued more than once for one referral: how many had lapsed before the next, and the days
 * from the first to the last, which came after the first one was there. Counted, from one referral on.
 */
export function reissuedWarrants(waits: readonly Wait[]): readonly Look[] {
  const issued = waits.map((wait) => ({ id: wait.referral.id, warrants: warrantsIn(wait) }))
  const reissued = issued.flatMap(({ id, warrants }): readonly Reissued[] => {
    const [first, last] = [warrants[0], warrants.at(-1)]
    if (!first || !last || warrants.length < 2) return []
    const lapsed = warrants.filter((on, index) => {
      const next = warrants[index + 1]
      return next !== undefined && daysBetween(on, next) >= GOOD_FOR
    })
    return [{ id, days: daysBetween(first, last), lapsed: lapsed.length }]
  })
  if (reissued.length === 0) return []
  const n = issued.filter(({ warrants }) => warrants.length > 0).length
  const days = sum(reissued.map((one) => one.days))
  const lapsed = sum(reissued.map((one) => one.lapsed))
  return [
    {
      ...{ detector: 'reissued-warrant', stage: 'warrant_to_admission', place: null, on: null, n },
      saw: { reissued: reissued.length, days, lapsed },
      referralIds: reissued.map(({ id }) => id),
      p: null,
      isMaterial: true,
      finding: `${reissued.length} of the ${plural(n, 'referral')} with a warrant had another one issued, ${plural(days, 'day')} after the first in all; ${plural(lapsed, 'warrant')} had lapsed by then`,
    },
  ]
}

function warrantsIn({ referral, start, stop }: Wait): readonly LocalDate[] {
  return referral.warrants.filter((on) => start <= on && on <= stop).toSorted(compareText)
}
