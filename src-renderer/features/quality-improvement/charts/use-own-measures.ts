import { useQuery } from '@tanstack/react-query'
import {
  isMeasureId,
  MEASURE_IDS,
  MEASURES,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import { MEASURE_NAMES } from '#shared/domain/quality-improvement/measures/measure-words.ts'
import { call } from '../../../api/call.ts'
import { choicesOf } from '../../../components/form/choice-field.tsx'

/** The measures that are kept by hand, with their values. */
export function useOwnMeasures() {
  const answer = useQuery({
    queryKey: ['qualityImprovement', 'ownMeasures'],
    queryFn: () => call('qualityImprovement.listOwnMeasures', {}),
  })
  return answer.data ?? []
}

/** Every measure there is, for a field to choose from. */
export function useMeasureChoices() {
  const own = useOwnMeasures()
  const byHand = own.map(({ id, name }) => ({ value: id, name }))
  return [
    { name: 'From the referrals', choices: choicesOf<string>(MEASURE_IDS, MEASURE_NAMES) },
    ...(byHand.length > 0 ? [{ name: 'Kept by hand', choices: byHand }] : []),
  ]
}

/** What a measure is called, of either kind. */
export function useMeasureName() {
  const own = useOwnMeasures()
  return (id: string) =>
    isMeasureId(id) ? MEASURE_NAMES[id] : (own.find((one) => one.id === id)?.name ?? id)
}

/** Whether a measure, of either kind, is a share of 0 to 1. */
export function useIsShare() {
  const own = useOwnMeasures()
  return (id: string) =>
    isMeasureId(id)
      ? MEASURES[id].unit === 'share'
      : own.find((one) => one.id === id)?.kind === 'proportion'
}
