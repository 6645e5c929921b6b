import type { ProjectSource } from '#shared/domain/board-reports/project/project-source.ts'
import { buildReport, type ReportModel } from '#shared/domain/board-reports/report-model.ts'
import type { ReportSource } from '#shared/domain/board-reports/report-source.ts'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aProject } from './a-project.ts'
import { aReferral } from './a-referral.ts'
import { aReport, aSource } from './a-report.ts'

/** Transfers assessed after 20 days and admitted after 40 to 60; the last two still wait. */
export function waitingSource(count = 30): ReportSource {
  const first = localDate('2025-01-01')
  const referrals = Array.from({ length: count }, (_, place) => {
    const made = addDays(first, 8 * place)
    const admitted = addDays(made, 40 + 4 * (place % 6))
    const isOpen = place >= count - 2
    return aReferral({
      id: `r${place}`,
      days: {
        ...{ referral_made: made, first_psychiatric_assessment: addDays(made, 20) },
        ...(isOpen ? {} : { admitted }),
      },
      ...(isOpen ? {} : { outcome: 'admitted', outcomeOn: admitted }),
    })
  })
  return aSource(referrals)
}

/** The report on a project. */
export function aProjectReport(project: Partial<ProjectSource> = {}, count = 30): ReportModel {
  return buildReport(
    { ...waitingSource(count), project: aProject(project) },
    { ...aReport({ template: 'project-report' }), subject: { kind: 'project', id: 'p' } },
  )
}
