import type { VerdictIcon } from '../quality-improvement/spc/verdict-icons.ts'
import type { Cell } from './disclosure-control.ts'

/**
 * Why a cell of a table has no figure, in the shorthand of the Government Analysis Function: `c`
 * hidden, `u` of too few, `x` not available, `z` not applicable. Source: docs/specs/workbooks.md.
 */
export type Mark = 'c' | 'u' | 'x' | 'z'

/** A cell as every table writer gets it: text, a number to so many decimals, or a mark. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string; readonly icon?: VerdictIcon }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'mark'; readonly mark: Mark }

/** The marks by what they say. */
export const MARK_MEANINGS: Readonly<Record<Mark, string>> = {
  c: 'Hidden, because the figure could identify somebody or give another hidden figure away. The report and the file of indicators show it as a star.',
  u: 'Too few: of fewer than 5 no percentage and no average is given, because chance alone decides it.',
  x: 'Not available: what the figure needs is not recorded yet.',
  z: 'Not applicable: there was nobody to count, or no such figure belongs in this place.',
}

export function textCell(text: string): TableCell {
  return { kind: 'text', text }
}

/** Words with an icon before them where a page can draw it; the words say it all. */
export function iconCell(icon: VerdictIcon, text: string): TableCell {
  return { kind: 'text', text, icon }
}

export function markCell(mark: Mark): TableCell {
  return { kind: 'mark', mark }
}

/** A figure of the report as a cell; `absent` says why there is none, where there is none. */
export function figureCell({ value, shown, isHidden }: Cell, absent: Mark = 'z'): TableCell {
  if (isHidden) return markCell('c')
  if (value === null) return markCell(absent)
  return { kind: 'number', value, decimals: shown.match(/\.(\d+)/)?.[1]?.length ?? 0 }
}

/** A number that is no figure about people, such as the day of a curve. */
export function plainNumber(value: number): TableCell {
  return { kind: 'number', value, decimals: 0 }
}

/** A cell as a reader sees it. */
export function shownCell(cell: TableCell): string {
  if (cell.kind === 'text') return cell.text
  return cell.kind === 'mark' ? `[${cell.mark}]` : cell.value.toFixed(cell.decimals)
}
