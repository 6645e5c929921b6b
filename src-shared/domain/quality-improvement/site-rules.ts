import type { StageLimits } from './stage-limits.ts'

/**
 * After how many days without any record a gap is silent, before a site says otherwise.
 * Source: docs/specs/cohorts.md.
 */
export const USUAL_SILENT_AFTER = 14

/** The longest silence, in days, that can be set to count for nothing. */
export const LONGEST_SILENT_AFTER = 365

/** What a site has set for the days of every wait; where absent, what holds before it sets any. */
export interface SiteRules {
  /** The limits of stages in days, beside the guidance's two. */
  readonly limits?: StageLimits | undefined
  /** Whole days without any record after which a gap is silent. */
  readonly silentAfter?: number | undefined
}

/** The days of a silence as they were typed; `undefined` for what is no whole number from 1 to 365. */
export function readSilentAfter(typed: string): number | undefined {
  const text = typed.trim()
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= LONGEST_SILENT_AFTER ? days : undefined
}
