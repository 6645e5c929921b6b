import { parseLocalDate } from '../../local-date.ts'

/** Where a value stands in its series: a day, a timestamp, or a plain number in order. */
export type Moment = string | number

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?$/

/**
 * A number by which moments are put in order and compared; `NaN` where the text is no day and no
 * time. A day is its first instant; a time without a zone is UTC, as R reads it.
 */
export function orderOf(moment: Moment): number {
  if (typeof moment === 'number') return moment
  const [, day = moment, time = '00:00', zone = 'Z'] = TIMESTAMP.exec(moment) ?? []
  return parseLocalDate(day) ? Date.parse(`${day}T${time}${zone}`) : Number.NaN
}

/** Whether two moments are one instant, however they are written. */
export function isSame(one: Moment, other: Moment): boolean {
  return orderOf(one) === orderOf(other)
}
