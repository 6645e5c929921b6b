import { quantile, sum } from '../../board-reports/figures.ts'
import { addDays, addMonths, type LocalDate } from '../../local-date.ts'
import { admittedOn } from '../../referrals/referral.ts'
import { chiSquaredUpperTail } from '../chi-squared.ts'
import type { CohortScope } from '../cohort.ts'
import type { Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'
import { binomialShare } from './binomial.ts'
import { groupWaits, type PlaceKind } from './groupings.ts'

/** The shares that can be set beside each other: who got somewhere within the guidance's limit. */
export const FUNNEL_MEASURES = [
  'admitted_within_28',
  'assessed_within_14',
  'admitted_within_14_of_assessment',
] as const
export type FunnelMeasure = (typeof FUNNEL_MEASURES)[number]

export interface FunnelScope extends Pick<CohortScope, 'asAt' | 'followUpMonths'> {
  readonly measure: FunnelMeasure
  readonly by: PlaceKind
}

/** Where a place lies: inside the limits, or outside those of 95 % or of 99.8 %. */
export type FunnelPosition = 'inside' | 'above-95' | 'below-95' | 'above-998' | 'below-998'

/** One place of a funnel plot; `proportion` and `position` are `null` where n is under 5. */
export interface FunnelPoint {
  readonly code: string
  readonly n: number
  readonly within: number
  readonly proportion: number | null
  readonly position: FunnelPosition | null
  readonly limits: FunnelLimits | null
}

/** Between which shares a place of this size would lie if it differed from the others by chance alone. */
export interface FunnelLimits {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

export interface Funnel {
  readonly points: readonly FunnelPoint[]
  /** The share of all places together, 0 to 1; `null` where n is under 5. */
  readonly overall: number | null
  readonly n: number
  /** Referrals whose limit had not passed by the as-at date, or by the end of their follow-up. */
  readonly notYetDue: number
  /** Referrals due, whose place is not recorded: in the overall share, at no point. */
  readonly unplaced: number
  /** How much further places differ than chance explains, as a ratio of variances; 1 where not shown to. */
  readonly overdispersion: number
}

interface Due {
  readonly from: LocalDate
  readonly reached: LocalDate | undefined
  readonly limit: number
}

/**
 * The share of referrals within a limit at each place, with exact binomial limits about the share of
 * all. A referral counts once its limit has passed, whether it is open or ended; an end otherwise is
 * not within. Where places differ more than chance explains, the limits are wider by the root of that
 * ratio. Source: docs/specs/hidden-blockages.md; Spiegelhalter 2005, Statistics in Medicine 24, 1185.
 */
export function funnelOf(waits: readonly Wait[], scope: FunnelScope): Funnel {
  const { measure, by } = scope
  const asked = waits.flatMap((wait) => {
    const due = dueOf(wait, measure)
    return due ? [{ wait, due }] : []
  })
  const due = asked.filter(
    ({ wait, due: { from, limit } }) => addDays(from, limit) <= knownTo(wait, scope),
  )
  const within = new Set(due.filter(({ due: one }) => isWithin(one)).map(({ wait }) => wait))
  const groups = groupWaits(
    due.map(({ wait }) => wait),
    by,
  )
  const overall = due.length < TOO_FEW_UNDER ? null : within.size / due.length
  const places = groups.flatMap(({ code, waits: members }): readonly Place[] => {
    const count = members.filter((wait) => within.has(wait)).length
    return code === null ? [] : [{ code, n: members.length, within: count }]
  })
  const overdispersion = overdispersionOf(places, overall)
  return {
    points: places.map((place) => pointOf(place, overall, overdispersion)),
    overall,
    n: due.length,
    notYetDue: asked.length - due.length,
    unplaced: due.length - sum(places.map(({ n }) => n)),
    overdispersion,
  }
}

/** The day up to which a referral would be followed, whether it has ended or not. */
function knownTo({ start }: Wait, { asAt, followUpMonths }: FunnelScope): LocalDate {
  const followed = addMonths(start, followUpMonths)
  return followed < asAt ? followed : asAt
}

interface Place {
  readonly code: string
  readonly n: number
  readonly within: number
}

function dueOf(wait: Wait, measure: FunnelMeasure): Due | undefined {
  const { referral, start, stop } = wait
  const assessed = referral.days.first_psychiatric_assessment
  switch (measure) {
    case 'admitted_within_28':
      return { from: start, reached: admittedOn(referral), limit: 28 }
    case 'assessed_within_14':
      return { from: start, reached: assessed, limit: 14 }
    case 'admitted_within_14_of_assessment':
      return assessed && assessed >= start && assessed <= stop
        ? { from: assessed, reached: admittedOn(referral), limit: 14 }
        : undefined
  }
}

function isWithin({ from, reached, limit }: Due): boolean {
  return reached !== undefined && reached <= addDays(from, limit)
}

/** A tenth at either end is drawn in, so that one far place does not hide itself. */
const WINSORISED = 0.1

/** Fewer places than this say nothing on how places differ. */
const PLACES_NEEDED = 5

function overdispersionOf(places: readonly Place[], overall: number | null): number {
  const large = places.filter(({ n }) => n >= TOO_FEW_UNDER)
  if (overall === null || overall === 0 || overall === 1 || large.length < PLACES_NEEDED) return 1
  const distances = large.map(
    ({ n, within }) => (within / n - overall) / Math.sqrt((overall * (1 - overall)) / n),
  )
  const least = quantile(distances, WINSORISED) ?? 0
  const most = quantile(distances, 1 - WINSORISED) ?? 0
  const total = sum(distances.map((one) => Math.min(most, Math.max(least, one)) ** 2))
  const isShown = chiSquaredUpperTail(total, large.length) < 0.05
  return isShown ? Math.max(1, total / large.length) : 1
}

function pointOf(place: Place, overall: number | null, overdispersion: number): FunnelPoint {
  const { n, within } = place
  if (overall === null || n < TOO_FEW_UNDER) {
    return { ...place, proportion: null, position: null, limits: null }
  }
  const limits = limitsAt(n, overall, overdispersion)
  const proportion = within / n
  return { ...place, proportion, limits, position: limits && positionOf(proportion, limits) }
}

/**
 * The limits for a place of so many referrals; `null` where all or none were within, since chance then
 * has no size to be told. The upper ones are those of not being within, turned over, so that a place
 * lies as seldom above them by chance as below the lower ones.
 */
export function limitsAt(n: number, overall: number, overdispersion: number): FunnelLimits | null {
  if (overall === 0 || overall === 1) return null
  const spread = Math.sqrt(overdispersion)
  const widen = (share: number) => Math.min(1, Math.max(0, overall + spread * (share - overall)))
  const lower = (wanted: number) => widen(binomialShare({ n, chance: overall }, wanted))
  const upper = (wanted: number) => widen(1 - binomialShare({ n, chance: 1 - overall }, wanted))
  return {
    ...{ lower95: lower(0.025), upper95: upper(0.025) },
    ...{ lower998: lower(0.001), upper998: upper(0.001) },
  }
}

function positionOf(proportion: number, limits: FunnelLimits): FunnelPosition {
  if (proportion < limits.lower998) return 'below-998'
  if (proportion > limits.upper998) return 'above-998'
  if (proportion < limits.lower95) return 'below-95'
  if (proportion > limits.upper95) return 'above-95'
  return 'inside'
}
