import type { Slide, SlideTable } from '#shared/domain/board-reports/slides.ts'
import { footShapes } from './deck-frame.ts'
import { CHART, contentBox, INNER_WIDTH, SLIDE_NAMES, TABLE } from './pptx-names.ts'
import { graphicFrame, paragraphs, placeholder, shapeTree } from './shape-xml.ts'

/** "Medium Style 2, Accent 1" by the name that every program knows it by. */
export const TABLE_STYLE = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'
const TABLE_SIZE = 1400
const ROW_HEIGHT = 304_800

/** A slide: title, words, then its figure; the chart of a slide is its relation `rId3`. */
export function slideXml({ title, body }: Slide, footer: string, number: number): string {
  const isCover = body.kind === 'cover'
  const shapes = [
    placeholder({
      ...{ id: 2, name: 'Title', kind: `type="${isCover ? 'ctrTitle' : 'title'}"` },
      text: paragraphs([title]),
    }),
    placeholder({
      ...{ id: 3, name: 'Text', kind: `type="${isCover ? 'subTitle' : 'body'}" idx="1"` },
      text: paragraphs('lines' in body ? body.lines : body.lead),
    }),
    ...figureOf(body),
    ...footShapes({ firstId: 5, footer, number: String(number), isLayout: false }),
  ]
  return `<p:sld ${SLIDE_NAMES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function figureOf(body: Slide['body']): readonly string[] {
  if (!('lead' in body)) return []
  const box = contentBox(body.lead)
  if (body.kind === 'table') {
    const height = ROW_HEIGHT * (body.table.rows.length + 1)
    return [
      graphicFrame({
        ...{ id: 4, name: 'Table', alt: body.alt, box: { ...box, height }, uri: TABLE },
        content: tableXml(body.table),
      }),
    ]
  }
  return [
    graphicFrame({
      ...{ id: 4, name: 'Chart', alt: body.alt, box, uri: CHART },
      content: `<c:chart xmlns:c="${CHART}" r:id="rId3"/>`,
    }),
  ]
}

/** A table whose first row is marked as its headings. */
function tableXml({ columns, rows }: SlideTable): string {
  const row = (cells: readonly string[]) =>
    `<a:tr h="${ROW_HEIGHT}">${cells
      .map((text, place) => cellXml(text, columns[place]?.isNumber ?? false))
      .join('')}</a:tr>`
  const grid = columns.map(({ share }) => `<a:gridCol w="${Math.floor(share * INNER_WIDTH)}"/>`)
  return `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid.join('')}</a:tblGrid>${row(columns.map(({ title }) => title))}${rows.map(row).join('')}</a:tbl>`
}

function cellXml(text: string, isNumber: boolean): string {
  const words = paragraphs([text], TABLE_SIZE)
  const aligned = isNumber ? words.replace('<a:p>', '<a:p><a:pPr algn="r"/>') : words
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${aligned}</a:txBody><a:tcPr/></a:tc>`
}

export function notesXml(notes: readonly string[]): string {
  const shapes = [
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`,
    placeholder({ id: 3, name: 'Notes', kind: 'type="body" idx="1"', text: paragraphs(notes) }),
  ]
  return `<p:notes ${SLIDE_NAMES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
