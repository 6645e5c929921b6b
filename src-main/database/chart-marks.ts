import type { ChartMark } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type { Reader } from './writer.ts'

export interface Charted {
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
