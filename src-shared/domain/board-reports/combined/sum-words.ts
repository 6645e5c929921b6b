/** Sums and shares as cells of a table, and in words. Nothing here is said to be more exact than it is. */
import { column, type TableColumn } from '../report-table.ts'
import { markCell, type TableCell } from '../table-cell.ts'
import type { SharedCell } from './figures-for-combining.ts'
import type { PublishedShare, PublishedSum } from './published-sum.ts'

/** A figure of one region as it was issued. */
export function sharedCell(cell: SharedCell | undefined, decimals?: number): TableCell {
  if (cell === '*') return markCell('c')
  if (cell === null || cell === undefined) return markCell('z')
  return number(cell, decimals ?? String(cell).split('.')[1]?.length ?? 0)
}

function number(value: number, decimals = 0): TableCell {
  return { kind: 'number', value, decimals }
}

/** The columns of a sum; where counts are rounded, with what the true sum is at least and at most. */
export function sumColumns(
  name: string,
  title: string,
  { meaning, rounded }: { readonly meaning: string; readonly rounded: boolean },
): readonly TableColumn[] {
  const own = column(name, title, 'count', meaning)
  if (!rounded) return [own]
  return [
    own,
    column(
      `${name}_least`,
      `${title}: at least`,
      'count',
      `${meaning}: what the true sum is at least`,
    ),
    column(
      `${name}_most`,
      `${title}: at most`,
      'count',
      `${meaning}: what the true sum is at most`,
    ),
  ]
}

export function sumCells(sum: PublishedSum, rounded: boolean): readonly TableCell[] {
  const { shown, isHidden, least, most, regions } = sum
  const none = markCell(isHidden ? 'c' : 'z')
  const own = shown === null ? none : number(shown)
  if (!rounded) return [own]
  return [own, regions === 0 ? none : number(least), most === null ? none : number(most)]
}

export function shareCells(share: PublishedShare | null, isHidden: boolean, rounded: boolean) {
  const none = markCell(isHidden ? 'c' : 'z')
  if (share === null) return rounded ? [none, none, none] : [none]
  const { percent, least, most } = share
  return rounded ? [number(percent), number(least), number(most)] : [number(percent, 1)]
}

/** @example "35 (at least 31, at most 39)", "at least 31", "a number not shown", "35" */
export function sumWords({ shown, isHidden, least, most }: PublishedSum): string {
  // That it is at least nobody says nothing.
  if (isHidden) return least === 0 ? 'a number not shown' : `at least ${least}`
  if (shown === null) return 'no figure'
  return most === least ? String(shown) : `${shown} (at least ${least}, at most ${most})`
}

/** @example "50% (42% to 59%)", "44.3%"; empty where there is none */
export function shareWords(share: PublishedShare | null, rounded: boolean): string {
  if (share === null) return ''
  const { percent, least, most } = share
  if (!rounded) return `${percent.toFixed(1)}%`
  return least === most ? `${percent}%` : `${percent}% (${least}% to ${most}%)`
}
