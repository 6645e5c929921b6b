import { hiddenReason } from './hidden-reasons.ts'
import { reportDefinitions } from './report-definitions.ts'
import { type ReportDocument, summaryOf } from './report-document.ts'
import type { ReportModel } from './report-model.ts'
import { column, noneRow, type ReportTable } from './report-table.ts'
import { textCell } from './table-cell.ts'

/** What the report is of, and its summary in sentences. */
export function coverTable(document: ReportDocument): ReportTable {
  const facts = [
    ...document.marks.map(({ name, text }) => ({ name: name.replace('.', ''), text })),
    ...document.facts,
    ...summaryOf(document).map((text) => ({ name: 'In short', text })),
  ]
  return {
    name: 'report',
    sheet: 'Cover',
    title: document.title,
    lead: [],
    columns: [
      column('item', 'Item', 'text', 'What is said of the report'),
      column('words', 'Words', 'text', 'What holds for this report'),
    ],
    rows: facts.map(({ name, text }) => [textCell(name), textCell(text)]),
    notes: [],
  }
}

/** Every figure that is hidden, as the manifest lists them, and the rule that hides it. */
export function hiddenTable(model: ReportModel): ReportTable {
  const rows = model.hidden.map((one) => [textCell(one.figure), textCell(hiddenReason(one))])
  return {
    name: 'hidden',
    sheet: 'Hidden',
    title: 'What is hidden, and why',
    lead: [`By the rule set ${model.ruleSet}.`],
    columns: [
      column('figure', 'Figure', 'text', 'The figure that is hidden'),
      column('reason', 'Why', 'text', 'Why it is hidden'),
    ],
    rows: rows.length > 0 ? rows : [noneRow('Nothing is hidden', 2)],
    notes: [],
  }
}

/** Every clock and indicator in words. */
export function definitionTable(model: ReportModel): ReportTable {
  return {
    name: 'definitions',
    sheet: 'Definitions',
    title: 'Definitions',
    lead: [],
    columns: [
      column('term', 'Term', 'text', 'A clock, an indicator or a word'),
      column('meaning', 'Meaning', 'text', 'What it means in this report'),
    ],
    rows: reportDefinitions(model).map(({ term, meaning }) => [textCell(term), textCell(meaning)]),
    notes: [],
  }
}
