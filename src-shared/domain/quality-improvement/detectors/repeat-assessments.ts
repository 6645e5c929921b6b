import { quantile, sum } from '../../board-reports/figures.ts'
import { compareText } from '../../compare-text.ts'
import { chance } from '../../demonstration/chance.ts'
import { daysBetween, type LocalDate } from '../../local-date.ts'
import type { Wait } from '../pathway-stages.ts'
import { placePhrase, plural } from './finding-words.ts'
import { COUNTED_NEEDS } from './needed.ts'
import { sharesAtPlaces } from './share-at-places.ts'
import type { Look } from './suggestion.ts'

const DRAWS = 2_000
const SEED = 28

/** Somebody with at least one access assessment, and the days from their first to their last one. */
interface Assessed {
  readonly wait: Wait
  readonly assessments: number
  readonly days: number
}

/**
 * Access assessments done again: the days from the first to the last, which one assessment that all
 * services trust would have saved at most, with limits by drawing the cohort again. Counted; and, tested,
 * places at which more are assessed again than elsewhere.
 */
export function repeatAssessments(waits: readonly Wait[]): readonly Look[] {
  const assessed = waits.flatMap((wait) => assessedIn(wait))
  const again = assessed.filter(isAgain)
  if (again.length < COUNTED_NEEDS) return []
  const days = sum(again.map((one) => one.days))
  const [lower, upper] = limitsOf(assessed.map((one) => one.days))
  return [
    {
      ...{ detector: 'repeat-assessment', stage: 'assessment_to_bed', place: null, on: null },
      n: assessed.length,
      saw: { again: again.length, days, lower, upper },
      referralIds: again.map(({ wait }) => wait.referral.id),
      p: null,
      isMaterial: true,
      finding: `${again.length} of the ${plural(assessed.length, 'referral')} with an access assessment had more than one: from the first to the last lie ${plural(days, 'day')} in all (95% limits ${lower} to ${upper}), which one trusted assessment could have saved at most`,
    },
    ...placesOf(assessed),
  ]
}

function assessedIn(wait: Wait): readonly Assessed[] {
  const { referral, start, stop } = wait
  const days = referral.accessAssessments
    .filter((on) => start <= on && on <= stop)
    .toSorted(compareText)
  const [first, last]: readonly (LocalDate | undefined)[] = [days[0], days.at(-1)]
  if (!first || !last) return []
  return [{ wait, assessments: days.length, days: daysBetween(first, last) }]
}

function isAgain({ assessments }: Assessed): boolean {
  return assessments > 1
}

/** 2.5th and 97.5th centiles of the total in cohorts drawn with replacement from these. */
function limitsOf(days: readonly number[]): readonly [number, number] {
  const luck = chance(SEED)
  const totals = Array.from({ length: DRAWS }, () => {
    let total = 0
    for (let drawn = 0; drawn < days.length; drawn += 1) {
      total += days[luck.between(0, days.length - 1)] ?? 0
    }
    return total
  })
  const at = (share: number) => Math.round(quantile(totals, share) ?? 0)
  return [at(0.025), at(0.975)]
}

function placesOf(assessed: readonly Assessed[]): readonly Look[] {
  const judged = assessed.map((one) => ({ wait: one.wait, happened: isAgain(one) }))
  return sharesAtPlaces(judged).map(
    ({ place, n, happened, others, othersHappened, p, isMuchMore, referralIds }): Look => ({
      ...{ detector: 'repeat-assessment', stage: 'assessment_to_bed', place, on: null },
      ...{ n, p, referralIds, isMaterial: isMuchMore },
      saw: { again: happened, others, othersAgain: othersHappened },
      finding: `${placePhrase(place)}, ${happened} of ${n} referrals with an access assessment had more than one, against ${othersHappened} of ${others} elsewhere`,
    }),
  )
}
