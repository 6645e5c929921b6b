import type { Wait } from '../pathway-stages.ts'
import { farPlaces } from './far-places.ts'
import { chancePhrase } from './finding-words.ts'
import { handOverGaps } from './hand-over-gaps.ts'
import { correctForLooks, STATED_RATE } from './many-looks.ts'
import { referredAgain } from './referred-again.ts'
import { reissuedWarrants } from './reissued-warrants.ts'
import { repeatAssessments } from './repeat-assessments.ts'
import { stepChanges } from './step-changes.ts'
import { stuckStages } from './stuck-stages.ts'
import type { Suggestion } from './suggestion.ts'
import { weekdayBatches } from './weekday-batches.ts'

/**
 * Where there may be a blockage that nobody wrote down, the least likely by chance first and what was
 * only counted last. In caseloads with nothing to find, at most 1 of 20 shows any that was tested.
 * A suggestion says where to look: whether there is a blockage, people decide.
 * Source: docs/specs/hidden-blockages.md.
 */
export function suggestBlockages(waits: readonly Wait[]): readonly Suggestion[] {
  const looks = [
    ...handOverGaps(waits),
    ...referredAgain(waits),
    ...repeatAssessments(waits),
    ...weekdayBatches(waits),
    ...stuckStages(waits),
    ...reissuedWarrants(waits),
    ...farPlaces(waits),
    ...stepChanges(waits),
  ]
  return correctForLooks(looks)
    .filter(({ look, corrected }) => look.isMaterial && (corrected ?? 0) <= STATED_RATE)
    .map(({ look: { p: _, isMaterial: __, finding, ...seen }, corrected }) => ({
      ...seen,
      probabilityByChance: corrected,
      sentence: `${finding}. ${chancePhrase(corrected)}`,
    }))
    .sort((a, b) => (a.probabilityByChance ?? 1) - (b.probabilityByChance ?? 1))
}
