import { sum } from '#shared/domain/board-reports/figures.ts'
import type { Look } from './cell-looks.ts'

/** A cell by what decides how high its row must be; `width` in characters of the plain type. */
interface WrappedCell {
  readonly text: string
  readonly width: number
  readonly look: Look
}

/** Lines in points, and how many plain characters wide one of theirs is. */
const TYPES = {
  title: { line: 21, wide: 1.3 },
  heading: { line: 18.5, wide: 1.1 },
  plain: { line: 15.75, wide: 0.88 },
  bold: { line: 15.75, wide: 1 },
}

/**
 * The height in points in which every text of a row is seen whole. It is written down because not
 * every program works it out when it opens a file.
 */
export function rowHeight(cells: readonly WrappedCell[]): number {
  return Math.max(
    ...cells.map(({ text, width, look }) => {
      const { line, wide } = typeOf(look)
      const perLine = Math.floor(width / wide)
      return line * sum(text.split('\n').map((part) => countLines(part, perLine)))
    }),
  )
}

function typeOf(look: Look): (typeof TYPES)[keyof typeof TYPES] {
  if (look === 'title' || look === 'heading') return TYPES[look]
  return look === 'columnHeading' || look === 'numberHeading' ? TYPES.bold : TYPES.plain
}

/** Into how many lines a paragraph breaks between its words. */
function countLines(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const next = used === 0 ? word.length : used + 1 + word.length
    if (next <= width) {
      used = next
      continue
    }
    // A word longer than the cell is broken inside.
    lines += (used === 0 ? 0 : 1) + Math.floor((word.length - 1) / width)
    used = ((word.length - 1) % width) + 1
  }
  return lines
}
