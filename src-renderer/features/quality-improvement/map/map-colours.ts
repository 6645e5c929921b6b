import type { LostShare } from './map-picture.ts'

/** The colours of the theme, as an SVG takes them. */
export const INK = 'var(--mui-palette-text-primary)'
export const QUIET = 'var(--mui-palette-text-secondary)'
export const PAPER = 'var(--mui-palette-background-paper)'

/** By days lost. Beside the colour, lines differ in their strokes and carry the number of days. */
export const LOST_COLOURS: Readonly<Record<LostShare, string>> = {
  none: QUIET,
  some: 'var(--mui-palette-warning-main)',
  much: 'var(--mui-palette-error-main)',
}
