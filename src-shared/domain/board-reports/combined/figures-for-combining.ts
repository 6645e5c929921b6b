/**
 * The figures of a report that packs of several regions are combined from: codes and numbers, as its
 * audience may see them. Source: docs/specs/combined-packs.md.
 */
import type { StatutoryRegime, WaitClock } from '../../referrals/clocks.ts'
import { CLOCK_WORDS } from '../clock-words.ts'
import type { Cell } from '../disclosure-control.ts'
import type { Unit } from '../indicator.ts'
import type { ReportModel } from '../report-model.ts'
import type { SectionId } from '../report-templates.ts'
import type { ClockIndicator } from '../sections/clocks-side-by-side.ts'
import type { StatesSection } from '../states-section.ts'

/** A figure as it was issued: a number, a star where it is hidden, `null` where there is none. */
export type SharedCell = number | '*' | null

export interface FiguresForCombining {
  readonly regime: StatutoryRegime
  /** How the clock of the report counts, in words: two reports that differ are not added up. */
  readonly clockRule: string
  readonly indicators: readonly SharedIndicator[]
  /** Absent, as each of the following, where the author left the section out. */
  readonly openCaseload?:
    | { readonly transfer: SharedStates; readonly remission: SharedStates }
    | undefined
  readonly waits?: SharedWaits | undefined
  readonly chance?: SharedChance | undefined
  readonly clocks?: readonly SharedShare[] | undefined
}

export interface SharedIndicator {
  /** Such as "I1"; a later version may have others. */
  readonly id: string
  readonly unit: Unit
  readonly numerator: SharedCell
  readonly denominator: SharedCell
  readonly figures: readonly {
    readonly name: string
    readonly unit: Unit
    readonly value: SharedCell
  }[]
}

export interface SharedStates {
  readonly states: readonly { readonly state: string; readonly count: SharedCell }[]
  readonly total: SharedCell
  readonly withoutReason: SharedCell
}

export interface SharedWaits {
  readonly bands: readonly {
    readonly name: string
    readonly admitted: SharedCell
    readonly waiting: SharedCell
  }[]
  readonly admittedTotal: SharedCell
  readonly waitingTotal: SharedCell
}

/** In percent, by day; the limits are those of 95 %, inside the region only. */
export interface SharedChance {
  readonly cohortSize: SharedCell
  readonly points: readonly {
    readonly day: number
    readonly percent: SharedCell
    readonly lower: SharedCell
    readonly upper: SharedCell
  }[]
}

export interface SharedShare {
  readonly clock: WaitClock
  readonly id: ClockIndicator
  readonly numerator: SharedCell
  readonly denominator: SharedCell
  readonly percent: SharedCell
}

/** The figures of a report that travel with its pack. */
export function figuresForCombining(model: ReportModel): FiguresForCombining {
  const { regime, clock, indicators, edits } = model
  const unlessOmitted = <Part>(section: SectionId, part: Part) =>
    edits.omitted.includes(section) ? {} : part
  return {
    ...{ regime, clockRule: CLOCK_WORDS[clock].rule },
    indicators: indicators.map(({ id, unit, numerator, denominator, figures }) => ({
      ...{ id, unit, numerator: shared(numerator), denominator: shared(denominator) },
      figures: figures.map(({ name, unit: own = unit, cell }) => ({
        ...{ name, unit: own, value: shared(cell) },
      })),
    })),
    ...unlessOmitted('open-caseload', {
      openCaseload: {
        transfer: statesOf(model.openTransfers),
        remission: statesOf(model.openRemissions),
      },
    }),
    ...unlessOmitted('waits', { waits: waitsOf(model) }),
    ...unlessOmitted('chance-of-admission', { chance: chanceOf(model) }),
    ...unlessOmitted('clocks', { clocks: clocksOf(model) }),
  }
}

function shared({ value, isHidden }: Cell): SharedCell {
  return isHidden ? '*' : value
}

function statesOf({ rows, total, withoutReason }: StatesSection): SharedStates {
  return {
    states: rows.map(({ state, cell }) => ({ state, count: shared(cell) })),
    ...{ total: shared(total), withoutReason: shared(withoutReason) },
  }
}

function waitsOf({ waits }: ReportModel): SharedWaits {
  return {
    bands: waits.bands.map(({ name, admitted, waiting }) => ({
      ...{ name, admitted: shared(admitted), waiting: shared(waiting) },
    })),
    ...{
      admittedTotal: shared(waits.admittedTotal),
      waitingTotal: shared(waits.waitingTotal),
    },
  }
}

function chanceOf({ incidence }: ReportModel): SharedChance {
  return {
    cohortSize: shared(incidence.cohortSize),
    points: incidence.points.map(({ day, percent, lower, upper }) => ({
      ...{ day, percent: shared(percent), lower: shared(lower), upper: shared(upper) },
    })),
  }
}

function clocksOf({ clocks }: ReportModel): readonly SharedShare[] {
  return clocks.map(({ clock, id, numerator, denominator, percent }) => ({
    ...{ clock, id, numerator: shared(numerator), denominator: shared(denominator) },
    percent: shared(percent),
  }))
}
