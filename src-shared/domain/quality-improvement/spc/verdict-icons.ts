import type { Assurance, PointType } from './verdict.ts'

/** What an icon beside a chart or in a table says. */
export type VerdictIcon = PointType | Assurance

/** The side of the square that the paths are drawn in. */
export const ICON_SIZE = 40

/** Each verdict by a line of its own shape; the word stands beside it, so no colour is needed. */
export const ICON_PATHS: Readonly<Record<VerdictIcon, string>> = {
  common_cause: 'M8 22 L14 16 L20 24 L26 16 L32 22',
  improvement: 'M8 28 L16 24 L22 26 L32 12 M32 12 l-7 1 M32 12 l-1 7',
  concern: 'M8 12 L16 16 L22 14 L32 28 M32 28 l-7 -1 M32 28 l-1 -7',
  neutral_high: 'M8 26 L16 22 L22 22 L32 12',
  neutral_low: 'M8 14 L16 18 L22 18 L32 28',
  consistent_pass: 'M11 21 L17 27 L29 13',
  consistent_fail: 'M13 13 L27 27 M27 13 L13 27',
  inconsistent: 'M8 20 L14 14 L20 26 L26 14 L32 20 M6 20 L34 20',
}
