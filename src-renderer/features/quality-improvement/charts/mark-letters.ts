import type { ChartedMeasure } from '#shared/contract/measures.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { markWords } from './mark-words.ts'

/** A mark with the letter that stands for it on the chart. */
export interface LetteredMark {
  readonly letter: string
  readonly on: LocalDate
  readonly words: string
  /** The id of a mark that a person put there; a PDSA cycle is changed in its project. */
  readonly id: string | undefined
  readonly kind: 'pdsa' | 'note' | 'rebase' | 'target' | 'baseline'
}

/** The marks of a chart in the order of their days, lettered from A. */
export function letterMarks({ marks, pdsa, definition }: ChartedMeasure): readonly LetteredMark[] {
  const cycles = pdsa.map(({ on, title, project }) => ({
    ...{ on, id: undefined, kind: 'pdsa' as const },
    words: `PDSA cycle begins: ${title} (${project})`,
  }))
  const others = marks.map((mark) => ({
    ...{ on: mark.on, id: mark.id, kind: mark.kind },
    words: markWords(mark, definition),
  }))
  return [...cycles, ...others]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((mark, index) => ({ letter: letterAt(index), ...mark }))
}

/** A to Z, then AA and on. */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}
