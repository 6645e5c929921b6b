import type { ReportSubjects } from '#shared/contract/board-reports.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import type { Reader } from '../../database/writer.ts'

/** What a report can be on: the places that have a referral, and the projects. */
export async function listSubjects(db: Reader): Promise<ReportSubjects> {
  const establishments = await db
    .selectFrom('referral')
    .innerJoin('establishment', 'establishment.id', 'referral.establishment_id')
    .select(['establishment.code as code', 'establishment.name as name'])
    .distinct()
    .orderBy('establishment.name')
    .execute()
  const providers = await providersOfReferrals(db).execute()
  const projects = await db
    .selectFrom('improvement_project')
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return { establishments, providers: providers.map(({ name }) => name), projects }
}

/** Whether there is what a report is to be on. */
export async function isSubjectThere(db: Reader, subject: ReportSubject): Promise<boolean> {
  switch (subject.kind) {
    case 'establishment':
      return isThere(db.selectFrom('establishment').select('code').where('code', '=', subject.code))
    case 'provider':
      return isThere(providersOfReferrals(db).where('organisation.name', '=', subject.name))
    case 'project':
      return isThere(db.selectFrom('improvement_project').select('id').where('id', '=', subject.id))
  }
}

async function isThere(query: { executeTakeFirst(): Promise<unknown> }): Promise<boolean> {
  return (await query.executeTakeFirst()) !== undefined
}

function providersOfReferrals(db: Reader) {
  return db
    .selectFrom('referral')
    .innerJoin('organisation', 'organisation.id', 'referral.provider_id')
    .select('organisation.name as name')
    .distinct()
    .orderBy('organisation.name')
}
