import type { DatedSeries, SeriesChart } from '#shared/domain/board-reports/report-chart.ts'
import { xmlText } from '../workbooks/xml-text.ts'
import {
  NO_LINE,
  NO_MARKER,
  numbers,
  seriesHead,
  shape,
  solid,
  textLook,
  valueAxis,
} from './chart-parts.ts'
import { areaOf, daySerial } from './chart-workbook.ts'
import { COLOURS } from './pptx-names.ts'

/** About how many dates stand on the axis of days. */
const DATES = 6

/** Values over time that can be edited: each look is a series of its own, on an axis of days. */
export function seriesPlot(chart: SeriesChart): string {
  const series = chart.series.map((one, place) => {
    const days = one.points.map(([on]) => daySerial(on))
    const values = one.points.map(([, value]) => value)
    const { line, marker } = looks(one.look)
    const label = one.look === 'marks' ? letters(chart) : ''
    return `<c:ser>${seriesHead(place, one.name, 2 * place + 1)}${shape(line)}${marker}${label}<c:xVal>${numbers(areaOf(2 * place, days.length), days)}</c:xVal><c:yVal>${numbers(areaOf(2 * place + 1, days.length), values)}</c:yVal><c:smooth val="0"/></c:ser>`
  })
  const [least, most] = [daySerial(chart.from), daySerial(chart.to)]
  const days = valueAxis({
    ...{ id: 1001, crosses: 1002, side: 'b', words: chart.across, between: 'midCat' },
    ...{ least, most, step: Math.max(1, Math.round((most - least) / DATES)) },
    ...{ format: 'd mmm yy', crossesAt: 'min' },
  })
  const values = valueAxis({
    ...{ id: 1002, crosses: 1001, side: 'l', words: chart.up, between: 'midCat' },
    ...{ least: chart.least, most: chart.most, step: chart.step },
    ...{ format: 'General', crossesAt: 'min' },
  })
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>${days}${values}`
}

function lineOf(colour: string, width: number, dash = ''): string {
  const pattern = dash === '' ? '' : `<a:prstDash val="${dash}"/>`
  return `<a:ln w="${width}">${solid(colour)}${pattern}</a:ln>`
}

function markerOf(symbol: string, size: number, colour: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/>${shape(`${solid(colour)}${NO_LINE}`)}</c:marker>`
}

/** Shapes differ as well as colours: what stands out is seen in grey, too. */
function looks(look: DatedSeries['look']): { readonly line: string; readonly marker: string } {
  switch (look) {
    case 'values':
      return { line: lineOf(COLOURS.ink, 12700), marker: markerOf('circle', 5, COLOURS.ink) }
    case 'better':
      return { line: NO_LINE, marker: markerOf('triangle', 10, COLOURS.blue) }
    case 'worse':
      return { line: NO_LINE, marker: markerOf('diamond', 10, COLOURS.orange) }
    case 'noted':
      return { line: NO_LINE, marker: markerOf('square', 9, COLOURS.ink) }
    case 'centre':
      return { line: lineOf(COLOURS.ink, 15875), marker: NO_MARKER }
    case 'limit':
      return { line: lineOf(COLOURS.ink, 12700, 'dash'), marker: NO_MARKER }
    case 'target':
      return { line: lineOf(COLOURS.orange, 15875, 'sysDot'), marker: NO_MARKER }
    case 'marks':
      return { line: NO_LINE, marker: markerOf('dash', 7, COLOURS.ink) }
  }
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** The letter of each mark in place of its height on the chart. */
function letters({ marks }: SeriesChart): string {
  const each = marks.map(
    ({ letter }, place) =>
      `<c:dLbl><c:idx val="${place}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB" sz="1200"/><a:t>${xmlText(letter)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="b"/>${SHOWN}</c:dLbl>`,
  )
  return `<c:dLbls>${each.join('')}<c:spPr><a:noFill/></c:spPr>${textLook(1200)}<c:dLblPos val="b"/>${SHOWN}</c:dLbls>`
}
