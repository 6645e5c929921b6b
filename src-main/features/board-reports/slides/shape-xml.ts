import { xmlText } from '../workbooks/xml-text.ts'
import { type Box, boxXml } from './pptx-names.ts'

const LANGUAGE = 'en-GB'

/** Paragraphs, one a line; a slide has text and nothing that runs. */
export function paragraphs(lines: readonly string[], size?: number): string {
  const look = `lang="${LANGUAGE}"${size ? ` sz="${size}"` : ''}`
  if (lines.length === 0) return `<a:p><a:endParaRPr ${look}/></a:p>`
  return lines
    .map((line) => `<a:p><a:r><a:rPr ${look} dirty="0"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`)
    .join('')
}

interface Placeholder {
  readonly id: number
  readonly name: string
  /** The marks of the placeholder, such as `type="title"`. */
  readonly kind: string
  readonly text: string
  /** Its own place; without one it stands where its layout says. */
  readonly box?: Box
  readonly look?: string
}

export function placeholder({ id, name, kind, text, box, look = '' }: Placeholder): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${
    box ? `${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''
  }</p:spPr><p:txBody>${look || '<a:bodyPr/><a:lstStyle/>'}${text}</p:txBody></p:sp>`
}

/** The number of the slide, which the program that shows it fills in. */
export function slideNumber(number: string): string {
  return `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${LANGUAGE}"/><a:t>${number}</a:t></a:fld></a:p>`
}

/** The tree of a slide's shapes, in the order in which they are read. */
export function shapeTree(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`
}

interface Frame {
  readonly id: number
  readonly name: string
  readonly alt: string
  readonly box: Box
  readonly uri: string
  readonly content: string
}

/** A table or a chart with the words for a reader who does not see it. */
export function graphicFrame({ id, name, alt, box, uri, content }: Frame): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${xmlText(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${boxXml(box, 'p')}<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`
}
