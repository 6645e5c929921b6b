/** What is the same in every deck: theme, masters and layouts. */
import { OFFICE } from '../workbooks/xlsx-names.ts'
import {
  type Box,
  COLOURS,
  INNER_WIDTH,
  LEAD_TOP,
  MARGIN,
  SLIDE,
  SLIDE_NAMES,
} from './pptx-names.ts'
import { paragraphs, placeholder, shapeTree, slideNumber } from './shape-xml.ts'

const TITLE: Box = { x: MARGIN, y: 260_000, width: INNER_WIDTH, height: 760_000 }
const LEAD: Box = { x: MARGIN, y: LEAD_TOP, width: INNER_WIDTH, height: 840_000 }
const WORDS: Box = { x: MARGIN, y: 1_200_000, width: INNER_WIDTH, height: 5_000_000 }
const COVER_TITLE: Box = { x: MARGIN, y: 420_000, width: INNER_WIDTH, height: 1_300_000 }
const COVER_WORDS: Box = { x: MARGIN, y: 1_800_000, width: INNER_WIDTH, height: 4_400_000 }
const FOOT: Box = { x: MARGIN, y: 6_380_000, width: INNER_WIDTH - 900_000, height: 340_000 }
const NUMBER: Box = {
  x: SLIDE.width - MARGIN - 800_000,
  y: 6_380_000,
  width: 800_000,
  height: 340_000,
}

const INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
const COLOUR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

/** The layouts by their number in the file. */
export const LAYOUTS = { cover: 1, sentences: 2, figures: 3 } as const

export function masterXml(): string {
  const shapes = [
    placeholder({
      ...{ id: 2, name: 'Title', kind: 'type="title"', box: TITLE },
      look: '<a:bodyPr lIns="0" rIns="0" anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/>',
      text: paragraphs(['Title']),
    }),
    placeholder({
      ...{ id: 3, name: 'Text', kind: 'type="body" idx="1"', box: WORDS },
      look: '<a:bodyPr lIns="0" rIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>',
      text: paragraphs(['Text']),
    }),
    placeholder({
      ...{ id: 4, name: 'Footer', kind: 'type="ftr" sz="quarter" idx="3"', box: FOOT },
      look: footLook('l'),
      text: paragraphs([]),
    }),
    placeholder({
      ...{ id: 5, name: 'Slide number', kind: 'type="sldNum" sz="quarter" idx="4"', box: NUMBER },
      look: footLook('r'),
      text: slideNumber('‹#›'),
    }),
  ]
  const layouts = Object.values(LAYOUTS).map(
    (number) => `<p:sldLayoutId id="${2_147_483_648 + number}" r:id="rId${number}"/>`,
  )
  return `<p:sldMaster ${SLIDE_NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(shapes)}</p:cSld><p:clrMap ${COLOUR_MAP}/><p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>${level({ size: 2600, isBold: true, bullet: '' })}</p:titleStyle><p:bodyStyle>${level({ size: 1800, isBold: false, bullet: '' })}</p:bodyStyle><p:otherStyle>${level({ size: 1800, isBold: false, bullet: '' })}</p:otherStyle></p:txStyles></p:sldMaster>`
}

function footLook(align: 'l' | 'r'): string {
  return `<a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1100">${INK}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>`
}

interface Level {
  readonly size: number
  readonly isBold: boolean
  readonly bullet: string
}

function level({ size, isBold, bullet }: Level): string {
  const indent = bullet ? ' marL="285750" indent="-285750"' : ' marL="0" indent="0"'
  const mark = bullet ? `<a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>` : '<a:buNone/>'
  const font = isBold ? '+mj' : '+mn'
  return `<a:lvl1pPr${indent} algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef>${mark}<a:defRPr sz="${size}" b="${isBold ? 1 : 0}">${INK}<a:latin typeface="${font}-lt"/></a:defRPr></a:lvl1pPr>`
}

interface Layout {
  readonly name: string
  readonly type: string
  readonly title: string
  readonly titleBox?: Box
  readonly words: string
  readonly wordsBox: Box
  readonly look: Level
}

const LAYOUT_LOOKS: readonly Layout[] = [
  {
    ...{ name: 'Title slide', type: 'title', title: 'type="ctrTitle"', titleBox: COVER_TITLE },
    ...{ words: 'type="subTitle" idx="1"', wordsBox: COVER_WORDS },
    look: { size: 1600, isBold: false, bullet: '' },
  },
  {
    ...{ name: 'Sentences', type: 'tx', title: 'type="title"' },
    ...{ words: 'type="body" idx="1"', wordsBox: WORDS },
    look: { size: 2000, isBold: false, bullet: '•' },
  },
  {
    ...{ name: 'Figures', type: 'cust', title: 'type="title"' },
    ...{ words: 'type="body" idx="1"', wordsBox: LEAD },
    look: { size: 1400, isBold: false, bullet: '' },
  },
]

export function layoutXmls(): readonly string[] {
  return LAYOUT_LOOKS.map(({ name, type, title, titleBox, words, wordsBox, look }) => {
    const shapes = [
      placeholder({
        ...{ id: 2, name: 'Title', kind: title, text: paragraphs(['Title']) },
        ...(titleBox ? { box: titleBox } : {}),
      }),
      placeholder({
        ...{ id: 3, name: 'Text', kind: words, box: wordsBox, text: paragraphs(['Text']) },
        look: `<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle>${level(look)}</a:lstStyle>`,
      }),
      ...footShapes({ firstId: 4, footer: '', number: '‹#›', isLayout: true }),
    ]
    return `<p:sldLayout ${SLIDE_NAMES} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  })
}

interface Foot {
  readonly firstId: number
  readonly footer: string
  readonly number: string
  /** A layout says where its foot stands; a slide leaves that to its layout. */
  readonly isLayout: boolean
}

/** The foot of a slide: the marks of the report, and the number of the slide. */
export function footShapes({ firstId, footer, number, isLayout }: Foot): readonly string[] {
  return [
    placeholder({
      ...{ id: firstId, name: 'Footer', kind: 'type="ftr" sz="quarter" idx="10"' },
      ...(isLayout ? { box: FOOT } : {}),
      look: footLook('l'),
      text: paragraphs(footer ? [footer] : []),
    }),
    placeholder({
      ...{ id: firstId + 1, name: 'Slide number', kind: 'type="sldNum" sz="quarter" idx="11"' },
      ...(isLayout ? { box: NUMBER } : {}),
      look: footLook('r'),
      text: slideNumber(number),
    }),
  ]
}

export function notesMasterXml(): string {
  const shapes = [
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`,
    placeholder({
      ...{ id: 3, name: 'Notes', kind: 'type="body" sz="quarter" idx="3"' },
      box: { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 },
      text: paragraphs(['Notes']),
    }),
  ]
  return `<p:notesMaster ${SLIDE_NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(shapes)}</p:cSld><p:clrMap ${COLOUR_MAP}/><p:notesStyle>${level({ size: 1200, isBold: false, bullet: '' })}</p:notesStyle></p:notesMaster>`
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

export function themeXml(name: string): string {
  const colour = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${value}"/></a:${tag}>`
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
  const colours = [
    colour('dk1', COLOURS.ink),
    colour('lt1', 'FFFFFF'),
    colour('dk2', '003087'),
    colour('lt2', 'E8EDEE'),
    ...[COLOURS.blue, COLOURS.orange, '006747', '7C2855', '425563', '330072'].map((value, place) =>
      colour(`accent${place + 1}`, value),
    ),
    colour('hlink', COLOURS.blue),
    colour('folHlink', '330072'),
  ]
  return `<a:theme ${'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'} name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours.join('')}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

/** The relations of the master: its layouts by their numbers, then its theme. */
export const MASTER_RELATIONS = [
  ...Object.values(LAYOUTS).map(
    (number) =>
      [
        `rId${number}`,
        `${OFFICE}/slideLayout`,
        `../slideLayouts/slideLayout${number}.xml`,
      ] as const,
  ),
  ['rId9', `${OFFICE}/theme`, '../theme/theme1.xml'] as const,
]
