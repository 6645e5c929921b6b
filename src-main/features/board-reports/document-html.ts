import {
  captionOf,
  isDrawn,
  leadOf,
  tableOfChart,
} from '#shared/domain/board-reports/page-words.ts'
import { printed, printedCell } from '#shared/domain/board-reports/print-marks.ts'
import {
  type DocumentSection,
  type ListBlock,
  type ReportDocument,
  type Sentence,
  SUMMARY,
  type TableBlock,
  textOf,
} from '#shared/domain/board-reports/report-document.ts'
import type { ReportTable } from '#shared/domain/board-reports/report-table.ts'
import { longDay } from '#shared/domain/board-reports/report-words.ts'
import type { NamedSentence } from '#shared/domain/board-reports/section-words.ts'
import { shownCell, type TableCell } from '#shared/domain/board-reports/table-cell.ts'
import { ICON_PATHS, ICON_SIZE } from '#shared/domain/quality-improvement/spc/verdict-icons.ts'
import { chartSvg } from './chart-svg.ts'
import { html, type Markup } from './html.ts'
import { REPORT_STYLE } from './report-style.ts'

/** A report as the page that is previewed and printed; `__CSP_NONCE__` marks its one style. */
export function documentHtml(document: ReportDocument): string {
  const { from, to } = document.scope
  const title = `${document.title}, ${longDay(from)} to ${longDay(to)}`
  return `<!doctype html>${
    html`<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
<style nonce="__CSP_NONCE__">${{ markup: REPORT_STYLE }}</style></head>
<body><main>
${pages(document)}
</main></body></html>`.markup
  }`
}

/** The cover and the sections; those that share one page with the cover stand together. */
function pages(document: ReportDocument): Markup {
  const sections = document.sections.filter(({ id }) => id !== SUMMARY)
  const toHtml = (section: DocumentSection) => sectionHtml(document, section)
  const onSheet = sections.filter(({ sheet }) => sheet)
  if (onSheet.length === 0) return html`${cover(document)}\n${sections.map(toHtml)}`
  return html`<div class="sheet"><header>${cover(document)}</header>
${onSheet.map(toHtml)}</div>
${sections.filter(({ sheet }) => !sheet).map(toHtml)}`
}

function cover(document: ReportDocument): Markup {
  const summary = document.sections.find(({ id }) => id === SUMMARY)
  return html`<h1>${document.title}</h1>
${document.marks.map(mark)}
<dl>
${document.facts.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>\n`)}</dl>
${summary ? html`<h2>${summary.title}</h2>\n<div class="lead">${blocksHtml(document, summary)}</div>` : ''}`
}

function mark({ name, text }: NamedSentence): Markup {
  return html`<p class="mark"><strong>${name}</strong> ${printed(text)}</p>\n`
}

function sectionHtml(document: ReportDocument, section: DocumentSection): Markup {
  const names = [section.follows ? 'follows' : '', section.sheet ?? ''].filter(Boolean).join(' ')
  const look = names ? html` class="${names}"` : ''
  return html`<section${look}><h2>${section.title}</h2>
${blocksHtml(document, section)}</section>
`
}

function blocksHtml(document: ReportDocument, section: DocumentSection): readonly Markup[] {
  return section.blocks.map((block) => {
    if (block.kind === 'sentences') {
      return html`${block.sentences.map(sentenceHtml)}`
    }
    if (block.kind === 'list') {
      return listHtml(block)
    }
    if (block.kind === 'chart') {
      const lead = leadHtml(document, tableOfChart(section, block))
      return html`${lead}${figure(chartSvg(block.chart), block.alt)}`
    }
    return block.notIn?.includes('page') ? html`` : tableHtml(document, section, block)
  })
}

/** A list, with a list within each item that others stand below. */
function listHtml({ items, depths = [] }: ListBlock, depth = 0): Markup {
  const starts = items.flatMap((_, place) => ((depths[place] ?? 0) <= depth ? [place] : []))
  const lines = starts.map((start, place) => {
    const end = starts[place + 1] ?? items.length
    const below = { items: items.slice(start + 1, end), depths: depths.slice(start + 1, end) }
    const own = below.items.length > 0 ? listHtml({ kind: 'list', ...below }, depth + 1) : ''
    return html`<li>${items[start] ?? ''}${own}</li>\n`
  })
  return html`<ul>\n${lines}</ul>\n`
}

function sentenceHtml(sentence: Sentence): Markup {
  const { name } = sentence
  return html`<p>${name ? html`<strong>${name}</strong> ` : ''}${printed(textOf(sentence))}</p>\n`
}

function leadHtml(document: ReportDocument, table: ReportTable | undefined): Markup {
  const sentences = leadOf(document, table)
  return sentences.length === 0 ? html`` : html`<p class="above">${sentences.join(' ')}</p>\n`
}

function tableHtml(document: ReportDocument, section: DocumentSection, block: TableBlock): Markup {
  const { table, onPage: shown = table, look } = block
  if (look === 'definitions') return definitionsHtml(table)
  const isNumber = shown.columns.map(({ kind }) => kind !== 'text')
  const number = (place: number) => (isNumber[place] ? html` class="number"` : '')
  return html`${isDrawn(section, block) ? '' : leadHtml(document, shown)}<table><caption>${captionOf(document, section, block)}</caption>
<thead><tr>${shown.columns.map((column, place) => html`<th scope="col"${number(place)}>${column.title}</th>`)}</tr></thead>
<tbody>${shown.rows.map((row) => html`<tr>${row.map((cell, place) => (place === 0 ? html`<th scope="row"${number(0)}>${cellHtml(cell)}</th>` : html`<td${number(place)}>${cellHtml(cell)}</td>`))}</tr>\n`)}</tbody></table>
`
}

/** The words of a cell, after its icon where it has one. */
function cellHtml(cell: TableCell): Markup {
  if (cell.kind !== 'text' || !cell.icon) return html`${printedCell(cell)}`
  const icon = `<svg class="icon" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}" aria-hidden="true"><circle cx="20" cy="20" r="18"/><path d="${ICON_PATHS[cell.icon]}"/></svg>`
  return html`${{ markup: icon }} ${printedCell(cell)}`
}

/** Terms and what they mean, set as such. */
function definitionsHtml({ rows }: ReportTable): Markup {
  return html`<dl class="definitions">
${rows.map(([term, meaning]) => html`<div><dt>${term ? shownCell(term) : ''}</dt><dd>${meaning ? shownCell(meaning) : ''}</dd></div>\n`)}</dl>
`
}

function figure(svg: string, alt: string): Markup {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return html`<figure><img src="${source}" alt="${alt}"></figure>
`
}
