/** What a report is of, where it is not of the whole region. Source: docs/specs/report-templates.md. */
import { type Result, refuse, succeed } from '../result.ts'
import type { Audience } from './disclosure-control.ts'
import { type SubjectKind, TEMPLATES, type TemplateName } from './report-templates.ts'

/** One establishment or one receiving provider, by what its referrals say. */
export type Place =
  | { readonly kind: 'establishment'; readonly code: string }
  | { readonly kind: 'provider'; readonly name: string }

/** A place, or a quality improvement project by its id. */
export type ReportSubject = Place | { readonly kind: 'project'; readonly id: string }

/**
 * Why a report cannot be asked for as it is: it never leaves the region, it is of a place or a project
 * and none is named, or it is of the region and something else is named.
 */
export type SubjectRefusal =
  | { readonly code: 'internal-only'; readonly template: TemplateName }
  | { readonly code: 'subject-missing'; readonly needs: SubjectKind }
  | { readonly code: 'subject-not-taken'; readonly template: TemplateName }

interface Asked {
  readonly template: TemplateName
  readonly audience: Audience
  readonly subject?: ReportSubject | undefined
}

/** Whether a report names what its template is of, and stays inside the region where it has to. */
export function checkSubject({ template, audience, subject }: Asked): Result<null, SubjectRefusal> {
  const needs = subjectOf(template)
  // It names a place or people, and its counts are small: no rule set makes it safe.
  if (needs && audience === 'external') return refuse({ code: 'internal-only', template })
  if (needs === undefined) {
    return subject ? refuse({ code: 'subject-not-taken', template }) : succeed(null)
  }
  const named = subject && (subject.kind === 'project' ? 'project' : 'place')
  return named === needs ? succeed(null) : refuse({ code: 'subject-missing', needs })
}

/** What a template is of; `undefined` where it is of the whole region. */
export function subjectOf(template: TemplateName): SubjectKind | undefined {
  const { subject }: { readonly title: string; readonly subject?: SubjectKind } =
    TEMPLATES[template]
  return subject
}
