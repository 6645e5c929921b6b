import type { EnterValueFailure, SaveOwnMeasureFailure } from '#shared/contract/own-measures.ts'
import type { SeriesKind } from '#shared/domain/quality-improvement/spc/measure-series.ts'
import type { ImprovementDirection } from '#shared/domain/quality-improvement/spc/verdict.ts'
import type { Explained } from '../../../components/form/explained.ts'
import { longDay } from '../../../components/words/day-words.ts'

export const KIND_NAMES: Readonly<Record<SeriesKind, string>> = {
  count: 'A count, such as calls held in a week',
  proportion: 'A share, such as calls held of calls planned',
  values: 'An amount, such as hours',
  rare_events: 'Rare events, told by the days between them',
}

export const DIRECTION_NAMES: Readonly<Record<ImprovementDirection, string>> = {
  increase: 'More is better',
  decrease: 'Less is better',
  neutral: 'Neither',
}

const GONE = 'This measure is not there any more. Nothing was saved.'

export function explainOwnMeasure(failure: SaveOwnMeasureFailure): Explained<'kind'> {
  return failure.code === 'kind-is-fixed'
    ? { field: 'kind', words: 'It has values already, so what kind it is stays as it is.' }
    : { field: 'form', words: GONE }
}

export function explainValue(failure: EnterValueFailure): Explained<'on' | 'value' | 'of'> {
  switch (failure.code) {
    case 'in-the-future':
      return {
        field: 'on',
        words: `This day lies in the future: today is ${longDay(failure.today)}.`,
      }
    case 'day_twice':
      return {
        field: 'on',
        words: `There is a value for ${longDay(failure.on)} already. Remove that one first.`,
      }
    case 'not_a_count':
      return { field: 'value', words: 'Give a whole number, 0 or more.' }
    case 'denominator_missing':
      return { field: 'of', words: 'Give out of how many.' }
    case 'denominator_too_small':
      return { field: 'of', words: 'There cannot be more than there were in all.' }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}
