import type { Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import { NO_EDITS, type ReportEdits } from '#shared/domain/board-reports/report-edits.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import type { TemplateName } from '#shared/domain/board-reports/report-templates.ts'
import { findSetting, saveSetting } from '../../database/settings.ts'
import type { Reader, Writer } from '../../database/writer.ts'

/** What an author's words are kept by. */
export interface ReportKind {
  readonly template: TemplateName
  readonly audience: Audience
  /** What the report is on: words on one prison are not those on another. */
  readonly subject?: ReportSubject | undefined
}

function keyOf({ template, audience, subject }: ReportKind): string {
  const on = subject ? `/${Object.values(subject).join('/')}` : ''
  return `report-edits/${template}/${audience}${on}`
}

/** What was changed in the last report of a kind; nothing before anybody changed something. */
export async function findReportEdits(db: Reader, kind: ReportKind): Promise<ReportEdits> {
  const kept = (await findSetting(db, keyOf(kind))) as Partial<ReportEdits> | undefined
  return { ...NO_EDITS, ...kept }
}

export function saveReportEdits(tx: Writer, kind: ReportKind, edits: ReportEdits): Promise<void> {
  return saveSetting(tx, keyOf(kind), edits)
}

/** Every name that may not leave the region: of establishments, organisations, units and referrals. */
export async function listNamesToKeep(db: Reader): Promise<readonly string[]> {
  const [establishments, organisations, units, referrals] = await Promise.all([
    db.selectFrom('establishment').select('name').execute(),
    db.selectFrom('organisation').select('name').execute(),
    db.selectFrom('unit').select('name').execute(),
    db.selectFrom('referral').select('local_ref as name').execute(),
  ])
  return [establishments, organisations, units, referrals].flat().map(({ name }) => name)
}
