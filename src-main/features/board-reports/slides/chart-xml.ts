import type {
  BarChart,
  CurveChart,
  ReportChart,
} from '#shared/domain/board-reports/report-chart.ts'
import { xmlText } from '../workbooks/xml-text.ts'
import { areaOf, headingOf } from './chart-workbook.ts'
import { CHART, COLOURS, DRAWING_NAMES } from './pptx-names.ts'

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const shape = (content: string) => `<c:spPr>${content}</c:spPr>`
const textLook = (size: number) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solid(COLOURS.ink)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
const NO_LINE = '<a:ln><a:noFill/></a:ln>'

/** A chart that can be edited; its workbook is its relation `rId1`. */
export function chartXml(chart: ReportChart): string {
  const plot = chart.kind === 'bars' ? barPlot(chart) : curvePlot(chart)
  return `<c:chartSpace xmlns:c="${CHART}" ${DRAWING_NAMES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textLook(1200)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
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

const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'

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

function seriesHead(place: number, name: string, column: number): string {
  return `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>${headingOf(column)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

function labels(place: 'outEnd' | 't', format: string): string {
  return `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${shape(`${solid('FFFFFF')}${NO_LINE}`)}${textLook(1200)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

function texts(area: string, values: readonly string[]): string {
  const points = values.map(
    (value, place) => `<c:pt idx="${place}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  )
  return `<c:strRef><c:f>${area}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

/** A figure that may not be drawn has no point at all. */
function numbers(area: string, values: readonly (number | null)[]): string {
  const points = values.map((value, place) =>
    value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`,
  )
  return `<c:numRef><c:f>${area}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

const AXIS_LINE = shape(`<a:ln w="9525">${solid(COLOURS.ink)}</a:ln>`)
const TICKS = `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_LINE}`
const GRID = `<c:majorGridlines>${shape(`<a:ln w="6350">${solid(COLOURS.quiet)}</a:ln>`)}</c:majorGridlines>`

interface ValueAxis {
  readonly id: number
  readonly crosses: number
  readonly side: 'l' | 'b'
  readonly words: string
  readonly between: 'between' | 'midCat'
  readonly most?: number
  readonly step?: number
}

function valueAxis({ id, crosses, side, words, between, most, step }: ValueAxis): string {
  const top = most === undefined ? '' : `<c:max val="${most}"/>`
  const unit = step === undefined ? '' : `<c:majorUnit val="${step}"/>`
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${top}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${side === 'l' ? GRID : ''}${title(words, side === 'l')}<c:numFmt formatCode="0" sourceLinked="0"/>${TICKS}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:crossBetween val="${between}"/>${unit}</c:valAx>`
}

function title(words: string, isUpright = false): string {
  return `<c:title><c:tx><c:rich>${isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0"/><a:t>${xmlText(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
