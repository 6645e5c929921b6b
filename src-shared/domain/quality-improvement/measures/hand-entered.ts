import { compareText } from '../../compare-text.ts'
import type { LocalDate } from '../../local-date.ts'
import { type Result, refuse, succeed } from '../../result.ts'
import { FEWEST_FOR_SHARE, type MeasureSeries, type SeriesKind } from '../spc/measure-series.ts'
import { gapsBetween } from './rare-events.ts'

/** A value that a person enters for a day; a share is its numerator, with the denominator beside it. */
export interface HandEnteredValue {
  readonly on: LocalDate
  readonly value: number
  readonly denominator?: number
}

/** Why entered values make no series; `on` is the day of the first one that is wrong. */
export type HandEnteredRefusal =
  | { readonly code: 'denominator_missing'; readonly on: LocalDate }
  | { readonly code: 'denominator_too_small'; readonly on: LocalDate }
  | { readonly code: 'not_a_count'; readonly on: LocalDate }
  | { readonly code: 'day_twice'; readonly on: LocalDate }

/**
 * A series of values entered by hand, in order of their days. Shares need a whole numerator and a
 * denominator at least as great; counts are whole and not negative; of rare events the value is how
 * many happened on the day, so that two of one day are a gap of 0. Shares and counts have one value a
 * day; their days may be any, so months are not put together. `until` is the last day of which it is
 * known that no event went unseen; events after it are not yet counted.
 */
export function handEnteredSeries(
  entered: readonly HandEnteredValue[],
  kind: SeriesKind,
  until: LocalDate,
): Result<MeasureSeries, HandEnteredRefusal> {
  const values = entered.toSorted((one, other) => compareText(one.on, other.on))
  const wrong = refusalOf(values, kind)
  if (wrong) return refuse(wrong)
  const facts = {
    kind,
    countsTrials: false,
    isPart: false,
    isMonthly: false,
    isStock: false,
  }
  if (kind === 'rare_events') {
    const events = values.filter(({ on }) => on <= until)
    const trials = events.flatMap(({ on, value }) =>
      Array.from({ length: value }, () => ({ on, isEvent: true })),
    )
    return succeed({ ...facts, ...gapsBetween(trials, until) })
  }
  const points = values.map((one) => toPoint(one, kind))
  return succeed({ ...facts, points, openGap: null })
}

function toPoint({ on, value, denominator = 1 }: HandEnteredValue, kind: SeriesKind) {
  if (kind === 'count') return { x: on, y: value, n: value }
  if (kind !== 'proportion') return { x: on, y: value, n: 1 }
  const y = denominator < FEWEST_FOR_SHARE ? null : value / denominator
  return { x: on, y, n: denominator, numerator: value }
}

function refusalOf(
  values: readonly HandEnteredValue[],
  kind: SeriesKind,
): HandEnteredRefusal | undefined {
  if (kind === 'values') return undefined
  const fraction = values.find(({ value }) => !isCount(value))
  if (fraction) return { code: 'not_a_count', on: fraction.on }
  if (kind === 'rare_events') return undefined
  const again = values.find(({ on }, index) => values[index - 1]?.on === on)
  if (again) return { code: 'day_twice', on: again.on }
  return kind === 'proportion' ? denominatorRefusal(values) : undefined
}

function denominatorRefusal(values: readonly HandEnteredValue[]): HandEnteredRefusal | undefined {
  for (const { on, value, denominator } of values) {
    if (denominator === undefined) return { code: 'denominator_missing', on }
    if (!isCount(denominator)) return { code: 'not_a_count', on }
    if (denominator < value) return { code: 'denominator_too_small', on }
  }
  return undefined
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
