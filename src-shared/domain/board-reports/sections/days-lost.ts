/** Where the days of the period's referrals went: blockages ranked, and whose days they were. */
import { daysBetween } from '../../local-date.ts'
import { rankBlockages } from '../../quality-improvement/blockage-ranking.ts'
import { cohortOf } from '../../quality-improvement/cohort.ts'
import { holderDays } from '../../quality-improvement/ledger.ts'
import type { SiteRules } from '../../quality-improvement/site-rules.ts'
import { hiddenDaysOf } from '../../quality-improvement/views/hidden-days.ts'
import { ATTRIBUTIONS, type Attribution, type PathwayStage } from '../../referrals/code-lists.ts'
import { ATTRIBUTION_NAMES } from '../../referrals/code-words.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { PATHWAY_STAGE_NAMES } from '../../referrals/stage-words.ts'
import { averageOf } from '../disclosure/average.ts'
import type { CountFigure } from '../disclosure/ledger.ts'
import { atMost, isAtMost, type LinkedFigures } from '../disclosure/linked-figures.ts'
import type { Cell, Disclosure } from '../disclosure-control.ts'
import { COHORT_SIZE, type NamedCell } from '../figure-names.ts'
import { ratio, sum } from '../figures.ts'
import type { LinkContext } from '../link-context.ts'
import type { ReportRequest } from '../report-request.ts'

interface StageCount {
  readonly stage: PathwayStage
  /** Referrals that lost days in it. */
  readonly referrals: number
  readonly days: number
  readonly lower: number
  readonly upper: number
  readonly unexplained: number
  readonly silent: number
}

interface HolderCount {
  readonly holder: Attribution
  /** Referrals with a day of this holder. */
  readonly referrals: number
  readonly days: number
}

/** Counted in days since the referral, whatever the clock of the report. */
export interface DaysLostCounts {
  /** Referrals made in the period, each followed to its end or the as-at date. */
  readonly cohort: number
  readonly waitDays: number
  readonly stages: readonly StageCount[]
  readonly holders: readonly HolderCount[]
}

/** A stage in which days were lost, the most days first, as its audience may see it. */
export interface BlockageFigure {
  readonly stage: PathwayStage
  readonly referrals: Cell
  /** Days lost for each referral that lost some. */
  readonly mean: Cell
  /** Inside the region only: a sum of days can be one person's. */
  readonly days: Cell
  readonly lower: Cell
  readonly upper: Cell
  readonly unexplained: Cell
  readonly silent: Cell
}

export interface HolderFigure {
  readonly holder: Attribution
  readonly referrals: Cell
  /** Days for each referral with a day of this holder. */
  readonly mean: Cell
  /** Of all days of all waits, in percent. Inside the region only: the shares add up to all. */
  readonly share: Cell
  readonly days: Cell
}

export interface DaysLostSection {
  readonly cohort: Cell
  readonly blockages: readonly BlockageFigure[]
  readonly holders: readonly HolderFigure[]
}

/** Count the days lost in each stage, and the days of each holder. */
export function countDaysLost(
  referrals: readonly ReferralFacts[],
  { from, to, asAt }: Pick<ReportRequest, 'from' | 'to' | 'asAt'>,
  rules: SiteRules,
): DaysLostCounts {
  const waits = cohortOf(referrals, {
    ...{ from, to, asAt, ...rules },
    followUpMonths: 0,
    followUpTo: asAt,
  })
  const hidden = new Map(hiddenDaysOf(waits).stages.map((one) => [one.stage, one]))
  const ledgers = waits.map(holderDays)
  return {
    cohort: waits.length,
    waitDays: sum(waits.map(({ start, stop }) => daysBetween(start, stop))),
    stages: rankBlockages(waits).map(({ stage, daysLost, lower, upper, episodes }) => ({
      ...{ stage, lower, upper },
      referrals: episodes,
      days: daysLost,
      unexplained: hidden.get(stage)?.unexplained ?? 0,
      silent: hidden.get(stage)?.silent ?? 0,
    })),
    holders: ATTRIBUTIONS.map((holder) => ({
      holder,
      referrals: ledgers.filter((days) => days[holder] > 0).length,
      days: sum(ledgers.map((days) => days[holder])),
    }))
      .filter(({ days }) => days > 0)
      .sort((a, b) => b.days - a.days),
  }
}

const SIZE = 'days lost, referrals followed'
/** The names of a stage's figures in the list of hidden figures. */
export const stageName = (stage: PathwayStage, part: 'referrals' | 'mean'): string =>
  `days lost, ${stage.replaceAll('_', ' ')}, ${part}`
/** The names of a holder's figures in the list of hidden figures. */
export const holderName = (holder: Attribution, part: 'referrals' | 'mean'): string =>
  `days by holder, ${holder}, ${part}`

/** The counts as their audience may see them. */
export function daysLostSection(
  { cohort, waitDays, stages, holders }: DaysLostCounts,
  disclosure: Disclosure,
): DaysLostSection {
  return {
    cohort: disclosure.count(SIZE, cohort),
    blockages: stages.map(({ stage, referrals, days, lower, upper, unexplained, silent }) => ({
      stage,
      referrals: disclosure.count(stageName(stage, 'referrals'), referrals),
      mean: disclosure.average(stageName(stage, 'mean'), meanOf(days, referrals)),
      days: disclosure.inside(days),
      lower: disclosure.inside(Math.round(lower)),
      upper: disclosure.inside(Math.round(upper)),
      unexplained: disclosure.inside(unexplained),
      silent: disclosure.inside(silent),
    })),
    holders: holders.map(({ holder, referrals, days }) => ({
      holder,
      referrals: disclosure.count(holderName(holder, 'referrals'), referrals),
      mean: disclosure.average(holderName(holder, 'mean'), meanOf(days, referrals)),
      share: disclosure.inside(ratio(100 * days, waitDays, 1) ?? 0),
      days: disclosure.inside(days),
    })),
  }
}

function meanOf(days: number, referrals: number): number | null {
  return ratio(days, referrals, 1)
}

const BLOCKAGES = 'blockages'
const HOLDERS = 'days by holder'

export function daysLostFigures({
  cohort,
  stages,
  holders,
}: DaysLostCounts): readonly CountFigure[] {
  return [
    { figure: SIZE, value: cohort, table: BLOCKAGES, cost: 6 },
    ...stages.map(({ stage, referrals: value }) => ({
      ...{ figure: stageName(stage, 'referrals'), value, table: BLOCKAGES, cost: 3 },
    })),
    ...holders.map(({ holder, referrals: value }) => ({
      ...{ figure: holderName(holder, 'referrals'), value, table: HOLDERS, cost: 3 },
    })),
  ]
}

/** By the guidance clock those followed are the cohort of the chance of admission. */
export const SAME_BY_GUIDANCE = [SIZE, COHORT_SIZE] as const

/** Days and shares of days are of enough people, and nobody is counted who was not followed. */
export function daysLostLinks(
  { stages, holders }: DaysLostCounts,
  { ledger, ruleSet }: LinkContext,
): LinkedFigures {
  const mean = (id: string, value: number | null, table: string, figure: string, people: number) =>
    averageOf({ id, tables: [table], value, people, count: ledger.idOf(figure) }, ruleSet)
  const counted = [
    ...stages.map(({ stage }) => stageName(stage, 'referrals')),
    ...holders.map(({ holder }) => holderName(holder, 'referrals')),
  ]
  return {
    quantities: [],
    derived: [
      ...stages.map(({ stage, days, referrals }) =>
        mean(
          stageName(stage, 'mean'),
          meanOf(days, referrals),
          BLOCKAGES,
          stageName(stage, 'referrals'),
          referrals,
        ),
      ),
      ...holders.map(({ holder, days, referrals }) =>
        mean(
          holderName(holder, 'mean'),
          meanOf(days, referrals),
          HOLDERS,
          holderName(holder, 'referrals'),
          referrals,
        ),
      ),
    ],
    relations: counted.flatMap((figure) => [
      isAtMost(ledger.idOf(figure), ledger.idOf(SIZE)),
      // That there is a row says that somebody is in it.
      atMost([[-1, ledger.idOf(figure)]], -1),
    ]),
  }
}

/** The figures by their names, and what they count. */
export function daysLostCells({
  cohort,
  blockages,
  holders,
}: DaysLostSection): readonly NamedCell[] {
  const all = 'Referrals made in the period, each followed to its end or the as-at date'
  return [
    [SIZE, cohort, `${all}.`],
    ...blockages.flatMap(({ stage, referrals, mean }): readonly NamedCell[] => {
      const lost = `${all}, that lost days beyond the limit of the stage ${PATHWAY_STAGE_NAMES[stage].toLowerCase()}`
      return [
        [stageName(stage, 'referrals'), referrals, `${lost}.`],
        [stageName(stage, 'mean'), mean, `The days lost by each. ${lost}.`],
      ]
    }),
    ...holders.flatMap(({ holder, referrals, mean }): readonly NamedCell[] => {
      const held = `${all}, with a day whose holder was: ${ATTRIBUTION_NAMES[holder]}`
      return [
        [holderName(holder, 'referrals'), referrals, `${held}.`],
        [holderName(holder, 'mean'), mean, `The days of that holder for each. ${held}.`],
      ]
    }),
  ]
}
