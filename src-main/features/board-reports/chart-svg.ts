import { HIDDEN } from '#shared/domain/board-reports/disclosure-control.ts'
import type {
  BarChart,
  CurveChart,
  ReportChart,
} from '#shared/domain/board-reports/report-chart.ts'
import { escapeHtml } from './html.ts'
import { seriesSvg } from './series-svg.ts'

const WIDTH = 680
const HEIGHT = 300
const PLOT = { left: 56, right: 16, top: 28, bottom: 66 }
const INK = '#212B32'
const QUIET = '#AEB7BD'
const ADMITTED = '#005EB8'
const WAITING = '#E46C0A'
const FONT = 'font-family="Inter, Arial, sans-serif" font-size="12"'

const innerWidth = WIDTH - PLOT.left - PLOT.right
const innerHeight = HEIGHT - PLOT.top - PLOT.bottom
const x = (share: number) => PLOT.left + share * innerWidth
const y = (share: number) => PLOT.top + (1 - share) * innerHeight

/** A chart of a report as SVG: vector, and the same on every machine. */
export function chartSvg(chart: ReportChart): string {
  switch (chart.kind) {
    case 'bars':
      return barSvg(chart)
    case 'curve':
      return curveSvg(chart)
    case 'series':
      return seriesSvg(chart)
  }
}

/** Bars side by side; a hidden cell is a star, not a height. */
function barSvg({ categories, series, across, up }: BarChart): string {
  const values = series.flatMap((one) => one.values)
  const top = niceTop(Math.max(1, ...values.map((value) => value ?? 0)))
  const slot = 1 / categories.length
  const width = (0.76 * slot) / series.length
  const bars = categories.flatMap((category, index) => [
    ...series.map((one, place) =>
      bar({
        value: one.values[index] ?? null,
        at: (index + 0.12) * slot + place * (width + 0.04 * slot),
        ...{ width: width - 0.02 * slot, top },
        fill: FILLS[place % FILLS.length] ?? ADMITTED,
      }),
    ),
    ...categoryLabel(category, { at: x((index + 0.5) * slot), width: slot * innerWidth }),
  ])
  return svg([
    axis(top, 5, (value) => String(value)),
    ...bars,
    text(x(0.5), HEIGHT - 6, inSentence(across)),
    upright(inSentence(up)),
    ...series.map(({ name }, place) =>
      key(PLOT.left + 190 * place, FILLS[place % FILLS.length] ?? ADMITTED, inSentence(name)),
    ),
  ])
}

/** Letters of the axis are so wide, in units of the drawing, on average. */
const LETTER = 6.2
const LINE = 12

/** A category under its bars, on as many lines as its slot is narrow. */
function categoryLabel(
  category: string,
  { at, width }: { readonly at: number; readonly width: number },
): readonly string[] {
  const words = category
    .replace(' days', '')
    .replace(/(\d) to (\d)/, '$1–$2')
    .split(' ')
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length * LETTER <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line, place) => text(at, y(0) + 16 + place * LINE, line))
}

const FILLS = [ADMITTED, WAITING]

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

interface Bar {
  readonly value: number | null
  readonly at: number
  readonly width: number
  readonly top: number
  readonly fill: string
}

function bar({ value, at, width, top, fill }: Bar): string {
  const height = ((value ?? 0) / top) * innerHeight
  const label = text(
    x(at + width / 2),
    y(0) - height - 4,
    value === null ? HIDDEN.shown : String(value),
  )
  if (height === 0) return label
  return `<rect x="${fixed(x(at))}" y="${fixed(y(0) - height)}" width="${fixed(width * innerWidth)}" height="${fixed(height)}" fill="${fill}"/>${label}`
}

/** Percent by day: a curve in steps where there is one, and the days with their figures. */
function curveSvg({ series, days, lastDay, across, up }: CurveChart): string {
  const place = ([day, percent]: readonly [number, number]) =>
    `${fixed(x(Math.min(day, lastDay) / lastDay))} ${fixed(y(percent / 100))}`
  const lines = series.map(({ look, name, points }) => {
    const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'} ${place(point)}`)
    if (look === 'curve') {
      return `<path d="${path.join(' ')}" fill="none" stroke="${ADMITTED}" stroke-width="2"/>`
    }
    if (look === 'points') return ''
    const at = x((points[0]?.[0] ?? 0) / lastDay)
    return `<line x1="${fixed(at)}" y1="${PLOT.top}" x2="${fixed(at)}" y2="${fixed(y(0))}" stroke="${INK}" stroke-dasharray="4 3"/>${text(at, PLOT.top - 8, inSentence(name))}`
  })
  const percents = new Map(series.find(({ look }) => look === 'points')?.points)
  const marks = days.map(({ day, shown }) => {
    const percent = percents.get(day)
    if (percent === undefined) return text(x(day / lastDay), y(0) - 6, shown)
    const dot = `<circle cx="${fixed(x(day / lastDay))}" cy="${fixed(y(percent / 100))}" r="4" fill="${ADMITTED}"/>`
    return `${dot}${text(Math.min(x(day / lastDay) - 4, x(1) - 20), y(percent / 100) - 9, shown)}`
  })
  return svg([
    axis(100, 5, (value) => `${value}%`),
    ...lines,
    ...marks,
    ...days.map(({ day }) => text(x(day / lastDay), y(0) + 16, String(day))),
    text(x(0.5), HEIGHT - 6, inSentence(across)),
    upright(inSentence(up)),
  ])
}

function svg(parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ${FONT} fill="${INK}">${parts.join('')}</svg>`
}

function axis(top: number, lines: number, label: (value: number) => string): string {
  return Array.from({ length: lines + 1 }, (_, index) => {
    const share = index / lines
    const at = fixed(y(share))
    return `<line x1="${PLOT.left}" y1="${at}" x2="${WIDTH - PLOT.right}" y2="${at}" stroke="${QUIET}" stroke-width="${index === 0 ? 1 : 0.5}"/><text x="${PLOT.left - 8}" y="${fixed(y(share) + 4)}" text-anchor="end">${label(Math.round(share * top))}</text>`
  }).join('')
}

function key(at: number, fill: string, words: string): string {
  return `<rect x="${at}" y="4" width="12" height="12" fill="${fill}"/><text x="${at + 18}" y="14">${escapeHtml(words)}</text>`
}

function text(at: number, down: number, words: string): string {
  return `<text x="${fixed(at)}" y="${fixed(down)}" text-anchor="middle">${escapeHtml(words)}</text>`
}

/** What the vertical axis counts. */
function upright(words: string): string {
  return `<text transform="translate(14 ${fixed(y(0.5))}) rotate(-90)" text-anchor="middle">${escapeHtml(words)}</text>`
}

/** The next multiple of five above, so that five lines of the axis fall on whole numbers. */
function niceTop(highest: number): number {
  return Math.ceil((highest + 1) / 5) * 5
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
