/** The sums of a combined pack that are hidden. */
import { denominatorOf, numeratorOf } from '../figure-names.ts'
import type { IndicatorId } from '../indicator-definitions.ts'
import type { HiddenNote } from '../report-document.ts'
import { shownCell } from '../table-cell.ts'
import { addedIndicators } from './added-indicators.ts'
import type { CombinedModel } from './combined-model.ts'
import { addedCaseload, addedWaits } from './combined-tables.ts'
import { pooledPoints } from './regional-tables.ts'

const REASON = 'A region hides its part of it.'

/** Every hidden sum by its name, as the manifest lists it. */
export function hiddenSums(model: CombinedModel): readonly HiddenNote[] {
  const indicators = addedIndicators(model).flatMap(({ id, numerator, denominator }) => [
    ...(numerator.isHidden ? [numeratorOf(id as IndicatorId)] : []),
    ...(denominator?.isHidden ? [denominatorOf(id as IndicatorId)] : []),
  ])
  const states = addedCaseload(model).rows.flatMap(([state, direction, , sum]) =>
    state && direction && sum?.kind === 'mark' && sum.mark === 'c'
      ? [`open ${shownCell(direction)}s, ${shownCell(state)}`]
      : [],
  )
  const { bands, total } = addedWaits(model)
  const waits = [...bands, total].flatMap(({ name, admitted, waiting }) => [
    ...(admitted.isHidden ? [`waits ${name}, admitted`] : []),
    ...(waiting.isHidden ? [`waits ${name}, waiting`] : []),
  ])
  const days = pooledPoints(model)
    .filter(({ isHidden }) => isHidden)
    .map(({ day }) => `pooled chance by day ${day}`)
  return [...indicators, ...states, ...waits, ...days].map((figure) => ({
    ...{ figure, why: 'other', protects: [], reason: REASON },
  }))
}
