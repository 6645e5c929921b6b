import type { OwnMeasure } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import type { OwnMeasureTable, OwnValueTable } from '../../database/schema-of-projects.ts'
import type { Reader } from '../../database/writer.ts'

/** The measures that are kept by hand, by name. */
export async function listOwnMeasures(db: Reader): Promise<readonly OwnMeasure[]> {
  const measures = await db.selectFrom('own_measure').selectAll().orderBy('name').execute()
  const values = await db.selectFrom('own_value').selectAll().orderBy('entered_on').execute()
  return measures.map((one) =>
    toMeasure(
      one,
      values.filter(({ measure_id }) => measure_id === one.id),
    ),
  )
}

export async function findOwnMeasure(db: Reader, id: string): Promise<OwnMeasure | undefined> {
  const measure = await db
    .selectFrom('own_measure')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!measure) return undefined
  const values = await db
    .selectFrom('own_value')
    .selectAll()
    .where('measure_id', '=', id)
    .orderBy('entered_on')
    .execute()
  return toMeasure(measure, values)
}

export function findOwnValue(db: Reader, id: string) {
  return db.selectFrom('own_value').select('id').where('id', '=', id).executeTakeFirst()
}

function toMeasure(
  { id, name, kind, unit, direction }: OwnMeasureTable,
  values: readonly OwnValueTable[],
): OwnMeasure {
  return { id, name, kind, unit, direction, values: values.map(toValue) }
}

function toValue({ id, entered_on, value, denominator }: OwnValueTable) {
  return { id, on: entered_on, value, ...(denominator === null ? {} : { denominator }) }
}
