/** One establishment or provider beside its region. Source: docs/specs/report-templates.md. */
import type { FaultKind } from '../../data-quality/fault.ts'
import type { Attribution, PathwayStage } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { type Cell, INTERNAL } from '../disclosure-control.ts'
import { ratio } from '../figures.ts'
import type { Unit } from '../indicator.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from '../indicator-definitions.ts'
import { countReport, type ListState, OPEN_STATES, type ReportCounts } from '../report-counts.ts'
import type { ReportRequest } from '../report-request.ts'
import type { ReportSource } from '../report-source.ts'
import type { Place } from '../report-subject.ts'
import { type ActionsSection, actionsSection } from '../sections/actions.ts'
import { wilsonLimits } from '../wilson-limits.ts'
import { namesPlace } from './names-place.ts'

/** A figure and of how many it is: of a handful it is not to be shown. */
export interface Figured {
  readonly cell: Cell
  readonly n: number
}

/** The same figure of the place and of the whole region, which counts the place too. */
export interface BesideRegion {
  readonly here: Figured
  readonly region: Figured
}

export interface Headline extends BesideRegion {
  readonly id: IndicatorId
  /** Which of several figures of the indicator; empty where it has one. */
  readonly figure: string
  readonly unit: Unit
  /** How many of the place were counted; `undefined` of a median. */
  readonly counted: number | undefined
  /** Wilson's 95 % limits of a share of the place, in percent: how far chance reaches. */
  readonly limits: { readonly lower: Cell; readonly upper: Cell } | undefined
}

/** How many are open in a state, transfers and remissions, of the place and of the region. */
export interface OpenLine {
  readonly state: ListState | 'all' | 'past without a reason'
  readonly transfers: readonly [here: number, region: number]
  readonly remissions: readonly [here: number, region: number]
}

/** Days of the place's referrals, and what stands beside them for the region. */
export interface DaysLine<Of> {
  readonly of: Of
  readonly referrals: number
  readonly days: number
  readonly figure: BesideRegion
}

/** One place on one page. Every figure is of its referrals alone, but for what is called the region's. */
export interface Briefing {
  readonly place: Place
  /** What people call it, with its code. */
  readonly name: string
  /** Its referrals that were followed for the days that were lost. */
  readonly followed: number
  readonly headlines: readonly Headline[]
  readonly open: readonly OpenLine[]
  /** Stages in which its referrals lost days, the most first; the figure is days each. */
  readonly stages: readonly DaysLine<PathwayStage>[]
  /** Whose its days were, the most first; the figure is the share of all days in percent. */
  readonly holders: readonly DaysLine<Attribution>[]
  /** The actions whose owner it is. */
  readonly actions: ActionsSection
  readonly complete: BesideRegion
  /** Kinds of fault in its records, by referrals with one. */
  readonly faults: readonly {
    readonly kind: FaultKind
    readonly here: number
    readonly region: number
  }[]
}

/** The briefing on a place, from all that is recorded and what was counted of the region. */
export function briefingOn(
  place: Place,
  source: ReportSource,
  { request, region }: { readonly request: ReportRequest; readonly region: ReportCounts },
): Briefing {
  const referrals = source.referrals.filter((one) => isOf(one, place))
  const both: Both = { here: countReport({ ...source, referrals }, request), region }
  const owned = source.actions.filter(({ owner }) => namesPlace(owner, place, source))
  return {
    ...{ place, name: nameOf(place, source), followed: both.here.daysLost.cohort },
    headlines: headlinesOf(both),
    open: openLines(both),
    stages: stageLines(both),
    holders: holderLines(both),
    actions: actionsSection(owned, request, 'internal'),
    complete: beside(both, ({ quality: { referrals: n, recorded, expected } }) => ({
      ...{ n, cell: INTERNAL.percentage('', recorded, expected) },
    })),
    faults: both.here.quality.kinds.map(({ kind, referrals: here }) => ({
      ...{ kind, here },
      region: region.quality.kinds.find((one) => one.kind === kind)?.referrals ?? 0,
    })),
  }
}

interface Both {
  readonly here: ReportCounts
  readonly region: ReportCounts
}

function beside({ here, region }: Both, figure: (counts: ReportCounts) => Figured): BesideRegion {
  return { here: figure(here), region: figure(region) }
}

function isOf({ establishment, receivingProvider }: ReferralFacts, place: Place): boolean {
  return place.kind === 'establishment'
    ? establishment === place.code
    : receivingProvider === place.name
}

/** What people call a place: an establishment by its name with its code. */
export function nameOf(
  place: Place,
  { establishmentNames }: Pick<ReportSource, 'establishmentNames'>,
): string {
  if (place.kind === 'provider') return place.name
  const name = establishmentNames.get(place.code)
  return name ? `${name}, ${place.code}` : place.code
}

const SHARES = ['I1', 'I2', 'I4', 'I6'] as const satisfies readonly IndicatorId[]

function headlinesOf(both: Both): readonly Headline[] {
  const shares = SHARES.map((id): Headline => {
    const { numerator = 0, denominator = 0 } = both.here.results.indicators[id]
    const limits = wilsonLimits(numerator, denominator)
    return {
      ...{ id, figure: '', unit: INDICATOR_DEFINITIONS[id].unit, counted: numerator },
      ...beside(both, ({ results }) => {
        const one = results.indicators[id]
        return {
          n: one.denominator ?? 0,
          cell: INTERNAL.percentage('', one.numerator, one.denominator),
        }
      }),
      limits: limits && {
        lower: INTERNAL.limit(limits.lower),
        upper: INTERNAL.limit(limits.upper),
      },
    }
  })
  const median = (figure: string, read: (of: ReportCounts['results']) => Figured): Headline => ({
    ...{ id: 'I13', figure, unit: 'days', counted: undefined, limits: undefined },
    ...beside(both, ({ results }) => read(results)),
  })
  return [
    ...shares,
    median('from assessment to bed, median', ({ indicators: { I13 } }) => ({
      n: I13.assessmentToBedDenominator ?? 0,
      cell: INTERNAL.average('', I13.medianAssessmentToBed),
    })),
    median('from bed to admission, median', ({ indicators: { I13 } }) => ({
      n: I13.bedToAdmissionDenominator ?? 0,
      cell: INTERNAL.average('', I13.medianBedToAdmission),
    })),
  ]
}

function openLines({ here, region }: Both): readonly OpenLine[] {
  const line = (
    state: OpenLine['state'],
    read: (counts: ReportCounts['openTransfers']) => number,
  ): OpenLine => ({
    state,
    transfers: [read(here.openTransfers), read(region.openTransfers)],
    remissions: [read(here.openRemissions), read(region.openRemissions)],
  })
  return [
    ...OPEN_STATES.map((state, place) => line(state, ({ counts }) => counts[place] ?? 0)),
    line('all', ({ total }) => total),
    line('past without a reason', ({ withoutReason }) => withoutReason),
  ]
}

function stageLines(both: Both): readonly DaysLine<PathwayStage>[] {
  return both.here.daysLost.stages.map(({ stage, referrals, days }) => ({
    ...{ of: stage, referrals, days },
    figure: beside(both, ({ daysLost: { stages } }) => {
      const own = stages.find((one) => one.stage === stage)
      const n = own?.referrals ?? 0
      return { n, cell: INTERNAL.average('', ratio(own?.days ?? 0, n, 1)) }
    }),
  }))
}

function holderLines(both: Both): readonly DaysLine<Attribution>[] {
  return both.here.daysLost.holders.map(({ holder, referrals, days }) => ({
    ...{ of: holder, referrals, days },
    figure: beside(both, ({ daysLost: { holders, waitDays, cohort } }) => {
      const own = holders.find((one) => one.holder === holder)
      return { n: cohort, cell: INTERNAL.percentage('', own?.days, waitDays) }
    }),
  }))
}
