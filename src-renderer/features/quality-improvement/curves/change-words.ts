import type {
  BeforeAndAfter,
  ChangeSide,
} from '#shared/domain/quality-improvement/comparison/before-and-after.ts'
import { TOO_FEW, TOO_FEW_UNDER } from '#shared/domain/quality-improvement/too-few.ts'
import { daysWords, longDay } from '../../../components/words/day-words.ts'
import { pointsWords, shareWords } from './share-words.ts'

/** What can be said of the change, in one or two sentences. */
export function verdictWords(found: BeforeAndAfter): string {
  const { verdict, day, changeOn, difference, lower, upper, before, after } = found
  if (verdict === 'too-few' || difference === null || lower === null || upper === null) {
    return `No evidence yet: too few have been followed up to day ${day} (${before.known} of ${before.n} before, ${after.known} of ${after.n} since).`
  }
  const limits = `95% limits ${pointsWords(lower)} to ${pointsWords(upper)}`
  const moved = `${pointsWords(difference)} percentage points, ${limits}`
  switch (verdict) {
    case 'no-evidence-yet':
      return `No evidence yet that the share admitted by day ${day} changed on ${longDay(changeOn)}: ${moved}, which holds 0. That is not evidence that nothing changed.`
    case 'better':
      return `More of those referred since ${longDay(changeOn)} are admitted by day ${day}: ${moved}. It does not say that the change is the reason.`
    case 'worse':
      return `Fewer of those referred since ${longDay(changeOn)} are admitted by day ${day}: ${moved}. It does not say that the change is the reason.`
  }
}

/** The chance of admission by the day with its limits, as it stands in a table. */
export function sideShareWords({ probability, lower, upper, known, n }: ChangeSide): string {
  if (n < TOO_FEW_UNDER || known < TOO_FEW_UNDER) return TOO_FEW
  if (probability === null || lower === null || upper === null) return 'not followed so long'
  return `${shareWords(probability)} (${shareWords(lower)} to ${shareWords(upper)})`
}

/** What must be known before believing it. */
export function changeNotes({ day, before, after, acrossChange }: BeforeAndAfter): string[] {
  const young = (side: ChangeSide) => side.n - side.known
  return [
    `Not yet followed up to day ${day}: ${young(before)} of ${before.n} referred before, ${young(after)} of ${after.n} referred since (the longest for ${daysWords(after.longestFollowUp)}). They count for as long as they were followed.`,
    ...(acrossChange > 0
      ? [
          `${acrossChange} were referred before the change and had not reached day ${day} when it came. They count as before, though it may have reached them, which makes a difference look smaller.`,
        ]
      : []),
    'Anything else that changed at the same time is in the difference, too.',
  ]
}
