import type { ReportModel } from '#shared/domain/board-reports/report-model.ts'
import type { ReportRequest } from '#shared/domain/board-reports/report-request.ts'
import { aReport } from './a-report.ts'

/** The briefing on the one establishment of a report of some weeks. */
export function aBriefing(request: Partial<ReportRequest> = {}, weeks?: number): ReportModel {
  return aReport({ template: 'briefing', ...request }, weeks)
}
