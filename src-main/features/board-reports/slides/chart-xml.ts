import type {
  BarChart,
  CurveChart,
  ReportChart,
} from '#shared/domain/board-reports/report-chart.ts'
import {
  labels,
  NO_LINE,
  NO_MARKER,
  numbers,
  seriesHead,
  shape,
  solid,
  TICKS,
  textLook,
  texts,
  title,
  valueAxis,
} from './chart-parts.ts'
import { areaOf } from './chart-workbook.ts'
import { CHART, COLOURS, DRAWING_NAMES } from './pptx-names.ts'
import { seriesPlot } from './series-plot.ts'

/** A chart that can be edited; its workbook is its relation `rId1`. */
export function chartXml(chart: ReportChart): string {
  const plot = plotOf(chart)
  return `<c:chartSpace xmlns:c="${CHART}" ${DRAWING_NAMES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:legend><c:legendPos val="t"/>${legendless(chart)}<c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textLook(1200)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** Both limits have one line in the legend, and marks have their letters. */
function legendless(chart: ReportChart): string {
  if (chart.kind !== 'series') return ''
  return chart.series
    .flatMap(({ look }, place) => {
      const isSecond = chart.series[place - 1]?.look === look
      return look === 'marks' || (look === 'limit' && isSecond) ? [place] : []
    })
    .map((place) => `<c:legendEntry><c:idx val="${place}"/><c:delete val="1"/></c:legendEntry>`)
    .join('')
}

function plotOf(chart: ReportChart): string {
  switch (chart.kind) {
    case 'bars':
      return barPlot(chart)
    case 'curve':
      return curvePlot(chart)
    case 'series':
      return seriesPlot(chart)
  }
}

/** The second series is hatched: bars are told apart without their colour too. */
const BAR_LOOKS = [
  solid(COLOURS.blue),
  `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${COLOURS.orange}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="12700">${solid(COLOURS.orange)}</a:ln>`,
]

function barPlot({ across, up, categories, series }: BarChart): string {
  const bars = series.map(({ name, values }, place) => {
    const look = shape(BAR_LOOKS[place % BAR_LOOKS.length] ?? '')
    return `<c:ser>${seriesHead(place, name, place + 1)}${look}<c:invertIfNegative val="0"/>${labels('outEnd', '0')}<c:cat>${texts(areaOf(0, categories.length), categories)}</c:cat><c:val>${numbers(areaOf(place + 1, values.length), values)}</c:val></c:ser>`
  })
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="60"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart><c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${title(across)}<c:numFmt formatCode="General" sourceLinked="0"/>${TICKS}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>${valueAxis({ id: 1002, crosses: 1001, side: 'l', words: up, between: 'between' })}`
}

function curvePlot(chart: CurveChart): string {
  const series = chart.series.map((one, place) => {
    const [days, percents] = [one.points.map(([day]) => day), one.points.map(([, value]) => value)]
    const { line, marker, label } = curveLook(one.look, chart.decimals)
    return `<c:ser>${seriesHead(place, one.name, 2 * place + 1)}${shape(line)}${marker}${label}<c:xVal>${numbers(areaOf(2 * place, days.length), days)}</c:xVal><c:yVal>${numbers(areaOf(2 * place + 1, days.length), percents)}</c:yVal><c:smooth val="0"/></c:ser>`
  })
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>${valueAxis({ id: 1001, crosses: 1002, side: 'b', words: chart.across, between: 'midCat', most: chart.lastDay, step: 28 })}${valueAxis({ id: 1002, crosses: 1001, side: 'l', words: chart.up, between: 'midCat', most: 100, step: 20 })}`
}

function curveLook(look: CurveChart['series'][number]['look'], decimals: number) {
  const format = decimals === 0 ? '0"%"' : `0.${'0'.repeat(decimals)}"%"`
  switch (look) {
    case 'curve':
      return {
        line: `<a:ln w="28575" cap="rnd">${solid(COLOURS.blue)}<a:round/></a:ln>`,
        ...{ marker: NO_MARKER, label: '' },
      }
    case 'limit':
      return {
        line: `<a:ln w="15875">${solid(COLOURS.ink)}<a:prstDash val="dash"/></a:ln>`,
        ...{ marker: NO_MARKER, label: '' },
      }
    case 'points':
      return {
        line: NO_LINE,
        marker: `<c:marker><c:symbol val="circle"/><c:size val="9"/>${shape(`${solid(COLOURS.blue)}${NO_LINE}`)}</c:marker>`,
        label: labels('t', format),
      }
  }
}
