import { indented, isDrawn, leadOf, tableOfChart } from './page-words.ts'
import { PRINT_MARKS, printed } from './print-marks.ts'
import {
  type ChartBlock,
  type DocumentSection,
  type ReportDocument,
  sentenceWords,
  type TableBlock,
} from './report-document.ts'
import type { ReportTable } from './report-table.ts'
import { longDay } from './report-words.ts'
import { slideTables } from './slide-tables.ts'
import type { Slide, SlideDeck } from './slides.ts'

/** How many lines of a list one slide takes. */
const LINES_OF_LIST = 4

/** A report as slides, for a meeting; nothing is worked out here. Source: docs/specs/slides.md. */
export function documentSlides(document: ReportDocument): SlideDeck {
  const { title, scope, scopeWords, marks, facts, sections } = document
  const [audience] = marks.slice(-1)
  return {
    title: `${title}, ${longDay(scope.from)} to ${longDay(scope.to)}`,
    author: scope.siteName,
    description: printed(`${audience?.name} ${audience?.text}`),
    language: 'en-GB',
    createdOn: scope.madeOn,
    footer: [...marks.map(({ name }) => name), scopeWords].join(' '),
    slides: [
      {
        title,
        body: {
          kind: 'cover',
          lines: [
            ...marks.map(({ name, text }) => printed(`${name} ${text}`)),
            ...facts.map(({ name, text }) => `${name}: ${text}`),
          ],
        },
        notes: sources(document, 'given with each figure'),
      },
      ...sections.flatMap((section) => slidesOf(document, section)),
    ],
  }
}

/** Where the figures of a slide come from; `n` says of how many they are. */
function sources({ scope, facts }: ReportDocument, n: string): readonly string[] {
  return [
    `Source: referrals recorded in Pathway 28 by ${scope.siteName}.`,
    ...facts.map(({ name, text }) => `${name}: ${text}`),
    `n: ${n}.`,
  ]
}

function slidesOf(document: ReportDocument, section: DocumentSection): readonly Slide[] {
  return [
    ...sentenceSlides(document, section),
    ...section.blocks.flatMap((block): readonly Slide[] => {
      if (block.kind === 'chart') {
        return [chartSlide(document, block, tableOfChart(section, block))]
      }
      if (block.kind !== 'table' || block.notIn?.includes('slides')) return []
      return tableSlides(document, block, isDrawn(section, block) ? ': table' : '')
    }),
  ]
}

/** The words of a section, cut where a slide is full. */
function sentenceSlides(
  document: ReportDocument,
  { title, blocks }: DocumentSection,
): readonly Slide[] {
  const lines = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'sentences') return block.sentences.map((one) => printed(sentenceWords(one)))
    return block.kind === 'list' ? indented(block) : []
  })
  const count = Math.ceil(lines.length / LINES_OF_LIST)
  const size = Math.ceil(lines.length / Math.max(1, count))
  return Array.from({ length: count }, (_, place) => ({
    title: count === 1 ? title : `${title}, ${place + 1} of ${count}`,
    body: { kind: 'sentences', lines: lines.slice(place * size, (place + 1) * size) },
    notes: sources(document, 'given in each sentence that has a figure'),
  }))
}

function chartSlide(
  document: ReportDocument,
  { chart, alt, n }: ChartBlock,
  table: ReportTable | undefined,
): Slide {
  return {
    title: `${table?.title}: chart`,
    body: {
      kind: 'chart',
      lead: table ? [...leadOf(document, table), ...undrawn(table)] : [],
      ...{ alt, chart },
    },
    notes: sources(document, n),
  }
}

/** A chart says that figures are missing from it: no bar is not the same as nobody. */
function undrawn({ rows }: ReportTable): readonly string[] {
  const isWhole = !rows.flat().some((cell) => cell.kind === 'mark' && cell.mark === 'c')
  return isWhole ? [] : [`What is shown as ${PRINT_MARKS.c} in the table is not drawn here.`]
}

function tableSlides(
  document: ReportDocument,
  { table, n }: TableBlock,
  ending: string,
): readonly Slide[] {
  const parts = slideTables(table)
  return parts.map((part, place) => {
    const whole = `${table.title}${ending}`
    const title = parts.length === 1 ? whole : `${whole}, ${place + 1} of ${parts.length}`
    return {
      title,
      body: {
        kind: 'table',
        lead: leadOf(document, table),
        alt: `Table: ${title}. ${part.rows.length} rows; columns: ${part.columns.map((one) => one.title).join(', ')}.`,
        table: part,
      },
      notes: sources(document, n),
    }
  })
}
