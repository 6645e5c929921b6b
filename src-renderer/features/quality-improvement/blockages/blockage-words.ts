import { localDate } from '#shared/domain/local-date.ts'
import type { FunnelMeasure } from '#shared/domain/quality-improvement/comparison/funnel.ts'
import type { PlaceKind } from '#shared/domain/quality-improvement/comparison/groupings.ts'
import type {
  Detector,
  Suggestion,
} from '#shared/domain/quality-improvement/detectors/suggestion.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { longDay } from '../../../components/words/day-words.ts'
import type { PlaceNames } from './place-names.ts'
import type { BlockageQuestion } from './use-blockages.ts'

const DETECTOR_NAMES: Readonly<Record<Detector, string>> = {
  'hand-over-gap': 'Silence after a hand-over',
  'referred-again': 'Declined, or referred again',
  'repeat-assessment': 'Assessed more than once',
  'weekday-batch': 'Only on certain weekdays',
  'stuck-in-stage': 'Entered and not left',
  'reissued-warrant': 'Warrant issued again',
  'far-place': 'Slower than elsewhere',
  'step-change': 'A change from a day on',
}

/** What a suggestion is about: what was seen, in which stage, where. */
export function suggestionTitle(
  { detector, stage, place }: Suggestion,
  placeName: PlaceNames,
): string {
  const about = [
    ...(stage ? [PATHWAY_STAGE_NAMES[stage].toLowerCase()] : []),
    ...(place ? [placeName(place.kind, place.code)] : []),
  ]
  return about.length === 0
    ? DETECTOR_NAMES[detector]
    : `${DETECTOR_NAMES[detector]}: ${about.join(', ')}`
}

/** Its sentence, with the name of an establishment in place of its code. */
export function suggestionSentence({ sentence, place }: Suggestion, placeName: PlaceNames): string {
  if (!place) return sentence
  return sentence.replace(`At ${place.code},`, () => `At ${placeName(place.kind, place.code)},`)
}

export const FUNNEL_NAMES: Readonly<Record<FunnelMeasure, string>> = {
  admitted_within_28: 'Admitted within 28 days of referral',
  assessed_within_14: 'Assessed within 14 days of referral',
  admitted_within_14_of_assessment: 'Admitted within 14 days of assessment',
}

export const PLACE_KIND_NAMES: Readonly<Record<PlaceKind, string>> = {
  establishment: 'Establishment',
  provider: 'Provider',
}

export function ageingStageName(stage: PathwayStage | null): string {
  return stage === null ? 'Whole wait' : PATHWAY_STAGE_NAMES[stage]
}

/** Of which referrals a figure is, for a sentence. */
export function scopeWords({ from, to, asAt, followUpMonths }: BlockageQuestion): string {
  const months = followUpMonths === 1 ? '1 month' : `${followUpMonths} months`
  return `Referred ${longDay(localDate(from))} to ${longDay(localDate(to))}, each followed for ${months}, as at ${longDay(localDate(asAt))}.`
}

/** A share of 0 to 1 as a percentage. */
export function shareWords(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** `1 day`, `2,212 days`. */
export function countWords(days: number): string {
  return `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
}
