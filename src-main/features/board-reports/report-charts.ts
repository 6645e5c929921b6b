/** The report's two charts as SVG: vector, the same on every machine, and drawn from cells only. */
import type { IncidenceSection } from '#shared/domain/board-reports/incidence-section.ts'
import type { WaitsSection } from '#shared/domain/board-reports/waits-section.ts'
import { escapeHtml } from './html.ts'

const WIDTH = 680
const HEIGHT = 300
const PLOT = { left: 56, right: 16, top: 28, bottom: 46 }
const INK = '#212B32'
const QUIET = '#AEB7BD'
const ADMITTED = '#005EB8'
const WAITING = '#E46C0A'
const FONT = 'font-family="Inter, Arial, sans-serif" font-size="12"'

const innerWidth = WIDTH - PLOT.left - PLOT.right
const innerHeight = HEIGHT - PLOT.top - PLOT.bottom
const x = (share: number) => PLOT.left + share * innerWidth
const y = (share: number) => PLOT.top + (1 - share) * innerHeight

/** Bars of waits by length, admitted beside still waiting; a hidden cell is a star, not a height. */
export function waitsChart({ bands }: WaitsSection): string {
  const values = bands.flatMap(({ admitted, waiting }) => [admitted.value, waiting.value])
  const top = niceTop(Math.max(1, ...values.map((value) => value ?? 0)))
  const slot = 1 / bands.length
  const bars = bands.flatMap((band, index) => [
    bar({ ...band.admitted, at: (index + 0.12) * slot, width: 0.36 * slot, top, fill: ADMITTED }),
    bar({ ...band.waiting, at: (index + 0.52) * slot, width: 0.36 * slot, top, fill: WAITING }),
    text(x((index + 0.5) * slot), HEIGHT - 26, band.name.replace(' days', '').replace(' to ', '–')),
  ])
  return svg([
    axis(top, 5, (value) => String(value)),
    ...bars,
    text(x(0.5), HEIGHT - 6, 'days since the start of the clock'),
    upright('referrals'),
    key(PLOT.left, ADMITTED, 'admitted in the period'),
    key(PLOT.left + 190, WAITING, 'still waiting at the as-at date'),
  ])
}

interface Bar {
  readonly shown: string
  readonly value: number | null
  readonly at: number
  readonly width: number
  readonly top: number
  readonly fill: string
}

function bar({ shown, value, at, width, top, fill }: Bar): string {
  const height = ((value ?? 0) / top) * innerHeight
  const label = text(x(at + width / 2), y(0) - height - 4, shown)
  if (height === 0) return label
  return `<rect x="${fixed(x(at))}" y="${fixed(y(0) - height)}" width="${fixed(width * innerWidth)}" height="${fixed(height)}" fill="${fill}"/>${label}`
}

/** The chance of admission by day: the whole curve inside the region, the shown days outside. */
export function incidenceChart({ curve, points }: IncidenceSection): string {
  const lastDay = Math.max(...points.map(({ day }) => day))
  const place = (day: number, percent: number) =>
    `${fixed(x(Math.min(day, lastDay) / lastDay))} ${fixed(y(percent / 100))}`
  const steps = curve.filter(([day]) => day <= lastDay)
  let percent = 0
  const path = [`M ${place(0, 0)}`]
  for (const [day, next] of [...steps, [lastDay, steps.at(-1)?.[1] ?? 0] as const]) {
    path.push(`L ${place(day, percent)} L ${place(day, next)}`)
    percent = next
  }
  const marks = points.flatMap(({ day, percent: cell }) =>
    cell.value === null
      ? [text(x(day / lastDay), y(0) - 6, cell.shown)]
      : [
          `<circle cx="${fixed(x(day / lastDay))}" cy="${fixed(y(cell.value / 100))}" r="4" fill="${ADMITTED}"/>`,
          text(Math.min(x(day / lastDay) - 4, x(1) - 20), y(cell.value / 100) - 9, cell.shown),
        ],
  )
  const limit = x(28 / lastDay)
  return svg([
    axis(100, 5, (value) => `${value}%`),
    `<line x1="${fixed(limit)}" y1="${PLOT.top}" x2="${fixed(limit)}" y2="${fixed(y(0))}" stroke="${INK}" stroke-dasharray="4 3"/>`,
    text(limit, PLOT.top - 8, 'day 28'),
    steps.length > 0
      ? `<path d="${path.join(' ')}" fill="none" stroke="${ADMITTED}" stroke-width="2"/>`
      : '',
    ...marks,
    ...points.map(({ day }) => text(x(day / lastDay), HEIGHT - 26, String(day))),
    text(x(0.5), HEIGHT - 6, 'days since the start of the clock'),
    upright('admitted by that day'),
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
