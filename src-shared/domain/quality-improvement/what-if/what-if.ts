import { sum } from '../../board-reports/figures.ts'
import { daysBetween } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { type Result, refuse, succeed } from '../../result.ts'
import { cumulativeIncidence, incidenceAt } from '../aalen-johansen.ts'
import { drawAgain, percentileLimits } from '../bootstrap.ts'
import { knownBy } from '../comparison/known-by.ts'
import { followUpOf, staysIn } from '../comparison/stage-follow-ups.ts'
import type { FollowUp } from '../life-table.ts'
import { daysOf, type Wait } from '../pathway-stages.ts'
import { TOO_FEW_UNDER } from '../too-few.ts'
import { admittedBy, pastHistory, waitChances } from '../wait-chances.ts'
import { stageNow, type WhatIfStage } from './stages-now.ts'

/** What is supposed to have been otherwise, and nothing else. */
export type WhatIfChange =
  /** Half of a stage take so many days or fewer: every stay in it takes the same smaller share. */
  | { readonly kind: 'stage'; readonly stage: WhatIfStage; readonly days: number }
  /** One access assessment each: the days from the first to the last are not waited. */
  | { readonly kind: 'trusted_assessor' }

/** Why nothing can be worked out. */
export type WhatIfRefusal =
  | { readonly code: 'too-few' }
  | { readonly code: 'not-followed-so-long' }
  | { readonly code: 'median-not-reached'; readonly stage: PathwayStage }
  | { readonly code: 'not-shorter'; readonly stage: PathwayStage; readonly median: number }
  | { readonly code: 'nobody-assessed-twice' }

/** The chance of admission over the days of a wait, and by the day that is looked at. */
export interface WhatIfCurve {
  readonly points: readonly { readonly time: number; readonly share: number }[]
  readonly byDay: number
  /** Days that anyone was followed: the curve says nothing of later. */
  readonly longest: number
}

/** A cohort's own history with one change made to it. */
export interface WhatIf {
  readonly change: WhatIfChange
  readonly n: number
  readonly day: number
  /** What each stay in the stage is multiplied by; `null` for the trusted assessor. */
  readonly factor: number | null
  /** Admitted or still open, with a shorter wait than they had. */
  readonly shortened: number
  /** Taken out of all their waits together; not whole where stays are scaled. */
  readonly daysTakenOut: number
  /** Open, followed up to the day in fact, and no longer that long with the change. */
  readonly outOfView: number
  readonly asItWas: WhatIfCurve
  readonly withChange: WhatIfCurve
  /** With the change less as it was, of the chance of admission by the day; 95 % limits. */
  readonly difference: { readonly value: number; readonly lower: number; readonly upper: number }
}

/**
 * The share admitted by a day as it was, and as it would have been with one change and everything
 * else as it was. Source and assumptions: docs/specs/what-if.md.
 */
export function whatIf(
  waits: readonly Wait[],
  change: WhatIfChange,
  { day }: { readonly day: number },
): Result<WhatIf, WhatIfRefusal> {
  const saving = savingOf(waits, change)
  if (!saving.ok) return saving
  const { factor, savedBy } = saving.value
  const asItWas = waits.map(followUpOf)
  const moved = waits.map((wait) => shorten(followUpOf(wait), savedBy(wait)))
  const refusal = refusalOf([asItWas, moved], day)
  if (refusal) return refuse(refusal)
  const before = curveOf(asItWas, day)
  const after = curveOf(moved, day)
  return succeed({
    ...{ change, day, factor },
    n: waits.length,
    ...effectOf(asItWas, moved, day),
    asItWas: before,
    withChange: after,
    difference: { value: after.byDay - before.byDay, ...limitsOf(asItWas, moved, day) },
  })
}

type History = FollowUp<'admitted' | 'ended otherwise'>

interface Saving {
  readonly factor: number | null
  readonly savedBy: (wait: Wait) => number
}

function savingOf(waits: readonly Wait[], change: WhatIfChange): Result<Saving, WhatIfRefusal> {
  if (change.kind === 'trusted_assessor') {
    return waits.some((wait) => daysOfRepeats(wait) > 0)
      ? succeed({ factor: null, savedBy: daysOfRepeats })
      : refuse({ code: 'nobody-assessed-twice' })
  }
  const { stage, days } = change
  const now = stageNow(waits, stage)
  if (now.n < TOO_FEW_UNDER) return refuse({ code: 'too-few' })
  if (now.median === null) return refuse({ code: 'median-not-reached', stage })
  if (now.median <= days) return refuse({ code: 'not-shorter', stage, median: now.median })
  const factor = days / now.median
  const savedBy = (wait: Wait) =>
    sum(staysIn([wait], stage).map(({ stretch }) => daysOf(stretch) * (1 - factor)))
  return succeed({ factor, savedBy })
}

/** How often one access assessment was not enough. */
export interface RepeatsNow {
  /** Referrals with an access assessment, with more than one, and the days between their first and last. */
  readonly assessed: number
  readonly repeated: number
  readonly days: number
}

/** The access assessments of a cohort as they are. */
export function repeatsNow(waits: readonly Wait[]): RepeatsNow {
  const times = waits.map((wait) => accessAssessmentsOf(wait).length)
  return {
    assessed: times.filter((count) => count > 0).length,
    repeated: times.filter((count) => count > 1).length,
    days: sum(waits.map(daysOfRepeats)),
  }
}

function accessAssessmentsOf({ referral, start, stop }: Wait) {
  return referral.accessAssessments.filter((on) => start <= on && on <= stop)
}

/** From the first access assessment of a wait to the last one: 0 where there was one, or none. */
function daysOfRepeats(wait: Wait): number {
  const within = accessAssessmentsOf(wait)
  const [first] = within
  const last = within.at(-1)
  return first && last ? daysBetween(first, last) : 0
}

/** A release or a death came when it came: an end otherwise keeps its day, and stays what it was. */
function shorten({ time, end }: History, saved: number): History {
  return { time: end === 'ended otherwise' ? time : inFractions(time - saved), end }
}

/** A millionth of a day is no time: a binary fraction must not carry somebody past the day. */
function inFractions(days: number): number {
  return Math.round(days * 1e6) / 1e6
}

function refusalOf(histories: readonly (readonly History[])[], day: number) {
  const all = histories.map((followUps) => knownBy(followUps, day))
  if (all.some(({ known }) => known < TOO_FEW_UNDER)) return { code: 'too-few' } as const
  if (all.some(({ isFollowed }) => !isFollowed)) return { code: 'not-followed-so-long' } as const
  return undefined
}

function effectOf(asItWas: readonly History[], moved: readonly History[], day: number) {
  const saved = asItWas.map(({ time }, index) => time - (moved[index]?.time ?? time))
  return {
    shortened: saved.filter((days) => days > 0).length,
    daysTakenOut: sum(saved),
    outOfView: moved.filter(
      ({ time, end }, index) => end === null && time < day && (asItWas[index]?.time ?? 0) >= day,
    ).length,
  }
}

function curveOf(followUps: readonly History[], day: number): WhatIfCurve {
  const points = cumulativeIncidence(followUps, 'admitted')
  return {
    points: points.map(({ time, probability }) => ({ time, share: probability })),
    byDay: incidenceAt(points, day).probability,
    longest: Math.max(0, ...followUps.map(({ time }) => time)),
  }
}

/** Both histories of the same referrals drawn: what they have in common does not blur the difference. */
function limitsOf(asItWas: readonly History[], moved: readonly History[], day: number) {
  const [before, after] = [pastHistory(asItWas), pastHistory(moved)]
  return percentileLimits(
    drawAgain(
      asItWas.length,
      (drawn) =>
        admittedBy(waitChances(after, drawn), day) - admittedBy(waitChances(before, drawn), day),
    ),
  )
}
