import { OFFICE } from '../workbooks/xlsx-names.ts'

/** The namespaces of a PPTX file's parts. */
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main'
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
export const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table'

export const DRAWING_NAMES = `xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"`
export const SLIDE_NAMES = `${DRAWING_NAMES} xmlns:p="${SLIDES}"`

/** A slide in English Metric Units, 914 400 to the inch: 13.333 by 7.5 inches, 16 to 9. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 }
export const MARGIN = 457_200
export const INNER_WIDTH = SLIDE.width - 2 * MARGIN

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the sentences above a figure begin, and where the figure ends. */
export const LEAD_TOP = 1_020_000
const CONTENT_END = 6_280_000
const LEAD_LETTERS = 112
const LEAD_LINE = 213_360
const GAP = 110_000

/** Where a chart or a table stands: below the sentences above it, which have 14 points. */
export function contentBox(lead: readonly string[]): Box {
  const lines = lead.reduce((sum, text) => sum + Math.ceil(text.length / LEAD_LETTERS), 0)
  const y = LEAD_TOP + lines * LEAD_LINE + (lead.length + 1) * GAP
  return { x: MARGIN, y, width: INNER_WIDTH, height: CONTENT_END - y }
}

export function boxXml({ x, y, width, height }: Box, prefix: 'a' | 'p' = 'a'): string {
  return `<${prefix}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${prefix}:xfrm>`
}

/** Colours of the report, with a contrast of 4.5 and more on white. */
export const COLOURS = { ink: '212B32', blue: '005EB8', orange: 'B4530A', quiet: 'AEB7BD' }
