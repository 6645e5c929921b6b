import type { CaseloadView } from '#shared/contract/caseload.ts'
import type { CaseloadViewTable } from '../../database/schema-of-caseload.ts'
import type { Reader } from '../../database/writer.ts'

/** Every saved view, by its name. */
export async function listViews(db: Reader): Promise<readonly CaseloadView[]> {
  const rows = await db.selectFrom('caseload_view').selectAll().orderBy('name').execute()
  return rows.map(toView)
}

export async function findView(db: Reader, id: string): Promise<CaseloadView | undefined> {
  const row = await db
    .selectFrom('caseload_view')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toView(row)
}

function toView({ id, name, layout }: CaseloadViewTable): CaseloadView {
  return { id, name, layout: JSON.parse(layout) }
}
