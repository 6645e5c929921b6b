/** The parts that charts of every kind are made of, in the order of the schema. */
import { xmlText } from '../workbooks/xml-text.ts'
import { headingOf } from './chart-workbook.ts'
import { COLOURS } from './pptx-names.ts'

export const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
export const shape = (content: string) => `<c:spPr>${content}</c:spPr>`
export const textLook = (size: number) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solid(COLOURS.ink)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
export const NO_LINE = '<a:ln><a:noFill/></a:ln>'

export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'

export function seriesHead(place: number, name: string, column: number): string {
  return `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>${headingOf(column)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

export function labels(place: 'outEnd' | 't', format: string): string {
  return `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${shape(`${solid('FFFFFF')}${NO_LINE}`)}${textLook(1200)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
}

export function texts(area: string, values: readonly string[]): string {
  const points = values.map(
    (value, place) => `<c:pt idx="${place}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  )
  return `<c:strRef><c:f>${area}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`
}

/** A figure that may not be drawn has no point at all. */
export function numbers(area: string, values: readonly (number | null)[]): string {
  const points = values.map((value, place) =>
    value === null ? '' : `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`,
  )
  return `<c:numRef><c:f>${area}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

const AXIS_LINE = shape(`<a:ln w="9525">${solid(COLOURS.ink)}</a:ln>`)
export const TICKS = `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_LINE}`
const GRID = `<c:majorGridlines>${shape(`<a:ln w="6350">${solid(COLOURS.quiet)}</a:ln>`)}</c:majorGridlines>`

interface ValueAxis {
  readonly id: number
  readonly crosses: number
  readonly side: 'l' | 'b'
  readonly words: string
  readonly between: 'between' | 'midCat'
  readonly least?: number
  readonly most?: number
  readonly step?: number
  /** How its numbers are written: days as dates, say. */
  readonly format?: string
  /** Where the other axis crosses it, where that is not at 0. */
  readonly crossesAt?: 'min'
}

export function valueAxis(axis: ValueAxis): string {
  const { id, crosses, side, words, between, least = 0, most, step, format = '0' } = axis
  const top = most === undefined ? '' : `<c:max val="${most}"/>`
  const unit = step === undefined ? '' : `<c:majorUnit val="${step}"/>`
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${top}<c:min val="${least}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${side === 'l' ? GRID : ''}${title(words, side === 'l')}<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${TICKS}<c:crossAx val="${crosses}"/><c:crosses val="${axis.crossesAt ?? 'autoZero'}"/><c:crossBetween val="${between}"/>${unit}</c:valAx>`
}

export function title(words: string, isUpright = false): string {
  return `<c:title><c:tx><c:rich>${isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0"/><a:t>${xmlText(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
