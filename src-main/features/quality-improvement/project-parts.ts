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

type Head = {
  readonly id: string
  readonly project_id: string
  readonly recorded_by: string
  readonly recorded_at: string
}

/** A new row begins with its head; one that is there is known by its id alone. */
type Place = Head | Pick<Head, 'id'>

/** Write a part of a project: a new one, or what has changed of one that is there. */
export function writePart(tx: Writer, part: ProjectPart, place: Place): void {
  switch (part.kind) {
    case 'driver':
      write(tx, PART_TABLES.driver, driverColumns(part), place)
      break
    case 'measure':
      write(tx, PART_TABLES.measure, measureColumns(part), place)
      break
    case 'cycle':
      write(tx, PART_TABLES.cycle, cycleColumns(part), place)
      break
    case 'action':
      write(tx, PART_TABLES.action, actionColumns(part), place)
      break
    case 'member':
      write(tx, PART_TABLES.member, memberColumns(part), place)
      break
    case 'entry':
      write(tx, PART_TABLES.entry, entryColumns(part), place)
      break
  }
}

type PartTable = (typeof PART_TABLES)[PartKind]

function write<Name extends PartTable>(
  tx: Writer,
  table: Name,
  columns: Omit<RecordSchema[Name], keyof Head>,
  place: Place,
): void {
  // The compiler cannot add the two halves of a row up again while the table is open.
  if ('project_id' in place) tx.insert(table, { ...place, ...columns } as RecordSchema[Name])
  else tx.update(table, place.id, columns as Partial<RecordSchema[Name]>)
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
