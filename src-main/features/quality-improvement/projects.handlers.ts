import { v7 as uuidv7 } from 'uuid'
import type { ProjectPart } from '#shared/contract/projects.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Writer } from '../../database/writer.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { listBlockageChoices } from './action-blockages.queries.ts'
import { type Keeping, recordedNow } from './keeping.ts'
import { checkPart, PART_TABLES, writePart } from './project-parts.ts'
import {
  findPart,
  findProject,
  findProjectRow,
  hasBranches,
  listProjects,
} from './projects.queries.ts'
import { takeBack } from './take-back.ts'

type ProjectHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.listProjects'
  | 'qualityImprovement.findProject'
  | 'qualityImprovement.listBlockageChoices'
  | 'qualityImprovement.saveProject'
  | 'qualityImprovement.savePart'
  | 'qualityImprovement.removePart'
  | 'qualityImprovement.takeBack'
>

/** Projects and what belongs to them. */
export function projectHandlers(db: Database, keeping: Keeping): ProjectHandlers {
  async function act<Outcome extends { readonly ok: boolean }>(
    name: keyof ProjectHandlers,
    work: (tx: Writer) => Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await inTransaction(db, name, work)
    if (outcome.ok) keeping.changed()
    return outcome
  }

  return {
    'qualityImprovement.listProjects': ({ asAt }) => listProjects(db.read, asAt),

    'qualityImprovement.findProject': async ({ id }) => {
      const project = await findProject(db.read, id)
      return project ? succeed(project) : refuse({ code: 'not-there' })
    },

    'qualityImprovement.listBlockageChoices': ({ projectId }) =>
      listBlockageChoices(db.read, projectId),

    'qualityImprovement.saveProject': ({ id, name, aim, aimBy, state }) =>
      act('qualityImprovement.saveProject', async (tx) => {
        const columns = { name, aim, aim_by: aimBy ?? null, state }
        if (id === undefined) {
          const made = uuidv7()
          tx.insert('improvement_project', { id: made, ...columns, ...recordedNow(keeping) })
          return succeed({ id: made, changeSetId: tx.changeSetId })
        }
        if (!(await findProjectRow(tx, id))) return refuse({ code: 'not-there' })
        tx.update('improvement_project', id, columns)
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.savePart': ({ projectId, part }) =>
      act('qualityImprovement.savePart', async (tx) => {
        if (!(await isOfProject(tx, projectId, part))) return refuse({ code: 'not-there' })
        const checked = await checkPart(tx, { projectId, part, today: keeping.clock.today() })
        if (!checked.ok) return checked
        const id = part.id ?? uuidv7()
        const head = { id, project_id: projectId, ...recordedNow(keeping) }
        writePart(tx, part, part.id === undefined ? head : { id })
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.removePart': ({ kind, id }) =>
      act('qualityImprovement.removePart', async (tx) => {
        const table = PART_TABLES[kind]
        if (!(await findPart(tx, table, id))) return refuse({ code: 'not-there' })
        if (kind === 'driver' && (await hasBranches(tx, id)))
          return refuse({ code: 'has-branches' })
        tx.remove(table, id)
        return succeed({ id, changeSetId: tx.changeSetId })
      }),

    'qualityImprovement.takeBack': async ({ changeSetId }) => {
      const taken = await takeBack(db, changeSetId)
      if (taken.ok) keeping.changed()
      return taken
    },
  }
}

/** Whether the project is there, and the part, where one is meant, is one of its own. */
async function isOfProject(tx: Writer, projectId: string, part: ProjectPart): Promise<boolean> {
  if (part.id === undefined) return (await findProjectRow(tx, projectId)) !== undefined
  return (await findPart(tx, PART_TABLES[part.kind], part.id))?.projectId === projectId
}
