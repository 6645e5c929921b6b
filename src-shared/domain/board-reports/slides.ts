import type { LocalDate } from '../local-date.ts'

/**
 * A deck of slides as its writer gets it, every word and figure as its audience may see it.
 * Source: docs/specs/slides.md.
 */
export interface SlideDeck {
  readonly title: string
  readonly author: string
  readonly description: string
  /** The language of its words, as a tag such as "en-GB". */
  readonly language: string
  readonly createdOn: LocalDate
  /** What stands at the foot of every slide: the marks, the period and the clock. */
  readonly footer: string
  readonly slides: readonly Slide[]
}

export interface Slide {
  /** Unique in the deck: by it a reader of the screen tells slides apart. */
  readonly title: string
  readonly body: SlideBody
  /** What the speaker has in front of them: source, scope and rule set, a line each. */
  readonly notes: readonly string[]
}

export type SlideBody =
  | { readonly kind: 'cover' | 'sentences'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly lead: readonly string[]
      readonly alt: string
      readonly table: SlideTable
    }
  | {
      readonly kind: 'chart'
      readonly lead: readonly string[]
      readonly alt: string
      readonly chart: SlideChart
    }

export interface SlideTable {
  /** `share` is the part of the slide's width that the column takes, from 0 to 1. */
  readonly columns: readonly {
    readonly title: string
    readonly isNumber: boolean
    readonly share: number
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** Bars side by side for each category; `null` where the audience gets no figure. */
export interface BarChart {
  readonly kind: 'bars'
  readonly across: string
  readonly up: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** Percent by day: a curve in steps, points with their figures, a limit as a broken line. */
export interface CurveChart {
  readonly kind: 'curve'
  readonly across: string
  readonly up: string
  readonly lastDay: number
  readonly decimals: number
  readonly series: readonly {
    readonly name: string
    readonly look: 'curve' | 'points' | 'limit'
    readonly points: readonly (readonly [day: number, percent: number])[]
  }[]
}

export type SlideChart = BarChart | CurveChart
