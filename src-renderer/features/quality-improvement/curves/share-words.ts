import { round } from '#shared/domain/board-reports/figures.ts'

/** A share of 1 as a percentage. */
export function shareWords(share: number): string {
  return `${round(share * 100, 0)}%`
}

/** A difference of shares with its sign, in percentage points. */
export function pointsWords(difference: number): string {
  const size = round(Math.abs(difference) * 100, 0)
  if (size === 0) return '0'
  return difference > 0 ? `+${size}` : `−${size}`
}
