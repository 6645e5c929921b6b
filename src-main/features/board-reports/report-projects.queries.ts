/** A quality improvement project as its report needs it. */
import type {
  FollowedMeasure,
  ProjectSource,
  SourceCohort,
} from '#shared/domain/board-reports/project/project-source.ts'
import type { OwnMeasure } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import { listMarks } from '../../database/chart-marks.ts'
import type { ProjectMeasureTable, ProjectSchema } from '../../database/schema-of-projects.ts'
import type { Reader } from '../../database/writer.ts'

/** A project with all its parts; `undefined` where there is none. */
export async function findProjectSource(
  db: Reader,
  id: string,
): Promise<ProjectSource | undefined> {
  const project = await db
    .selectFrom('improvement_project')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!project) return undefined
  const { name, aim, aim_by, state } = project
  const measures = await partsOf(db, 'project_measure', id)
  return {
    ...{ id, name, aim, aimBy: aim_by ?? undefined, state },
    drivers: (await partsOf(db, 'project_driver', id)).map(({ parent_id, kind, text, ...row }) => ({
      ...{ id: row.id, kind, text, parentId: parent_id ?? undefined },
    })),
    measures: await Promise.all(measures.map((one) => followed(db, one))),
    cycles: await listCycles(db, id),
    actions: (await partsOf(db, 'project_action', id)).map((row) => ({
      ...{ id: row.id, text: row.text, owner: row.owner, state: row.state },
      ...{ dueOn: row.due_on ?? undefined, stage: row.stage ?? undefined },
      ...{ reason: row.reason ?? undefined, blockageId: row.blockage_id ?? undefined },
    })),
    members: (await partsOf(db, 'project_member', id)).map((row) => ({
      ...{ id: row.id, name: row.name, role: row.role, organisation: row.organisation },
    })),
    entries: await listEntries(db, id),
    cohort: await findCohort(db, id),
  }
}

type PartTable = Exclude<
  keyof ProjectSchema,
  'improvement_project' | 'cohort' | 'cohort_member' | 'chart_mark' | 'own_measure' | 'own_value'
>

/** The parts of one kind in the order in which they were written: ids sort by time. */
function partsOf<Name extends PartTable>(db: Reader, table: Name, projectId: string) {
  return db
    .selectFrom(table as PartTable)
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute() as unknown as Promise<readonly ProjectSchema[Name][]>
}

async function listCycles(db: Reader, projectId: string): Promise<ProjectSource['cycles']> {
  const rows = await partsOf(db, 'pdsa_cycle', projectId)
  return rows
    .map((row) => ({
      ...{ id: row.id, title: row.title, theory: row.theory, prediction: row.prediction },
      ...{ plan: row.plan, done: row.done, data: row.data, learning: row.learning },
      ...{ beganOn: row.began_on, endedOn: row.ended_on ?? undefined },
      decision: row.decision ?? undefined,
    }))
    .sort((a, b) => (a.beganOn < b.beganOn ? -1 : Number(a.beganOn > b.beganOn)))
}

async function listEntries(db: Reader, projectId: string): Promise<ProjectSource['entries']> {
  const rows = await db
    .selectFrom('project_entry')
    .select(['id', 'written_on as on', 'text', 'recorded_by as recordedBy'])
    .where('project_id', '=', projectId)
    .orderBy('written_on', 'desc')
    .orderBy('id')
    .execute()
  return rows
}

async function followed(db: Reader, row: ProjectMeasureTable): Promise<FollowedMeasure> {
  const { id, role, measure } = row
  const establishment = row.establishment ?? undefined
  return {
    ...{ id, role, measure, establishment, target: row.target ?? undefined },
    own: await findOwnMeasure(db, measure),
    marks: await listMarks(db, { measure, establishment }),
  }
}

async function findOwnMeasure(db: Reader, id: string): Promise<OwnMeasure | undefined> {
  const row = await db.selectFrom('own_measure').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const values = await db
    .selectFrom('own_value')
    .selectAll()
    .where('measure_id', '=', id)
    .orderBy('entered_on')
    .execute()
  const { name, kind, unit, direction } = row
  return {
    ...{ id, name, kind, unit, direction },
    values: values.map((one) => ({
      ...{ id: one.id, on: one.entered_on, value: one.value },
      ...(one.denominator === null ? {} : { denominator: one.denominator }),
    })),
  }
}

/** The cohort that was frozen last. */
async function findCohort(db: Reader, projectId: string): Promise<SourceCohort | undefined> {
  const row = await db
    .selectFrom('cohort')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const members = await db
    .selectFrom('cohort_member')
    .select('referral_id')
    .where('cohort_id', '=', row.id)
    .execute()
  return {
    ...{ name: row.name, from: row.from_on, to: row.to_on, frozenAsAt: row.frozen_as_at },
    ...{ followUpMonths: row.follow_up_months, followUpTo: row.follow_up_to ?? undefined },
    members: new Set(members.map(({ referral_id }) => referral_id)),
  }
}
