import type { LocalDate } from '../local-date.ts'
import type { ReportChart } from './report-chart.ts'

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
      readonly chart: ReportChart
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
