import { sum } from '../../board-reports/figures.ts'
import { daysBetween } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { endOf } from '../../referrals/referral.ts'
import { daysOfEvents } from '../ledger.ts'
import { sequenceOf, type Wait } from '../pathway-stages.ts'
import { USUAL_SILENT_AFTER } from '../site-rules.ts'
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
  /** Silent days from the hand-over to the next thing that happened, or up to now. */
  readonly silentDays: number
  readonly isLasting: boolean
}

/**
 * Hand-overs after which nothing happens for longer than the site's silence. That steps take different times by
 * their nature is no chance, so that each hand-over is counted; tested is whether silence follows more
 * often at one place than at the others.
 */
export function handOverGaps(waits: readonly Wait[]): readonly Look[] {
  const silence = waits[0]?.silentAfter ?? USUAL_SILENT_AFTER
  return HAND_OVERS.flatMap(([stage, organisations]) => {
    const gaps = waits.flatMap((wait) => gapAfter(wait, stage, silence)).filter(isDecided)
    const handOver: HandOver = { stage, organisations, beyond: plural(silence, 'day') }
    return [...countedLook(gaps, handOver), ...placeLooks(gaps, handOver)]
  })
}

interface HandOver {
  readonly stage: PathwayStage
  readonly organisations: string
  /** The days after which a gap is silent, in words: one for all waits of a site. */
  readonly beyond: string
}

/** A gap that still lasts and is not silent yet says neither. */
function isDecided({ isLasting, silentDays }: Gap): boolean {
  return !isLasting || silentDays > 0
}

function gapAfter(wait: Wait, handedOver: PathwayStage, silence: number): readonly Gap[] {
  const from = sequenceOf(wait).find(({ stage }) => stage === handedOver)?.from
  if (!from) return []
  const end = endOf(wait.referral) ? [wait.stop] : []
  const next = [...daysOfEvents(wait), ...end].find((on) => on > from)
  const days = daysBetween(from, next ?? wait.stop)
  return [{ wait, silentDays: Math.max(0, days - silence), isLasting: next === undefined }]
}

function countedLook(
  gaps: readonly Gap[],
  { stage, organisations, beyond }: HandOver,
): readonly Look[] {
  const silent = gaps.filter(({ silentDays }) => silentDays > 0)
  if (silent.length < COUNTED_NEEDS) return []
  const days = sum(silent.map(({ silentDays }) => silentDays))
  const lasting = silent.filter(({ isLasting }) => isLasting).length
  return [
    {
      ...{ detector: 'hand-over-gap', stage, place: null, on: null, n: gaps.length },
      saw: { silent: silent.length, days, lasting },
      referralIds: silent.map(({ wait }) => wait.referral.id),
      p: null,
      isMaterial: silent.length >= MARKED_SHARE * gaps.length,
      finding: `After ${silent.length} of ${plural(gaps.length, 'hand-over')} ${organisations}, nothing is recorded for more than ${beyond}: ${plural(days, 'silent day')} in all. Still without a record now: ${lasting}`,
    },
  ]
}

function placeLooks(
  gaps: readonly Gap[],
  { stage, organisations, beyond }: HandOver,
): readonly Look[] {
  const judged = gaps.map(({ wait, silentDays }) => ({ wait, happened: silentDays > 0 }))
  return sharesAtPlaces(judged).map(
    ({ place, n, happened, others, othersHappened, p, isMuchMore, referralIds }): Look => ({
      ...{ detector: 'hand-over-gap', stage, place, on: null, n, p, referralIds },
      saw: { silent: happened, others, othersSilent: othersHappened },
      isMaterial: isMuchMore,
      finding: `${placePhrase(place)}, ${happened} of ${n} hand-overs ${organisations} were followed by more than ${beyond} of silence, against ${othersHappened} of ${others} elsewhere`,
    }),
  )
}
