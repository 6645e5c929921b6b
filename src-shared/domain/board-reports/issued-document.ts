/** What makes a report an issued one. Source: docs/specs/issued-reports.md. */
import type { LocalDate } from '../local-date.ts'
import type { ReportDocument } from './report-document.ts'
import { longDay } from './report-words.ts'

/** One issue of a report: which it is, when, and which earlier one it corrects. */
export interface Issue {
  readonly id: string
  /** The day in England. */
  readonly issuedOn: LocalDate
  /** The id of the report that it replaces. */
  readonly replaces: string | null
}

/** The document with its issue among its facts, so that every file says which report it belongs to. */
export function issuedDocument(
  document: ReportDocument,
  { id, issuedOn, replaces }: Issue,
): ReportDocument {
  const instead = replaces === null ? '' : `; it replaces report ${replaces}`
  const issued = { name: 'Issued', text: `${longDay(issuedOn)}, as report ${id}${instead}` }
  return { ...document, facts: [...document.facts, issued] }
}
