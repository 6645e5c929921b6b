import type { SignalCode } from './signals.ts'

/**
 * The charts: values (`xmr`), days between events (`t`), referrals between events (`g`), shares of a
 * varying n (`p_prime`), and any values about their median (`run`).
 */
export const CHART_KINDS = ['xmr', 't', 'g', 'p_prime', 'run'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** Why a point of any chart stands out: R+ and R- are members of a run about the median too long. */
export type ChartCode = SignalCode | 'R+' | 'R-'

/** The lines at one point, each `null` where the values do not give it. */
export interface Lines {
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Two thirds of the way from the centre to the limits, where the rule for two in three is used. */
  readonly nearLower: number | null
  readonly nearUpper: number | null
}

/** What a chart makes of one point. */
export interface Judged extends Lines {
  readonly code: ChartCode
}
