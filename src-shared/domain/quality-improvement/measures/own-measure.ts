import type { LocalDate } from '../../local-date.ts'
import { type Result, succeed } from '../../result.ts'
import type { SeriesKind } from '../spc/measure-series.ts'
import type { ImprovementDirection } from '../spc/verdict.ts'
import {
  type HandEnteredRefusal,
  type HandEnteredValue,
  handEnteredSeries,
} from './hand-entered.ts'
import type { MeasureDefinition, Measured, MeasureScope } from './measure.ts'

/** A value with the id by which it can be taken away again. */
export interface OwnValue extends HandEnteredValue {
  readonly id: string
}

/** A measure that a team keeps by hand, because no referral tells it: bed calls held, say. */
export interface OwnMeasure {
  readonly id: string
  readonly name: string
  readonly kind: SeriesKind
  /** In what its values are told, such as `calls`; a share and a gap between events need none. */
  readonly unit: string
  readonly direction: ImprovementDirection
  /** In the order of their days. */
  readonly values: readonly OwnValue[]
}

/** How a measure of a team's own is charted. */
export function ownDefinition({
  kind,
  direction,
}: Pick<OwnMeasure, 'kind' | 'direction'>): MeasureDefinition {
  const units = { values: 'own', count: 'own', proportion: 'share', rare_events: 'events' } as const
  return {
    ...{ kind, direction },
    referrals: 'transfer',
    point: 'entry',
    unit: units[kind],
    completeness: 'as_recorded',
    isCompletedOnly: false,
  }
}

/**
 * A measure of a team's own, of the period and no later than the as-at date, ready for `chartOf`. Of
 * rare events it is taken that none went unseen up to the end of the period.
 */
export function ownSeries(
  { kind, values }: Pick<OwnMeasure, 'kind' | 'values'>,
  { from, to, asAt }: Pick<MeasureScope, 'from' | 'to' | 'asAt'>,
): Result<Measured, HandEnteredRefusal> {
  const until: LocalDate = to < asAt ? to : asAt
  const series = handEnteredSeries(
    values.filter(({ on }) => from <= on && on <= until),
    kind,
    until,
  )
  return series.ok ? succeed({ ...series.value, withheld: [], leftOut: {} }) : series
}

/** Whether a value can stand beside those that are there. */
export function checkValue(
  { kind, values }: Pick<OwnMeasure, 'kind' | 'values'>,
  {
    on,
    value,
    denominator,
  }: Omit<HandEnteredValue, 'denominator'> & {
    readonly denominator: number | undefined
  },
  today: LocalDate,
): Result<null, HandEnteredRefusal> {
  const entered = { on, value, ...(denominator === undefined ? {} : { denominator }) }
  const series = handEnteredSeries([...values, entered], kind, today)
  return series.ok ? succeed(null) : series
}
