import { sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import { daysBetween } from '../../local-date.ts'
import type { DelayReason } from '../../referrals/code-lists.ts'
import { endOf } from '../../referrals/referral.ts'
import type { Wait } from '../pathway-stages.ts'
import { plural } from './finding-words.ts'
import { COUNTED_NEEDS } from './needed.ts'
import type { Look } from './suggestion.ts'

/** Declined with an onward referral needed, and sent to the wrong service. Source: docs/specs/code-lists.md. */
const BOUNCED: readonly DelayReason[] = ['B5', 'A4']

/** Half a year: later than this a referral is taken for a new need. */
const AGAIN_WITHIN = 182

/**
 * People who are sent from door to door: referred again within half a year of a referral that ended
 * without an admission, or delayed because they were declined or at the wrong service. Counted.
 */
export function referredAgain(waits: readonly Wait[]): readonly Look[] {
  const again = returns(waits)
  const declined = waits.filter(isDeclined)
  const ids = new Set(
    [...again.flatMap(({ first, next }) => [first, next]), ...declined].map(
      ({ referral }) => referral.id,
    ),
  )
  if (again.length + declined.length < COUNTED_NEEDS) return []
  const days = sum(again.map((one) => one.days))
  return [
    {
      ...{ detector: 'referred-again', stage: null, place: null, on: null, n: waits.length },
      saw: { again: again.length, declined: declined.length, days },
      referralIds: [...ids],
      p: null,
      isMaterial: true,
      finding: `Of ${plural(waits.length, 'referral')}, ${again.length} were of a person whose earlier referral had ended without an admission, ${plural(days, 'day')} between them in all, and ${declined.length} were declined or at the wrong service by the reason for their delay`,
    },
  ]
}

interface Return {
  readonly first: Wait
  readonly next: Wait
  readonly days: number
}

function returns(waits: readonly Wait[]): readonly Return[] {
  const people = Map.groupBy(
    waits.filter(({ referral }) => referral.personId !== ''),
    ({ referral }) => referral.personId,
  )
  return [...people.values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => compareText(a.start, b.start))
    return inOrder.flatMap((first, index): readonly Return[] => {
      const next = inOrder[index + 1]
      if (!next || !endOf(first.referral)?.otherwise) return []
      const days = daysBetween(first.stop, next.start)
      return days >= 0 && days <= AGAIN_WITHIN ? [{ first, next, days }] : []
    })
  })
}

function isDeclined({ referral }: Wait): boolean {
  return [...referral.delays, ...referral.blockages].some(({ reason }) => BOUNCED.includes(reason))
}
