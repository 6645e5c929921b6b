/** What a cohort shows: states, stages with the open cases in them, holders, and where days are lost. */

import { INCIDENCE_DAYS } from '../board-reports/cohort-incidence.ts'
import { median, round, sum } from '../board-reports/figures.ts'
import { compareText } from '../compare-text.ts'
import { daysBetween } from '../local-date.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  type DelayReason,
  PATHWAY_STAGES,
  type PathwayStage,
} from '../referrals/code-lists.ts'
import type { Milestone } from '../referrals/milestone.ts'
import { admittedOn, endOf, type ReferralFacts } from '../referrals/referral.ts'
import { cumulativeIncidence, incidenceAt } from './aalen-johansen.ts'
import { type BlockageRank, rankBlockages } from './blockage-ranking.ts'
import { type CohortScope, cohortOf } from './cohort.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { holderDays, overrunReasons, silentDays } from './ledger.ts'
import {
  besideSequence,
  daysOf,
  STAGE_RULES,
  type StageStretch,
  sequenceOf,
  type Wait,
} from './pathway-stages.ts'
import { limitOf } from './stage-limits.ts'

export interface StageSummary {
  readonly stage: PathwayStage
  readonly from: Milestone
  readonly to: Milestone
  /** Days, the guidance's or the site's; `null` where no limit is set. */
  readonly limit: number | null
  readonly entered: number
  readonly completed: number
  readonly open: number
  readonly endedOtherwise: number
  /** Of the completed alone: leaves out everyone who is still in the stage. */
  readonly completedOnlyMedian: number | null
  readonly kmMedian: number | null
  readonly kmMedianLower: number | null
  readonly kmMedianUpper: number | null
  /** Chance, 0 to 1, of completing within the limit; `null` where there is none. */
  readonly probabilityWithinLimit: number | null
  readonly overrunDays: number | null
  readonly unexplainedDays: number | null
  readonly reasons: readonly {
    readonly code: DelayReason
    readonly days: number
    readonly episodes: number
  }[]
}

export interface CohortSummary {
  readonly cohort: Pick<CohortScope, 'from' | 'to' | 'asAt'> & {
    /** `6m`, or the day up to which all were followed. */
    readonly followUp: string
    readonly size: number
  }
  readonly states: {
    readonly admitted: number
    readonly open: number
    readonly endedOtherwise: Readonly<Record<string, number>>
  }
  readonly stages: readonly StageSummary[]
  readonly owners: readonly { readonly owner: Attribution; readonly days: number }[]
  readonly waitDays: number
  readonly silentDays: number
  readonly blockages: readonly BlockageRank[]
  /** Chance of admission by each day, 0 to 1, open referrals counted. */
  readonly cumulativeIncidence: Readonly<Record<string, number | null>>
}

/** One stretch of one referral, with what explains each of its days past the limit. */
interface Episode {
  readonly stretch: StageStretch
  readonly lost: readonly (DelayReason | undefined)[]
}

/** Sum a cohort up. Source of every definition: docs/specs/cohorts.md. */
export function summariseCohort(
  referrals: readonly ReferralFacts[],
  scope: CohortScope,
): CohortSummary {
  return summariseWaits(cohortOf(referrals, scope), scope)
}

/** What the waits of a cohort show, however its members were found. */
export function summariseWaits(
  waits: readonly Wait[],
  { from, to, asAt, followUpMonths, followUpTo, limits }: CohortScope,
): CohortSummary {
  return {
    cohort: { from, to, followUp: followUpTo ?? `${followUpMonths}m`, asAt, size: waits.length },
    states: statesOf(waits),
    stages: PATHWAY_STAGES.map((stage) =>
      summariseStage(stage, limitOf(stage, limits), episodesOf(waits, stage)),
    ),
    owners: ownersOf(waits),
    waitDays: sum(waits.map(({ start, stop }) => daysBetween(start, stop))),
    silentDays: sum(waits.map(silentDays)),
    blockages: rankBlockages(waits),
    cumulativeIncidence: incidenceOf(waits),
  }
}

function statesOf(waits: readonly Wait[]): CohortSummary['states'] {
  const otherwise = waits.flatMap(({ referral }) => {
    const end = endOf(referral)
    return end?.otherwise ? [referral.outcome ?? 'not recorded'] : []
  })
  const counts = Map.groupBy(otherwise.sort(), (outcome) => outcome)
  return {
    admitted: waits.filter(({ referral }) => admittedOn(referral)).length,
    open: waits.filter(({ referral }) => !endOf(referral)).length,
    endedOtherwise: Object.fromEntries([...counts].map(([name, all]) => [name, all.length])),
  }
}

function episodesOf(waits: readonly Wait[], stage: PathwayStage): readonly Episode[] {
  return waits.flatMap((wait) =>
    [...sequenceOf(wait), ...besideSequence(wait)]
      .filter((stretch) => stretch.stage === stage)
      .map((stretch) => ({ stretch, lost: overrunReasons(wait, stretch) })),
  )
}

function summariseStage(
  stage: PathwayStage,
  limit: number | null,
  episodes: readonly Episode[],
): StageSummary {
  const { from, to } = STAGE_RULES[stage]
  const stretches = episodes.map(({ stretch }) => stretch)
  const by = (outcome: StageStretch['outcome']) =>
    stretches.filter((stretch) => stretch.outcome === outcome)
  const completed = by('completed')
  const ends = stretches.map((stretch) => ({
    time: daysOf(stretch),
    end: stretch.outcome === 'open' ? null : stretch.outcome,
  }))
  const km = kaplanMeier(
    // Who leaves otherwise is no longer followed: the time to completion is what is estimated.
    ends.map(({ time, end }) => ({ time, end: end === 'completed' ? end : null })),
    'log-log',
  )
  const within =
    limit === null || ends.length === 0
      ? null
      : incidenceAt(cumulativeIncidence(ends, 'completed'), limit).probability
  const lost = episodes.flatMap((episode) => episode.lost)
  return {
    ...{ stage, from, to, limit },
    entered: stretches.length,
    completed: completed.length,
    open: by('open').length,
    endedOtherwise: by('ended otherwise').length,
    completedOnlyMedian: median(completed.map(daysOf)),
    kmMedian: km.median,
    kmMedianLower: km.medianLower,
    kmMedianUpper: km.medianUpper,
    probabilityWithinLimit: within === null ? null : round(within, 6),
    overrunDays: limit === null ? null : lost.length,
    unexplainedDays: limit === null ? null : lost.filter((reason) => !reason).length,
    reasons: reasonsOf(episodes),
  }
}

function reasonsOf(episodes: readonly Episode[]): StageSummary['reasons'] {
  const late = episodes.flatMap(({ lost }) =>
    [...Map.groupBy(lost, (reason) => reason)].flatMap(([code, { length: days }]) =>
      code ? [{ code, days }] : [],
    ),
  )
  const groups = Map.groupBy(late, ({ code }) => code)
  return [...groups]
    .map(([code, all]) => ({
      code,
      days: sum(all.map(({ days }) => days)),
      episodes: all.length,
    }))
    .sort((a, b) => b.days - a.days || compareText(a.code, b.code))
}

function ownersOf(waits: readonly Wait[]): CohortSummary['owners'] {
  const ledgers = waits.map(holderDays)
  return ATTRIBUTIONS.map((owner) => ({
    owner,
    days: sum(ledgers.map((ledger) => ledger[owner])),
  }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days)
}

function incidenceOf(waits: readonly Wait[]): CohortSummary['cumulativeIncidence'] {
  const followUps = waits.map(({ referral, start, stop }) => {
    const end = endOf(referral)
    const kind = end?.otherwise ? 'ended otherwise' : 'admitted'
    return { time: daysBetween(start, stop), end: end ? kind : null }
  })
  const curve = cumulativeIncidence(followUps, 'admitted')
  return Object.fromEntries(
    INCIDENCE_DAYS.map((day) => [
      String(day),
      waits.length === 0 ? null : round(incidenceAt(curve, day).probability, 6),
    ]),
  )
}
