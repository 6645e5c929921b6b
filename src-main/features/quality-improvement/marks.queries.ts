import type { PdsaMark } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type { Charted } from '../../database/chart-marks.ts'
import type { Reader } from '../../database/writer.ts'

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
