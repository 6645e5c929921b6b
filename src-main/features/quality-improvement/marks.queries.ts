import type { ChartMark, PdsaMark } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type { Reader } from '../../database/writer.ts'

interface Charted {
  /** Of the catalogue, or the id of one that is kept by hand. */
  readonly measure: string
  /** Of one establishment, or of the whole region. */
  readonly establishment: string | undefined
}

/** What people put on a chart, in the order of their days; of one day, in the order written. */
export async function listMarks(
  db: Reader,
  { measure, establishment }: Charted,
): Promise<readonly ChartMark[]> {
  const rows = await db
    .selectFrom('chart_mark')
    .selectAll()
    .where('measure', '=', measure)
    .where('establishment', establishment === undefined ? 'is' : '=', establishment ?? null)
    .orderBy('marked_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, marked_on, value, words, recorded_by }) => ({
    ...{ id, kind, words, on: marked_on },
    value: value ?? undefined,
    recordedBy: recorded_by,
  }))
}

/** The PDSA cycles of the projects that follow a measure, the first one first. */
export async function listPdsaMarks(
  db: Reader,
  { measure, establishment }: Charted,
): Promise<readonly PdsaMark[]> {
  return db
    .selectFrom('pdsa_cycle')
    .innerJoin('improvement_project', 'improvement_project.id', 'pdsa_cycle.project_id')
    .innerJoin('project_measure', 'project_measure.project_id', 'improvement_project.id')
    .select(['began_on as on', 'title', 'improvement_project.name as project'])
    .distinct()
    .where('measure', '=', measure)
    .where('establishment', establishment === undefined ? 'is' : '=', establishment ?? null)
    .orderBy('began_on')
    .execute()
}

export function findMark(db: Reader, id: string) {
  return db.selectFrom('chart_mark').select('id').where('id', '=', id).executeTakeFirst()
}
