import type { LocalDate } from '../../local-date.ts'

/**
 * What the numbers of a series are: `values` are days or other amounts, one a point; `proportion` is
 * so many of n; `count` is a number of things a month; `rare_events` are the gaps between events.
 */
export const SERIES_KINDS = ['values', 'proportion', 'count', 'rare_events'] as const
export type SeriesKind = (typeof SERIES_KINDS)[number]

/** One point of a measure. */
export interface SeriesPoint {
  readonly x: LocalDate
  /**
   * The value: an amount, a number of things, a share of 0 to 1, or the days since the event before.
   * `null` where there is none to show: nothing was counted, or a share would be of fewer than 5.
   */
  readonly y: number | null
  /** How many referrals the value speaks of; between events, those up to and with this event's. */
  readonly n: number
  /** Of a proportion, those among the n that count. */
  readonly numerator?: number
}

/** What has passed since the latest event: not a gap yet, for no event has ended it. */
export interface OpenGap {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  /** Referrals since that event in which it could have happened again. */
  readonly trials: number
}

/** A measure as it is to be charted, whether worked out from referrals or entered by hand. */
export interface MeasureSeries {
  readonly kind: SeriesKind
  /** In order of time; several may share a day where each is one referral. */
  readonly points: readonly SeriesPoint[]
  /** `null` unless the points are gaps between events. */
  readonly openGap: OpenGap | null
  /** Whether the n of a gap counts referrals, so that gaps can be told in referrals too. */
  readonly countsTrials: boolean
  /** Whether a filter leaves part of the region out, so that the whole region would have more. */
  readonly isPart: boolean
  /** Whether a point is a month whose counts can be added to those of others. */
  readonly isMonthly: boolean
  /** Whether a point is who waits on a day: most of them waited at the point before too. */
  readonly isStock: boolean
}

/** A share of fewer referrals than this is not shown. Source: docs/specs/measures.md. */
export const FEWEST_FOR_SHARE = 5
