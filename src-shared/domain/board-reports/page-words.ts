/** What stands above a table on a page, whoever prints it. */
import { printed } from './print-marks.ts'
import type { Block, DocumentSection, ListBlock, ReportDocument } from './report-document.ts'
import type { ReportTable } from './report-table.ts'
import { scopeWords } from './section-words.ts'

/** The table that a chart is drawn from: the one that follows it. */
export function tableOfChart({ blocks }: DocumentSection, chart: Block): ReportTable | undefined {
  const next = blocks[blocks.indexOf(chart) + 1]
  return next?.kind === 'table' ? next.table : undefined
}

/** Whether a chart of the same figures stands above a table. */
export function isDrawn({ blocks }: DocumentSection, table: Block): boolean {
  return blocks[blocks.indexOf(table) - 1]?.kind === 'chart'
}

/** The sentences above a table or its chart; period and clock stand elsewhere, with every figure. */
export function leadOf(
  document: ReportDocument,
  table: ReportTable | undefined,
): readonly string[] {
  if (!table) return []
  const scope = scopeOf(document, table)
  return table.lead.filter((sentence) => sentence !== scope).map(printed)
}

/** Period, as-at date and clock of a table. */
function scopeOf(
  { scope, scopeWords: own }: ReportDocument,
  { clock, period }: ReportTable,
): string {
  return clock || period ? scopeWords({ ...scope, ...period, clock: clock ?? scope.clock }) : own
}

/** The caption of a table: its name where the section has another, then period, as-at date and clock. */
export function captionOf(
  document: ReportDocument,
  section: DocumentSection,
  block: Extract<Block, { readonly kind: 'table' }>,
): string {
  const { title, columns } = block.table
  const own = title === section.title ? '' : `${title}.`
  const name = isDrawn(section, block) ? 'The same numbers.' : own
  const scope = columns.every(({ kind }) => kind === 'text') ? '' : scopeOf(document, block.table)
  return `${name} ${scope}`.trim()
}

/** The items of a list, those below another moved in, where a writer has no list within a list. */
export function indented({ items, depths = [] }: ListBlock): readonly string[] {
  return items.map((item, place) => `${'\u2003'.repeat(depths[place] ?? 0)}${item}`)
}
