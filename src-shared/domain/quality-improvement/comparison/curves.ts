import { addDays, daysBetween, type LocalDate } from '../../local-date.ts'
import { cumulativeIncidence, logLogLimits } from '../aalen-johansen.ts'
import type { Limits } from '../confidence-limits.ts'
import { type KaplanMeier, kaplanMeier } from '../kaplan-meier.ts'
import { logRank } from '../log-rank.ts'
import type { Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'
import { type Grouping, groupWaits, type WaitGroup } from './groupings.ts'
import { followUpOf, towardsAdmission } from './stage-follow-ups.ts'

/**
 * What a curve is of: not yet admitted, with ends otherwise only taken out of view (Kaplan-Meier), or
 * admitted, or ended otherwise, each with the other competing (Aalen-Johansen).
 */
export const CURVE_KINDS = ['still_waiting', 'admitted', 'ended_otherwise'] as const
export type CurveKind = (typeof CURVE_KINDS)[number]

/** By what the curves of a cohort can be set beside each other; `period` is the halves of its window. */
export const CURVE_GROUPINGS = [
  'none',
  'establishment',
  'provider',
  'security_level',
  'mha_section',
  'period',
] as const satisfies readonly (Grouping | 'none' | 'period')[]
export type CurveGrouping = (typeof CURVE_GROUPINGS)[number]

/** The days at which the numbers at risk are counted. */
export const AT_RISK_DAYS = [0, 14, 28, 56, 84, 182] as const

/** The guidance's limit for the whole wait. */
const GUIDANCE_DAYS = 28

/** From a day on, the share of 1, with its 95 % limits. */
export interface CurvePoint extends Limits {
  readonly time: number
  readonly share: number
}

/** One group; its curve and figures are `null`, "too few", where it has under 5 referrals. */
export interface GroupCurve {
  /** `all` without a grouping, `first` and `second` for halves; `null` where it is not recorded. */
  readonly code: string | null
  readonly n: number
  readonly admitted: number
  readonly open: number
  readonly endedOtherwise: number
  /** Days that anyone of the group was followed: the curve says nothing of later. */
  readonly longest: number
  /** Still followed up and not ended just before each of the days. */
  readonly atRisk: readonly number[]
  readonly points: readonly CurvePoint[] | null
  /** On day 28; `null` also where nobody was followed so long. */
  readonly on28: CurvePoint | null
  /** Days until half are admitted, ends otherwise out of view; `time` is `null` if not reached. */
  readonly median: (Limits & { readonly time: number | null }) | null
}

/** The log-rank test of admission between the groups that are recorded and large enough. */
export interface GroupTest {
  readonly chisq: number
  readonly df: number
  readonly p: number
  readonly groups: readonly string[]
}

/** A window's halves, both days included. */
export interface WindowHalf {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface Curves {
  readonly kind: CurveKind
  readonly grouping: CurveGrouping
  readonly n: number
  readonly groups: readonly GroupCurve[]
  /** `null` where fewer than two groups are recorded, have 5 referrals, and saw an admission. */
  readonly test: GroupTest | null
  readonly halves: { readonly first: WindowHalf; readonly second: WindowHalf }
}

export interface CurvesAsked extends WindowHalf {
  readonly kind: CurveKind
  readonly grouping: CurveGrouping
}

/**
 * How long the groups of a cohort wait, open referrals counted, and whether they differ by more than
 * chance. Source: docs/specs/curves.md.
 */
export function curvesOf(
  waits: readonly Wait[],
  { kind, grouping, from, to }: CurvesAsked,
): Curves {
  const halves = halvesOf({ from, to })
  const groups = groupsOf(waits, grouping, halves.second.from)
  return {
    ...{ kind, grouping, halves },
    n: waits.length,
    groups: groups.map((group) => curveOf(group, kind)),
    test: testOf(groups),
  }
}

/** The first half has the day in the middle of an odd number. */
function halvesOf({ from, to }: WindowHalf): Curves['halves'] {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2))
  return { first: { from, to: middle }, second: { from: addDays(middle, 1), to } }
}

function groupsOf(
  waits: readonly Wait[],
  grouping: CurveGrouping,
  secondFrom: LocalDate,
): readonly WaitGroup[] {
  if (grouping === 'none') return [{ code: 'all', waits }]
  if (grouping !== 'period') return groupWaits(waits, grouping)
  return [
    { code: 'first', waits: waits.filter(({ start }) => start < secondFrom) },
    { code: 'second', waits: waits.filter(({ start }) => start >= secondFrom) },
  ]
}

function curveOf({ code, waits }: WaitGroup, kind: CurveKind): GroupCurve {
  const followUps = waits.map(followUpOf)
  const ended = (end: 'admitted' | 'ended otherwise' | null) =>
    followUps.filter((one) => one.end === end).length
  const longest = Math.max(0, ...followUps.map(({ time }) => time))
  const isLarge = waits.length >= TOO_FEW_UNDER
  const km = isLarge ? kaplanMeier(waits.map(towardsAdmission), 'log-log') : null
  const points = km && pointsOf(km, waits, kind)
  const isFollowed = longest >= GUIDANCE_DAYS || ended(null) === 0
  return {
    ...{ code, longest, points },
    n: waits.length,
    admitted: ended('admitted'),
    open: ended(null),
    endedOtherwise: ended('ended otherwise'),
    atRisk: AT_RISK_DAYS.map((day) => followUps.filter(({ time }) => time >= day).length),
    on28: points && isFollowed ? pointOn(points, GUIDANCE_DAYS, kind) : null,
    median: km && { time: km.median, lower: km.medianLower, upper: km.medianUpper },
  }
}

function pointsOf(km: KaplanMeier, waits: readonly Wait[], kind: CurveKind): CurvePoint[] {
  if (kind === 'still_waiting') {
    return km.curve.map(({ time, survival, lower, upper }) => ({
      ...{ time, lower, upper },
      share: survival,
    }))
  }
  const end = kind === 'admitted' ? kind : 'ended otherwise'
  return cumulativeIncidence(waits.map(followUpOf), end).map((point) => ({
    time: point.time,
    share: point.probability,
    ...logLogLimits(point),
  }))
}

function pointOn(points: readonly CurvePoint[], day: number, kind: CurveKind): CurvePoint {
  const last = points.findLast(({ time }) => time <= day)
  const share = kind === 'still_waiting' ? 1 : 0
  return { ...(last ?? { share, lower: null, upper: null }), time: day }
}

function testOf(groups: readonly WaitGroup[]): GroupTest | null {
  const tested = groups.flatMap(({ code, waits }) =>
    code === null || waits.length < TOO_FEW_UNDER ? [] : [{ code, waits }],
  )
  const result = logRank(tested.map(({ waits }) => waits.map(towardsAdmission)))
  if (!result) return null
  const { chisq, df, p } = result
  return { chisq, df, p, groups: tested.map(({ code }) => code) }
}
