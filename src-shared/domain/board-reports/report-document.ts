/**
 * A report as every writer renders it: sections with their sentences, charts and tables, every word
 * and figure as its audience may see it. Plain data: a report that was issued is this, kept, and
 * each of its files can be made from it again. Source: docs/specs/report-document.md.
 */
import type { LocalDate } from '../local-date.ts'
import type { WaitClock } from '../referrals/clocks.ts'
import type { Region } from '../referrals/code-lists.ts'
import type { FiguresForCombining } from './combined/figures-for-combining.ts'
import type { PartNote } from './combined/part.ts'
import type { CountingNote } from './counting-notes.ts'
import type { Audience } from './disclosure-control.ts'
import type { HiddenFigure } from './hidden-figures.ts'
import type { Unit } from './indicator.ts'
import type { ReportChart } from './report-chart.ts'
import type { ReportTable } from './report-table.ts'
import type { NamedSentence } from './section-words.ts'

/** What a report is of, and by which rules: it stands in the manifest and in every row of a file. */
export interface DocumentScope {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asAt: LocalDate
  readonly clock: WaitClock
  readonly audience: Audience
  readonly ruleSet: string
  readonly siteName: string
  /** `null` of a pack of several regions. */
  readonly region: Region | null
  readonly isDemonstration: boolean
  /** The program's version. */
  readonly version: string
  readonly madeOn: LocalDate
  /** The one place or project that it is of; without it the report is of the region. */
  readonly about?: string
}

/** Stands after every sentence that the program did not write. */
export const AUTHORS_MARK = '†'

/** The section that stands on the cover. */
export const SUMMARY = 'summary'

export interface ReportDocument {
  /** What its files are called, such as "board-report". */
  readonly name: string
  readonly title: string
  readonly scope: DocumentScope
  /** Period, as-at date and clock in one line: it stands with every figure. */
  readonly scopeWords: string
  /** For whom it is, and whether its data are made up: said before anything else. */
  readonly marks: readonly NamedSentence[]
  /** What the report is of, each with its heading. */
  readonly facts: readonly NamedSentence[]
  readonly sections: readonly DocumentSection[]
  /** What the figures count, by the names that tables refer to. */
  readonly countingNotes: readonly CountingNote[]
  /** Its figures with what they mean, for whoever traces one: they stand in the manifest. */
  readonly figures: readonly DocumentFigure[]
  /** The figures that are hidden, and why. */
  readonly hidden: readonly HiddenNote[]
  /** Whether no less could have been hidden; else whole tables were withheld to keep the work short. */
  readonly isLeastHidden: boolean
  /** Sections of the template that the author left out, by their names. */
  readonly omitted: readonly string[]
  /** What packs of several regions are combined from; one that an earlier version made has none. */
  readonly figuresForCombining?: FiguresForCombining
  /** Of a combined pack: the packs that it was made of. */
  readonly parts?: readonly PartNote[]
}

/** A hidden figure as the manifest lists it. */
export interface HiddenNote extends HiddenFigure {
  /** Why, in words. */
  readonly reason: string
}

/** An indicator of a report as its audience may see it, with its definition in words. */
export interface DocumentFigure {
  /** Such as "I1". */
  readonly id: string
  readonly name: string
  readonly unit: Unit
  readonly counted: string
  /** Empty where it is a count of its own. */
  readonly outOf: string
  readonly numerator: string
  readonly denominator: string
  /** The figure in words, such as "median 33 days; mean 35.5 days". */
  readonly shown: string
}

export interface DocumentSection {
  /** Unique in the report, such as "open-caseload". */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** Printed below the section before it, where there is room. */
  readonly follows?: true
  /** On one page with the cover and the other such sections: across it, or beside the next half. */
  readonly sheet?: 'wide' | 'half'
}

export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly string[]
  /** How far below another item each stands, from 0; without it none does. */
  readonly depths?: readonly number[]
}

/** One thing in a section, in the order in which it is read. */
export type Block =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | ListBlock
  | ChartBlock
  | TableBlock

/** A sentence that the program proposes, by the name under which an author's own is kept. */
export interface Sentence {
  readonly id: string
  /** What kind of sentence it is, such as "Alert": said before it. */
  readonly name?: string
  readonly text: string
  /** Where the text is the author's: what the program had proposed, empty where it had nothing. */
  readonly proposed?: string
}

/** The text of a sentence as it is printed: what the author wrote is marked. */
export function textOf({ text, proposed }: Sentence): string {
  return proposed === undefined ? text : `${text} ${AUTHORS_MARK}`
}

/** A sentence with what is said before it, where a writer has no bold for that. */
export function sentenceWords(sentence: Sentence): string {
  const { name } = sentence
  return name ? `${name}: ${textOf(sentence)}` : textOf(sentence)
}

/** Drawn from the table that follows it, whose lead it shares. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly chart: ReportChart
  /** The chart for a reader who does not see it. */
  readonly alt: string
  /** Of how many it is. */
  readonly n: string
}

export interface TableBlock {
  readonly kind: 'table'
  readonly table: ReportTable
  /** Of how many its figures are. */
  readonly n: string
  /** The same figures in fewer, wider cells, for a page. */
  readonly onPage?: ReportTable
  /** The same figures as a file for machines has them. */
  readonly inFile?: ReportTable
  /** Terms and what they mean: a page sets them as such. */
  readonly look?: 'definitions'
  /** Where it is left out; workbooks and files have every table. */
  readonly notIn?: readonly ('page' | 'slides')[]
}

/** The sentences of the section that stands on the cover. */
export function summaryOf({ sections }: ReportDocument): readonly string[] {
  const summary = sections.find(({ id }) => id === SUMMARY)
  return (summary?.blocks ?? []).flatMap((block) =>
    block.kind === 'sentences' ? block.sentences.map(sentenceWords) : [],
  )
}

/** Every chart of a report, in the order in which they are read. */
export function chartBlocks({ sections }: ReportDocument): readonly ChartBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
}

/** Every table of a report, in the order in which they are read. */
export function tableBlocks({ sections }: ReportDocument): readonly TableBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
}
