import { daysBetween, type LocalDate, localDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { chiSquaredUpperTail } from '../chi-squared.ts'
import { groupWaits } from '../comparison/groupings.ts'
import { CONSECUTIVE_STAGES, staysIn } from '../comparison/stage-follow-ups.ts'
import type { Wait } from '../pathway-stages.ts'
import { chanceOf } from './chance-of.ts'
import { placePhrase, plural, STAGE_PHRASES } from './finding-words.ts'
import { PLACE_KINDS } from './needed.ts'
import type { Look, Place } from './suggestion.ts'

const WORKING_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

const A_MONDAY = localDate('2024-01-01')

/** Different working days without which nothing is said. */
const DAYS_NEEDED = 10

/** A weekday that makes up at least this share of the days, twice its even one, is worth a word. */
const MARKED_SHARE = 0.4

/** From here on every weekday is expected 20 times, and the chi-squared curve is exact enough. */
const LARGE = 100
const DRAWS = 99_999

/**
 * Steps that fall on certain working days only: the days on which a stage was completed at each
 * establishment and with each provider, and those of the warrants of the Mental Health Casework
 * Section. Several steps of one day were perhaps one visit, so that days are counted and not steps.
 * Nothing on a weekend is normal and is not counted.
 */
export function weekdayBatches(waits: readonly Wait[]): readonly Look[] {
  return CONSECUTIVE_STAGES.flatMap((stage) => {
    if (stage === 'application_to_warrant') return lookAt(waits, stage, null)
    return PLACE_KINDS.flatMap((kind) =>
      groupWaits(waits, kind).flatMap(({ code, waits: members }) =>
        code === null ? [] : lookAt(members, stage, { kind, code }),
      ),
    )
  })
}

function lookAt(waits: readonly Wait[], stage: PathwayStage, place: Place | null): readonly Look[] {
  const steps = staysIn(waits, stage).filter(
    ({ stretch }) => stretch.outcome === 'completed' && weekdayOf(stretch.to) < WORKING_DAYS.length,
  )
  const days = [...new Set(steps.map(({ stretch }) => stretch.to))]
  const n = days.length
  if (n < DAYS_NEEDED) return []
  const counts = WORKING_DAYS.map(
    (_, weekday) => days.filter((on) => weekdayOf(on) === weekday).length,
  )
  const most = Math.max(...counts)
  const name = WORKING_DAYS[counts.indexOf(most)] ?? 'Monday'
  return [
    {
      ...{ detector: 'weekday-batch', stage, place, on: null, n },
      saw: {
        ...Object.fromEntries(WORKING_DAYS.map((day, index) => [day, counts[index] ?? 0])),
        steps: steps.length,
      },
      referralIds: steps.map(({ wait }) => wait.referral.id),
      p: unevenByChance(counts, n),
      isMaterial: most >= MARKED_SHARE * n,
      finding: `${place ? placePhrase(place) : 'At the Mental Health Casework Section'}, the stage ${STAGE_PHRASES[stage]} was completed by ${plural(steps.length, 'referral')} on ${n} different working days: ${most} of them were a ${name}, where about ${Math.round(n / 5)} would be even`,
    },
  ]
}

/** 0 is Monday, 6 Sunday. */
function weekdayOf(day: LocalDate): number {
  const days = daysBetween(A_MONDAY, day) % 7
  return days < 0 ? days + 7 : days
}

/** How often even working days would look as uneven: exact by drawing, or by the chi-squared curve. */
function unevenByChance(counts: readonly number[], n: number): number {
  const seen = unevenness(counts)
  if (n >= LARGE) return chiSquaredUpperTail((seen * counts.length) / n - n, counts.length - 1)
  return chanceOf((luck) => {
    const drawn = counts.map(() => 0)
    for (let step = 0; step < n; step += 1) {
      const day = luck.between(0, counts.length - 1)
      drawn[day] = (drawn[day] ?? 0) + 1
    }
    return unevenness(drawn) >= seen
  }, DRAWS)
}

/** The sum of squares: as good as Pearson's figure where all days are expected to have the same. */
function unevenness(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count ** 2, 0)
}
