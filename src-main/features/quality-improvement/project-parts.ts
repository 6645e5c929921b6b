import type { PartKind, ProjectPart, SavePartFailure } from '#shared/contract/projects.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { checkDriver } from '#shared/domain/quality-improvement/projects/driver-tree.ts'
import { checkCycle } from '#shared/domain/quality-improvement/projects/pdsa-cycle.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import type { RecordSchema } from '../../database/schema.ts'
import type { Reader, Writer } from '../../database/writer.ts'
import { canAnswer, listDrivers } from './projects.queries.ts'

/** In which table each kind of part is kept. */
export const PART_TABLES = {
  driver: 'project_driver',
  measure: 'project_measure',
  cycle: 'pdsa_cycle',
  action: 'project_action',
  member: 'project_member',
  entry: 'project_entry',
} as const satisfies Record<PartKind, keyof RecordSchema>

/** Whether a part fits its project, by the rules of its kind. */
export async function checkPart(
  db: Reader,
  { projectId, part, today }: { projectId: string; part: ProjectPart; today: LocalDate },
): Promise<Result<null, SavePartFailure>> {
  if (part.kind === 'driver') {
    const { id, driverKind, parentId } = part
    return checkDriver({ id, kind: driverKind, parentId }, await listDrivers(db, projectId))
  }
  if (part.kind === 'cycle') return checkCycle({ endedOn: undefined, decision: undefined, ...part })
  if (part.kind === 'action' && part.blockageId) {
    const isThere = await canAnswer(db, part.blockageId, part.id)
    return isThere ? succeed(null) : refuse({ code: 'blockage-not-there' })
  }
  if (part.kind === 'entry' && part.on > today) return refuse({ code: 'in-the-future', today })
  return succeed(null)
}

type Stamp = { readonly recorded_by: string; readonly recorded_at: string }

/** Write a new part of a project. */
export function insertPart(
  tx: Writer,
  part: ProjectPart,
  head: Stamp & { readonly id: string; readonly project_id: string },
): void {
  switch (part.kind) {
    case 'driver':
      tx.insert('project_driver', { ...head, ...driverColumns(part) })
      break
    case 'measure':
      tx.insert('project_measure', { ...head, ...measureColumns(part) })
      break
    case 'cycle':
      tx.insert('pdsa_cycle', { ...head, ...cycleColumns(part) })
      break
    case 'action':
      tx.insert('project_action', { ...head, ...actionColumns(part) })
      break
    case 'member':
      tx.insert('project_member', { ...head, ...memberColumns(part) })
      break
    case 'entry':
      tx.insert('project_entry', { ...head, ...entryColumns(part) })
      break
  }
}

/** Change a part that is there. */
export function updatePart(tx: Writer, part: ProjectPart, id: string): void {
  switch (part.kind) {
    case 'driver':
      tx.update('project_driver', id, driverColumns(part))
      break
    case 'measure':
      tx.update('project_measure', id, measureColumns(part))
      break
    case 'cycle':
      tx.update('pdsa_cycle', id, cycleColumns(part))
      break
    case 'action':
      tx.update('project_action', id, actionColumns(part))
      break
    case 'member':
      tx.update('project_member', id, memberColumns(part))
      break
    case 'entry':
      tx.update('project_entry', id, entryColumns(part))
      break
  }
}

type Part<Kind extends PartKind> = Extract<ProjectPart, { kind: Kind }>

function driverColumns({ driverKind, parentId, text }: Part<'driver'>) {
  return { kind: driverKind, parent_id: parentId ?? null, text }
}

function measureColumns({ role, measure, establishment, target }: Part<'measure'>) {
  return { role, measure, establishment: establishment ?? null, target: target ?? null }
}

function cycleColumns(part: Part<'cycle'>) {
  const { title, theory, prediction, plan, beganOn, endedOn, done, data, learning, decision } = part
  return {
    ...{ title, theory, prediction, plan, done, data, learning },
    began_on: beganOn,
    ended_on: endedOn ?? null,
    decision: decision ?? null,
  }
}

function actionColumns(part: Part<'action'>) {
  const { text, owner, dueOn, state, stage, reason, blockageId } = part
  return {
    ...{ text, owner, state },
    due_on: dueOn ?? null,
    stage: stage ?? null,
    reason: reason ?? null,
    blockage_id: blockageId ?? null,
  }
}

function memberColumns({ name, role, organisation }: Part<'member'>) {
  return { name, role, organisation }
}

function entryColumns({ on, text }: Part<'entry'>) {
  return { written_on: on, text }
}
