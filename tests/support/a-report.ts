import { NO_EDITS } from '#shared/domain/board-reports/report-edits.ts'
import { buildReport, type ReportModel } from '#shared/domain/board-reports/report-model.ts'
import type { ReportRequest } from '#shared/domain/board-reports/report-request.ts'
import type { ReportSource } from '#shared/domain/board-reports/report-source.ts'
import { type ReportSubject, subjectOf } from '#shared/domain/board-reports/report-subject.ts'
import type { TemplateName } from '#shared/domain/board-reports/report-templates.ts'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aProject } from './a-project.ts'
import { aReferral } from './a-referral.ts'

/** Referrals and nothing else recorded beside them. */
export function aSource(referrals: ReportSource['referrals']): ReportSource {
  return {
    ...{ referrals, warnings: new Map(), actions: [], marks: new Map(), rules: {} },
    establishmentNames: new Map(),
  }
}

/** A report of one referral a week for half a year, each waiting a little longer than the one before. */
export function aReport(request: Partial<ReportRequest> = {}, weeks = 25): ReportModel {
  const asAt = localDate('2025-09-30')
  const referrals = Array.from({ length: weeks }, (_, week) => {
    const start = addDays(localDate('2025-04-02'), 7 * week)
    const end = addDays(start, 10 + 2 * week)
    return aReferral({
      id: `r${week}`,
      localRef: `SECRET-${week}`,
      days: { referral_made: start, ...(end > asAt ? {} : { admission: end }) },
      ...(end > asAt ? {} : { outcome: 'admitted', outcomeOn: end }),
    })
  })
  const project = request.template === 'project-report' ? aProject() : undefined
  return buildReport({ ...aSource(referrals), project }, aRequest(request))
}

/** What a report is asked for: the whole region, for inside, as at the end of September 2025. */
export function aRequest(request: Partial<ReportRequest> = {}): ReportRequest {
  const asAt = localDate('2025-09-30')
  return {
    from: localDate('2025-04-01'),
    to: asAt,
    asAt,
    clock: 'guidance',
    template: 'regional-board-report',
    edits: NO_EDITS,
    audience: 'internal',
    externalRules: 'pathway28-external-2',
    siteName: 'South West',
    region: 'SW',
    isDemonstration: false,
    regime: 'OFF',
    version: '0.1.0',
    madeOn: localDate('2025-10-01'),
    subject: subjectFor(request.template),
    ...request,
  }
}

/** What a template that is not of the whole region is of, where the test does not say. */
function subjectFor(template: TemplateName | undefined): ReportSubject | undefined {
  const needs = template && subjectOf(template)
  if (needs === 'project') return { kind: 'project', id: 'p' }
  return needs && { kind: 'establishment', code: 'EXI' }
}
