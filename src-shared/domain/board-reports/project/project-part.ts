/** One quality improvement project, as its report tells it. Source: docs/specs/report-templates.md. */
import { addDays, addMonths, type LocalDate } from '../../local-date.ts'
import { type MapStage, mapStages } from '../../quality-improvement/bottleneck-map/map-stages.ts'
import { cohortOf, followAll } from '../../quality-improvement/cohort.ts'
import { isMeasureId, MEASURES, measureOf } from '../../quality-improvement/measures/catalogue.ts'
import type { MeasureDefinition, Measured } from '../../quality-improvement/measures/measure.ts'
import { MEASURE_NAMES } from '../../quality-improvement/measures/measure-words.ts'
import { ownDefinition, ownSeries } from '../../quality-improvement/measures/own-measure.ts'
import type { Wait } from '../../quality-improvement/pathway-stages.ts'
import { chartWithMarks } from '../../quality-improvement/spc/chart-with-marks.ts'
import type { Chart } from '../../quality-improvement/spc/drawn-chart.ts'
import { admittedOn, endOf, exclusionOf } from '../../referrals/referral.ts'
import type { ReportRequest } from '../report-request.ts'
import type { ReportSource } from '../report-source.ts'
import { CHART_MONTHS } from '../sections/variation.ts'
import type { FollowedMeasure, ProjectSource } from './project-source.ts'
import type { LetteredMark } from './series-chart.ts'

/** Whom the project is about: the cohort that was frozen, or the referrals of the report's period. */
export interface ProjectCohort {
  /** `undefined` where none was frozen. */
  readonly name: string | undefined
  readonly frozenAsAt: LocalDate | undefined
  readonly from: LocalDate
  readonly to: LocalDate
  readonly size: number
  readonly admitted: number
  readonly open: number
  readonly endedOtherwise: number
}

/** A measure of the project on its chart. */
export interface ProjectChart extends Pick<FollowedMeasure, 'role' | 'establishment'> {
  readonly name: string
  readonly unit: MeasureDefinition['unit']
  /** In what its values are told, of a measure that is kept by hand. */
  readonly ownUnit: string
  readonly isCompletedOnly: boolean
  readonly from: LocalDate
  readonly chart: Chart
  readonly marks: readonly LetteredMark[]
}

export interface ProjectPart
  extends Pick<
    ProjectSource,
    'id' | 'name' | 'aim' | 'aimBy' | 'state' | 'drivers' | 'members' | 'cycles' | 'actions'
  > {
  readonly entries: ProjectSource['entries']
  readonly cohort: ProjectCohort
  /** Every stage of the pathway, with the time spent in it by the cohort. */
  readonly stages: readonly MapStage[]
  readonly charts: readonly ProjectChart[]
}

/** The project's part of its report. */
export function projectPart(
  project: ProjectSource,
  source: ReportSource,
  request: ReportRequest,
): ProjectPart {
  const { measures, cohort: _frozen, ...told } = project
  const waits = waitsOf(project, source, request)
  return {
    ...told,
    cohort: cohortTold(project, waits, request),
    stages: mapStages(waits),
    charts: measures.flatMap((one) => chartOf(one, project, { source, request }) ?? []),
  }
}

function waitsOf(
  { cohort }: ProjectSource,
  { referrals, rules }: ReportSource,
  { from, to, asAt }: ReportRequest,
): readonly Wait[] {
  if (!cohort) {
    const followed = { followUpMonths: 0, followUpTo: asAt }
    return cohortOf(referrals, { from, to, asAt, ...rules, ...followed })
  }
  const members = referrals.filter((one) => cohort.members.has(one.id) && !exclusionOf(one))
  return followAll(members, { ...cohort, asAt, ...rules })
}

function cohortTold(
  { cohort }: ProjectSource,
  waits: readonly Wait[],
  { from, to }: ReportRequest,
): ProjectCohort {
  const admitted = waits.filter(({ referral }) => admittedOn(referral)).length
  const open = waits.filter(({ referral }) => !endOf(referral)).length
  return {
    ...{ name: cohort?.name, frozenAsAt: cohort?.frozenAsAt },
    ...{ from: cohort?.from ?? from, to: cohort?.to ?? to },
    ...{ size: waits.length, admitted, open, endedOtherwise: waits.length - admitted - open },
  }
}

interface Around {
  readonly source: ReportSource
  readonly request: ReportRequest
}

/** A measure that is no longer kept has no chart. */
function chartOf(
  followed: FollowedMeasure,
  { cycles }: ProjectSource,
  { source, request }: Around,
): ProjectChart | undefined {
  const { role, establishment, own, target, marks } = followed
  const from = addMonths(addDays(request.to, 1), -CHART_MONTHS)
  const subject = subjectOf(followed, from, { source, request })
  if (!subject) return undefined
  const { definition, measured } = subject
  const { chart } = chartWithMarks(measured, {
    ...{ chart: null, ruleSet: 'r', direction: definition.direction, marks, simulations: 0 },
    target: target === undefined ? undefined : { from, value: target },
  })
  return {
    ...{ role, establishment, name: subject.name, chart, from },
    ...{ unit: definition.unit, ownUnit: own?.unit ?? '' },
    isCompletedOnly: definition.isCompletedOnly,
    marks: lettered(
      [
        ...cycles.map(({ beganOn, title }) => ({ on: beganOn, kind: 'PDSA cycle', words: title })),
        ...marks.map(({ on, kind, words }) => ({ on, kind: MARK_WORDS[kind], words })),
      ].filter(({ on }) => from <= on && on <= request.to),
    ),
  }
}

const MARK_WORDS = {
  note: 'Note',
  rebase: 'New limits',
  target: 'Target',
  baseline: 'Fixed baseline',
} as const

function subjectOf(
  { measure, establishment, own }: FollowedMeasure,
  from: LocalDate,
  { source, request: { to, asAt } }: Around,
): { name: string; definition: MeasureDefinition; measured: Measured } | undefined {
  const scope = { ...source.rules, from, to, asAt }
  if (own) {
    const series = ownSeries(own, scope)
    // Its values were checked when they were entered.
    return series.ok
      ? { name: own.name, definition: ownDefinition(own), measured: series.value }
      : undefined
  }
  if (!isMeasureId(measure)) return undefined
  const measured = measureOf(measure, source.referrals, {
    ...{ ...scope, establishment, receivingProvider: undefined, securityLevel: undefined },
  })
  return { name: MEASURE_NAMES[measure], definition: MEASURES[measure], measured }
}

/** By day, each with its letter: A to Z, then AA, BB. */
function lettered(marks: readonly Omit<LetteredMark, 'letter'>[]): readonly LetteredMark[] {
  const inOrder = marks.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return inOrder.map((mark, place) => ({ ...mark, letter: letterOf(place) }))
}

function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return letter.repeat(1 + Math.floor(place / 26))
}
