import type { LocalDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import type { PlaceKind } from '../comparison/groupings.ts'

/** What is looked for. Source of each: docs/specs/hidden-blockages.md. */
export const DETECTORS = [
  'hand-over-gap',
  'referred-again',
  'repeat-assessment',
  'weekday-batch',
  'stuck-in-stage',
  'reissued-warrant',
  'far-place',
  'step-change',
] as const
export type Detector = (typeof DETECTORS)[number]

/** An establishment by its code, or a provider by its name. */
export interface Place {
  readonly kind: PlaceKind
  readonly code: string
}

/** Something that may be a blockage nobody wrote down. It suggests where to look and decides nothing. */
export interface Suggestion {
  readonly detector: Detector
  readonly stage: PathwayStage | null
  readonly place: Place | null
  /** The day from which it was seen, of a step change. */
  readonly on: LocalDate | null
  /** The figures behind the sentence, by name; days, counts or shares of 0 to 1. */
  readonly saw: Readonly<Record<string, number>>
  /** Referrals, steps or gaps that were looked at: of which the sentence speaks. */
  readonly n: number
  readonly referralIds: readonly string[]
  /**
   * In what share of caseloads with nothing to find, at most, chance would show something as marked in
   * all that was looked at; `null` where it was counted and not tested.
   */
  readonly probabilityByChance: number | null
  readonly sentence: string
}

/** One look of one detector, before it is known how many looks there were. */
export interface Look extends Omit<Suggestion, 'probabilityByChance' | 'sentence'> {
  /** Chance of seeing as much in this one look; `null` where it was counted and not tested. */
  readonly p: number | null
  /** Whether what was seen would matter if it were not chance. */
  readonly isMaterial: boolean
  /** What was seen, as a sentence without its full stop. */
  readonly finding: string
}
