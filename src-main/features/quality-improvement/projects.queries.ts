import type { ProjectDetail, ProjectLine } from '#shared/contract/projects.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type {
  Driver,
  PdsaCycle,
  ProjectAction,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { isOverdue } from '#shared/domain/quality-improvement/projects/project.ts'
import { withoutNulls } from '../../database/nulls.ts'
import type {
  DriverTable,
  PdsaCycleTable,
  ProjectActionTable,
  ProjectEntryTable,
  ProjectMeasureTable,
  ProjectMemberTable,
} from '../../database/schema-of-projects.ts'
import type { Reader } from '../../database/writer.ts'
import { listActionBlockages } from './action-blockages.queries.ts'
import { listCohorts } from './cohorts.queries.ts'

/** Every project, the running ones first, then by name. */
export async function listProjects(db: Reader, asAt: LocalDate): Promise<readonly ProjectLine[]> {
  const projects = await db
    .selectFrom('improvement_project')
    .selectAll()
    .orderBy('state', 'desc')
    .orderBy('name')
    .execute()
  const cohorts = await db.selectFrom('cohort').select('project_id').execute()
  const cycles = await db.selectFrom('pdsa_cycle').select('project_id').execute()
  const actions = await db.selectFrom('project_action').selectAll().execute()
  return projects.map(({ id, name, aim, aim_by, state }) => {
    const own = actions.filter((one) => one.project_id === id).map(toAction)
    return {
      ...{ id, name, aim, state, aimBy: aim_by ?? undefined },
      cohorts: cohorts.filter((one) => one.project_id === id).length,
      cycles: cycles.filter((one) => one.project_id === id).length,
      openActions: own.filter((one) => one.state === 'open').length,
      overdueActions: own.filter((one) => isOverdue(one, asAt)).length,
    }
  })
}

export function findProjectRow(db: Reader, id: string) {
  return db.selectFrom('improvement_project').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A project with all its parts; `undefined` where there is none. */
export async function findProject(db: Reader, id: string): Promise<ProjectDetail | undefined> {
  const project = await findProjectRow(db, id)
  if (!project) return undefined
  const { name, aim, aim_by, state } = project
  const actions = await listActions(db, id)
  return {
    ...{ id, name, aim, state, aimBy: aim_by ?? undefined },
    drivers: await listDrivers(db, id),
    measures: await listMeasures(db, id),
    cycles: await listCycles(db, id),
    actions,
    blockages: await listActionBlockages(
      db,
      actions.flatMap(({ blockageId }) => blockageId ?? []),
    ),
    members: await listMembers(db, id),
    entries: await listEntries(db, id),
    cohorts: await listCohorts(db, id),
  }
}

/** The drivers in the order in which they were written, as all parts without a day: ids sort by time. */
export async function listDrivers(db: Reader, projectId: string): Promise<readonly Driver[]> {
  const rows = await db
    .selectFrom('project_driver')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(toDriver)
}

async function listMeasures(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('project_measure')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(toMeasure)
}

async function listCycles(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('pdsa_cycle')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('began_on')
    .orderBy('id')
    .execute()
  return rows.map(toCycle)
}

async function listActions(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('project_action')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(toAction)
}

async function listMembers(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('project_member')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(toMember)
}

async function listEntries(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('project_entry')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('written_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toEntry)
}

type PartTable =
  | 'project_driver'
  | 'project_measure'
  | 'pdsa_cycle'
  | 'project_action'
  | 'project_member'
  | 'project_entry'

/** Of which project a part is; `undefined` where there is no such part. */
export async function findPart(db: Reader, table: PartTable, id: string) {
  return db
    .selectFrom(table)
    .select(['id', 'project_id as projectId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whether an action can answer a blockage: one that is recorded, or that it answers already. */
export async function canAnswer(
  db: Reader,
  blockageId: string,
  actionId: string | undefined,
): Promise<boolean> {
  const recorded = await db
    .selectFrom('blockage')
    .select('id')
    .where('id', '=', blockageId)
    .where('state', '=', 'current')
    .executeTakeFirst()
  if (recorded || actionId === undefined) return recorded !== undefined
  const answering = await db
    .selectFrom('project_action')
    .select('id')
    .where('id', '=', actionId)
    .where('blockage_id', '=', blockageId)
    .executeTakeFirst()
  return answering !== undefined
}

export async function hasBranches(db: Reader, driverId: string): Promise<boolean> {
  const branch = await db
    .selectFrom('project_driver')
    .select('id')
    .where('parent_id', '=', driverId)
    .executeTakeFirst()
  return branch !== undefined
}

function toDriver({ id, kind, parent_id, text }: DriverTable): Driver {
  return { id, kind, text, parentId: parent_id ?? undefined }
}

function toMeasure({ id, role, measure, establishment, target }: ProjectMeasureTable) {
  return { id, role, measure, ...withoutNulls({ establishment, target }) }
}

function toCycle(row: PdsaCycleTable): PdsaCycle {
  const { id, title, theory, prediction, plan, began_on, ended_on, done, data, learning } = row
  return {
    ...{ id, title, theory, prediction, plan, done, data, learning },
    beganOn: began_on,
    endedOn: ended_on ?? undefined,
    decision: row.decision ?? undefined,
  }
}

function toAction(row: ProjectActionTable): ProjectAction {
  const { id, text, owner, due_on, state, stage, reason, blockage_id } = row
  const links = withoutNulls({ stage, reason, blockageId: blockage_id })
  return { id, text, owner, state, dueOn: due_on ?? undefined, ...links }
}

function toMember({ id, name, role, organisation }: ProjectMemberTable) {
  return { id, name, role, organisation }
}

function toEntry({ id, written_on, text, recorded_by }: ProjectEntryTable) {
  return { id, on: written_on, text, recordedBy: recorded_by }
}
