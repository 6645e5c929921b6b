/** What the author of a report changes in it: never a figure. Source: docs/specs/report-templates.md. */
import { type SectionId, TEMPLATES, type TemplateName } from './report-templates.ts'

export interface ReportEdits {
  /** Sections that are left out. */
  readonly omitted: readonly SectionId[]
  /** The author's words in place of those the program proposes, by the names of sentences. */
  readonly sentences: Readonly<Record<string, string>>
  /** What the author adds under the heading of a section. */
  readonly commentary: Readonly<Partial<Record<SectionId, string>>>
}

export const NO_EDITS: ReportEdits = { omitted: [], sentences: {}, commentary: {} }

/** What no report goes without: its figures could be misread. */
export const NEVER_OMITTED: readonly SectionId[] = ['counting', 'definitions']

/** The sections that a report has, in the order of its template. */
export function sectionsOf(template: TemplateName, { omitted }: ReportEdits): readonly SectionId[] {
  return TEMPLATES[template].sections.filter(
    (id) => NEVER_OMITTED.includes(id) || !omitted.includes(id),
  )
}
