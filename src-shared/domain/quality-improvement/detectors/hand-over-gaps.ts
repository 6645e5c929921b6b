import { sum } from '../../board-reports/figures.ts'
import { daysBetween } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { endOf } from '../../referrals/referral.ts'
import { daysOfEvents, SILENT_AFTER } from '../ledger.ts'
import { sequenceOf, type Wait } from '../pathway-stages.ts'
import { placePhrase, plural } from './finding-words.ts'
import { COUNTED_NEEDS } from './needed.ts'
import { sharesAtPlaces } from './share-at-places.ts'
import type { Look } from './suggestion.ts'

/**
 * The stages that begin with another organisation's turn, and who hands over to whom. Bed follows
 * assessment at the same service. Source: docs/specs/cohorts.md, the usual holders.
 */
const HAND_OVERS = [
  ['referral_to_assessment', 'from the prison mental health team to the receiving service'],
  ['bed_to_application', 'from the receiving service to the prison'],
  ['application_to_warrant', 'from the prison to the Mental Health Casework Section'],
  ['warrant_to_admission', 'from the Mental Health Casework Section to the prison'],
] as const satisfies readonly (readonly [PathwayStage, string])[]

/** Of all hand-overs, a tenth followed by silence is worth a word. */
const MARKED_SHARE = 0.1

interface Gap {
  readonly wait: Wait
  /** Days from the hand-over to the next thing that happened, or up to now. */
  readonly days: number
  readonly isLasting: boolean
}

/**
 * Hand-overs after which nothing happens for more than 14 days. That steps take different times by
 * their nature is no chance, so that each hand-over is counted; tested is whether silence follows more
 * often at one place than at the others.
 */
export function handOverGaps(waits: readonly Wait[]): readonly Look[] {
  return HAND_OVERS.flatMap(([stage, organisations]) => {
    const gaps = waits.flatMap((wait) => gapAfter(wait, stage)).filter(isDecided)
    return [...countedLook(gaps, stage, organisations), ...placeLooks(gaps, stage, organisations)]
  })
}

/** A gap that still lasts and is not silent yet says neither. */
function isDecided(gap: Gap): boolean {
  return !gap.isLasting || isSilent(gap)
}

function isSilent({ days }: Gap): boolean {
  return days > SILENT_AFTER
}

function gapAfter(wait: Wait, handedOver: PathwayStage): readonly Gap[] {
  const from = sequenceOf(wait).find(({ stage }) => stage === handedOver)?.from
  if (!from) return []
  const end = endOf(wait.referral) ? [wait.stop] : []
  const next = [...daysOfEvents(wait), ...end].find((on) => on > from)
  return [{ wait, days: daysBetween(from, next ?? wait.stop), isLasting: next === undefined }]
}

function countedLook(
  gaps: readonly Gap[],
  stage: PathwayStage,
  organisations: string,
): readonly Look[] {
  const silent = gaps.filter(isSilent)
  if (silent.length < COUNTED_NEEDS) return []
  const days = sum(silent.map((gap) => gap.days - SILENT_AFTER))
  const lasting = silent.filter(({ isLasting }) => isLasting).length
  return [
    {
      ...{ detector: 'hand-over-gap', stage, place: null, on: null, n: gaps.length },
      saw: { silent: silent.length, days, lasting },
      referralIds: silent.map(({ wait }) => wait.referral.id),
      p: null,
      isMaterial: silent.length >= MARKED_SHARE * gaps.length,
      finding: `After ${silent.length} of ${plural(gaps.length, 'hand-over')} ${organisations}, nothing is recorded for more than ${SILENT_AFTER} days: ${plural(days, 'silent day')} in all. Still without a record now: ${lasting}`,
    },
  ]
}

function placeLooks(
  gaps: readonly Gap[],
  stage: PathwayStage,
  organisations: string,
): readonly Look[] {
  const judged = gaps.map((gap) => ({ wait: gap.wait, happened: isSilent(gap) }))
  return sharesAtPlaces(judged).map(
    ({ place, n, happened, others, othersHappened, p, isMuchMore, referralIds }): Look => ({
      ...{ detector: 'hand-over-gap', stage, place, on: null, n, p, referralIds },
      saw: { silent: happened, others, othersSilent: othersHappened },
      isMaterial: isMuchMore,
      finding: `${placePhrase(place)}, ${happened} of ${n} hand-overs ${organisations} were followed by more than ${SILENT_AFTER} days of silence, against ${othersHappened} of ${others} elsewhere`,
    }),
  )
}
