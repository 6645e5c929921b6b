import type { ReportAction, ReportSource } from '#shared/domain/board-reports/report-source.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import { MEASURE_IDS } from '#shared/domain/quality-improvement/measures/catalogue.ts'
import { listMarks } from '../../database/chart-marks.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { listImportWarnings } from '../../database/import-warnings.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { SiteTable } from '../../database/schema.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { Reader } from '../../database/writer.ts'
import { findProjectSource } from './report-projects.queries.ts'

/** Whose report it is. */
export function getReportSite(
  db: Reader,
): Promise<Pick<SiteTable, 'name' | 'region' | 'is_demonstration'>> {
  return db
    .selectFrom('site')
    .select(['name', 'region', 'is_demonstration'])
    .executeTakeFirstOrThrow()
}

/** All that a report is worked out from. */
export async function findReportSource(db: Reader, subject?: ReportSubject): Promise<ReportSource> {
  return {
    referrals: await listReferralFacts(db),
    warnings: await listImportWarnings(db),
    actions: await listReportActions(db),
    marks: await listRegionalMarks(db),
    rules: await findSiteRules(db),
    establishmentNames: await listEstablishmentNames(db),
    project: subject?.kind === 'project' ? await findProjectSource(db, subject.id) : undefined,
  }
}

async function listReportActions(db: Reader): Promise<readonly ReportAction[]> {
  const rows = await db
    .selectFrom('project_action')
    .innerJoin('improvement_project', 'improvement_project.id', 'project_action.project_id')
    .select(['project_action.id as id', 'text', 'owner', 'due_on', 'project_action.state as state'])
    .select(['stage', 'reason', 'blockage_id', 'improvement_project.name as project'])
    .orderBy('project_action.id')
    .execute()
  return rows.map(({ due_on, stage, reason, blockage_id, ...row }) => ({
    ...row,
    dueOn: due_on ?? undefined,
    stage: stage ?? undefined,
    reason: reason ?? undefined,
    blockageId: blockage_id ?? undefined,
  }))
}

/** What people put on the charts of the whole region, by measure. */
async function listRegionalMarks(db: Reader): Promise<ReportSource['marks']> {
  const marks = await Promise.all(
    MEASURE_IDS.map(
      async (measure) =>
        [measure, await listMarks(db, { measure, establishment: undefined })] as const,
    ),
  )
  return new Map(marks)
}
