/**
 * A cohort that was frozen: its members stay its members, and what was added or corrected later is
 * shown as such. Source: docs/specs/frozen-cohorts.md.
 */
import { daysBetween, type LocalDate } from '../local-date.ts'
import { type Milestone, milestonesOf } from '../referrals/milestone.ts'
import type { DatedBlockage, ReferralFacts, StageDelay } from '../referrals/referral.ts'
import { type CohortScope, isMember } from './cohort.ts'

/** What was known of a member when its cohort was frozen. */
export interface MemberSnapshot
  extends Pick<
    ReferralFacts,
    | 'localRef'
    | 'establishment'
    | 'securityLevel'
    | 'mhaSection'
    | 'receivingProvider'
    | 'days'
    | 'accessAssessments'
    | 'warrants'
    | 'outcome'
    | 'outcomeOn'
    | 'delays'
    | 'blockages'
  > {}

export function snapshotOf(facts: ReferralFacts): MemberSnapshot {
  const { localRef, establishment, securityLevel, mhaSection, receivingProvider } = facts
  const { days, accessAssessments, warrants, outcome, outcomeOn, delays, blockages } = facts
  return {
    ...{ localRef, establishment, securityLevel, mhaSection, receivingProvider },
    ...{ days, accessAssessments, warrants, outcome, outcomeOn, delays, blockages },
  }
}

const GROUPS = ['establishment', 'securityLevel', 'mhaSection', 'receivingProvider'] as const
type ChangedField =
  | (typeof GROUPS)[number]
  | Milestone
  | 'outcome'
  | 'outcomeOn'
  | 'delay'
  | 'blockage'

/**
 * What happened to a frozen cohort beside the passing of time. `corrected`: something known at the
 * freezing reads otherwise now. `recorded_late`: something of before the freezing that was recorded
 * only after it. `gone`: the referral is no longer there, or no longer counts. `joined`: a referral
 * that the scope means today and that was no member; it is shown and not counted.
 */
export interface LaterChange {
  readonly kind: 'corrected' | 'recorded_late' | 'gone' | 'joined'
  readonly referralId: string
  readonly localRef: string
  /** `undefined` where the whole referral is meant. */
  readonly field: ChangedField | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface FrozenMember {
  readonly referralId: string
  readonly snapshot: MemberSnapshot
}

interface Compared {
  readonly scope: CohortScope
  readonly frozenAsAt: LocalDate
  readonly members: readonly FrozenMember[]
  /** Every referral as it is recorded now. */
  readonly referrals: readonly ReferralFacts[]
}

/** All that changed in a cohort since it was frozen, member by member, then those who joined. */
export function laterChanges({
  scope,
  frozenAsAt,
  members,
  referrals,
}: Compared): readonly LaterChange[] {
  const now = new Map(referrals.map((one) => [one.id, one]))
  const known = new Set(members.map(({ referralId }) => referralId))
  const changed = members.flatMap((member) =>
    changesOf(member, now.get(member.referralId), frozenAsAt),
  )
  const joined = referrals
    .filter((one) => !known.has(one.id) && isMember(one, scope))
    .map(({ id, localRef }) => whole('joined', id, localRef))
  return [...changed, ...joined]
}

function whole(kind: 'gone' | 'joined', referralId: string, localRef: string): LaterChange {
  return { kind, referralId, localRef, field: undefined, before: undefined, after: undefined }
}

function changesOf(
  { referralId, snapshot }: FrozenMember,
  now: ReferralFacts | undefined,
  frozenAsAt: LocalDate,
): readonly LaterChange[] {
  if (!now?.days.referral_made) return [whole('gone', referralId, snapshot.localRef)]
  const changed = (field: ChangedField, before: string | undefined, after: string | undefined) =>
    before === after
      ? []
      : [
          {
            kind: before === undefined ? ('recorded_late' as const) : ('corrected' as const),
            ...{ referralId, localRef: now.localRef, field, before, after },
          },
        ]
  const byDay = (field: ChangedField, before: string | undefined, after: string | undefined) =>
    // What lies after the freezing is the cohort being followed, and no change of it.
    before === undefined && (after ?? '') > frozenAsAt ? [] : changed(field, before, after)
  const hadOutcome = snapshot.outcome !== undefined || (now.outcomeOn ?? '') <= frozenAsAt
  return [
    ...GROUPS.flatMap((field) => changed(field, snapshot[field], now[field])),
    ...milestonesOf('transfer').flatMap((milestone) => {
      const before = allDays(snapshot, milestone)
      const after = allDays(now, milestone)
      const added = after.filter((on) => !before.includes(on))
      const lost = before.filter((on) => !after.includes(on))
      return pairUp(lost, added).flatMap(([was, is]) => byDay(milestone, was, is))
    }),
    ...(hadOutcome ? changed('outcome', snapshot.outcome, now.outcome) : []),
    ...byDay('outcomeOn', snapshot.outcomeOn, now.outcomeOn),
    ...listed(snapshot.delays.map(delayKey), now.delays.map(delayKey), (before, after) =>
      changed('delay', before, after),
    ),
    ...listed(
      snapshot.blockages.map((one) => blockageKey(one, frozenAsAt)),
      now.blockages
        .filter(({ from }) => from <= frozenAsAt)
        .map((one) => blockageKey(one, frozenAsAt)),
      (before, after) => changed('blockage', before, after),
    ),
  ]
}

/** What went from a list, and what came to it. */
function listed(
  before: readonly string[],
  after: readonly string[],
  change: (before: string | undefined, after: string | undefined) => readonly LaterChange[],
): readonly LaterChange[] {
  return [
    ...before.filter((one) => !after.includes(one)).flatMap((one) => change(one, undefined)),
    ...after.filter((one) => !before.includes(one)).flatMap((one) => change(undefined, one)),
  ]
}

function delayKey({ stage, reason, attribution }: StageDelay): string {
  return [`stage ${stage}`, reason, attribution].filter((part) => part !== undefined).join(', ')
}

/** That it was cleared after the freezing is the cohort being followed. */
function blockageKey({ reason, holder, from, to }: DatedBlockage, frozenAsAt: LocalDate): string {
  const until = to !== undefined && to <= frozenAsAt ? ` to ${to}` : ''
  return `${reason}, ${holder}, from ${from}${until}`
}

/** A day that went and a day that came are one correction, the nearest to each other first. */
function pairUp(
  lost: readonly LocalDate[],
  added: readonly LocalDate[],
): readonly (readonly [LocalDate | undefined, LocalDate | undefined])[] {
  const left = [...added]
  const corrected = lost.map((was) => {
    const [nearest] = [...left].sort(
      (a, b) => Math.abs(daysBetween(was, a)) - Math.abs(daysBetween(was, b)),
    )
    if (nearest !== undefined) left.splice(left.indexOf(nearest), 1)
    return [was, nearest] as const
  })
  return [...corrected, ...left.map((on) => [undefined, on] as const)]
}

function allDays(
  {
    days,
    accessAssessments,
    warrants,
  }: Pick<MemberSnapshot, 'days' | 'accessAssessments' | 'warrants'>,
  milestone: Milestone,
): readonly LocalDate[] {
  if (milestone === 'access_assessment') return accessAssessments
  if (milestone === 'warrant_issued' && warrants.length > 0) return warrants
  const on = days[milestone]
  return on ? [on] : []
}
