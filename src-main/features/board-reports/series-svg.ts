import type { DatedSeries, SeriesChart } from '#shared/domain/board-reports/report-chart.ts'
import { daysBetween, type LocalDate } from '#shared/domain/local-date.ts'
import { escapeHtml } from './html.ts'

const WIDTH = 680
const HEIGHT = 320
const PLOT = { left: 56, right: 16, top: 62, bottom: 52 }
const INK = '#212B32'
const GREY = '#425563'
const QUIET = '#AEB7BD'
const BLUE = '#005EB8'
const ORANGE = '#C2500A'
const FONT = 'font-family="Inter, Arial, sans-serif" font-size="12"'

const innerWidth = WIDTH - PLOT.left - PLOT.right
const innerHeight = HEIGHT - PLOT.top - PLOT.bottom
const bottom = HEIGHT - PLOT.bottom

interface Scale {
  x(on: LocalDate): number
  y(value: number): number
}

/** Values over time with their lines; what stands out has a shape of its own beside its colour. */
export function seriesSvg(chart: SeriesChart): string {
  const { from, to, least, most } = chart
  const days = Math.max(1, daysBetween(from, to))
  const scale: Scale = {
    x: (on) => PLOT.left + (daysBetween(from, on) / days) * innerWidth,
    y: (value) => bottom - ((value - least) / (most - least)) * innerHeight,
  }
  const parts = [
    ...valueAxis(chart, scale),
    ...dayAxis(chart, scale),
    ...chart.marks.map(({ letter, on }) => markSvg(letter, scale.x(on))),
    ...chart.series.map((one) => drawn(one, scale)),
    text(PLOT.left + innerWidth / 2, HEIGHT - 6, 'day'),
    `<text transform="translate(14 ${fixed(PLOT.top + innerHeight / 2)}) rotate(-90)" text-anchor="middle">${escapeHtml(chart.up.toLowerCase())}</text>`,
    ...keys(chart),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ${FONT} fill="${INK}">${parts.join('')}</svg>`
}

function valueAxis({ least, most, step }: SeriesChart, { y }: Scale): readonly string[] {
  const steps = Math.round((most - least) / step)
  return Array.from({ length: steps + 1 }, (_, place) => {
    const value = Number((least + place * step).toPrecision(12))
    const at = fixed(y(value))
    return `<line x1="${PLOT.left}" y1="${at}" x2="${WIDTH - PLOT.right}" y2="${at}" stroke="${QUIET}" stroke-width="${place === 0 ? 1 : 0.5}"/><text x="${PLOT.left - 8}" y="${fixed(y(value) + 4)}" text-anchor="end">${value}</text>`
  })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MOST_TICKS = 9

/** The first days of months, every so many that their words have room. */
function dayAxis({ from, to }: SeriesChart, { x }: Scale): readonly string[] {
  const month = (day: LocalDate) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
  const first = month(from) + (from.endsWith('-01') ? 0 : 1)
  const last = month(to)
  const every = Math.max(1, Math.ceil((last - first + 1) / MOST_TICKS))
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
  return places
    .filter((_, place) => place % every === 0)
    .map((one) => {
      const [year, number] = [Math.floor(one / 12), one % 12]
      const day = `${year}-${String(number + 1).padStart(2, '0')}-01` as LocalDate
      const at = fixed(x(day))
      return `<line x1="${at}" y1="${bottom}" x2="${at}" y2="${bottom + 4}" stroke="${GREY}"/>${text(x(day), bottom + 18, `${MONTHS[number]} ${String(year).slice(2)}`)}`
    })
}

/** A letter above the plot, and a line down from it. */
function markSvg(letter: string, at: number): string {
  return `<line x1="${fixed(at)}" y1="${PLOT.top}" x2="${fixed(at)}" y2="${bottom}" stroke="${GREY}" stroke-width="0.75" stroke-dasharray="2 3"/>${text(at, PLOT.top - 5, letter)}`
}

const LINES: Readonly<Partial<Record<DatedSeries['look'], string>>> = {
  values: `stroke="${GREY}" stroke-width="1.25"`,
  centre: `stroke="${INK}" stroke-width="1.25"`,
  limit: `stroke="${INK}" stroke-width="1" stroke-dasharray="5 3"`,
  target: `stroke="${ORANGE}" stroke-width="1.25" stroke-dasharray="1.5 2.5"`,
}

function drawn({ look, points }: DatedSeries, scale: Scale): string {
  const line = LINES[look]
  const path = line ? pathOf(points, scale) : ''
  const joined = path ? `<path d="${path}" fill="none" ${line}/>` : ''
  const dots = points.map(([on, value]) =>
    value === null ? '' : shape(look, scale.x(on), scale.y(value)),
  )
  return `${joined}${dots.join('')}`
}

function pathOf(points: DatedSeries['points'], { x, y }: Scale): string {
  const steps: string[] = []
  let isBroken = true
  for (const [on, value] of points) {
    if (value !== null) steps.push(`${isBroken ? 'M' : 'L'} ${fixed(x(on))} ${fixed(y(value))}`)
    isBroken = value === null
  }
  return steps.join(' ')
}

/** Common cause a dot, an improvement a triangle up, a concern a triangle down, a change a square. */
function shape(look: DatedSeries['look'], x: number, y: number): string {
  const triangle = (up: number, fill: string) =>
    `<path d="M ${fixed(x - 5)} ${fixed(y + 4 * up)} L ${fixed(x + 5)} ${fixed(y + 4 * up)} L ${fixed(x)} ${fixed(y - 5 * up)} Z" fill="${fill}"/>`
  switch (look) {
    case 'values':
      return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="2.5" fill="${GREY}"/>`
    case 'better':
      return triangle(1, BLUE)
    case 'worse':
      return triangle(-1, ORANGE)
    case 'noted':
      return `<rect x="${fixed(x - 4)}" y="${fixed(y - 4)}" width="8" height="8" fill="${INK}"/>`
    default:
      return ''
  }
}

const KEY_WIDTH = 120
const KEYS_IN_ROW = 5

/** What each look means, above the plot; the letters are explained in the table that follows. */
function keys({ series }: SeriesChart): readonly string[] {
  const shown = series
    .filter(({ look }) => look !== 'marks')
    .filter((one, place, all) => all.findIndex(({ look }) => look === one.look) === place)
  return shown.map(({ look, name }, place) => {
    const at = PLOT.left + KEY_WIDTH * (place % KEYS_IN_ROW)
    const down = 12 + 18 * Math.floor(place / KEYS_IN_ROW)
    const line = LINES[look]
    const stroke = line
      ? `<line x1="${at}" y1="${down}" x2="${at + 22}" y2="${down}" ${line}/>`
      : ''
    const words = look === 'limit' ? 'limits' : name.toLowerCase()
    return `${stroke}${shape(look, at + 11, down)}<text x="${at + 28}" y="${down + 4}">${escapeHtml(words)}</text>`
  })
}

function text(at: number, down: number, words: string): string {
  return `<text x="${fixed(at)}" y="${fixed(down)}" text-anchor="middle">${escapeHtml(words)}</text>`
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
