import type { Database } from './database.ts'
import { enqueue, getInside } from './inside.ts'

/** Keep how a screen was left. Not a change of any record, so not in their log. */
export function keepScreenState(db: Database, screen: string, state: unknown): Promise<void> {
  const inside = getInside(db)
  return enqueue(inside, () => {
    inside.sqlite
      .prepare('insert or replace into screen_state (id, value) values (?, ?)')
      .run(screen, JSON.stringify(state))
  })
}

/** How a screen was left; `undefined` where it never was. */
export async function findScreenState(db: Database, screen: string): Promise<unknown> {
  const row = await db.read
    .selectFrom('screen_state')
    .select('value')
    .where('id', '=', screen)
    .executeTakeFirst()
  return row && JSON.parse(row.value)
}
