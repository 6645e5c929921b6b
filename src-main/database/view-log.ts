import { v7 as uuidv7 } from 'uuid'
import type { Database } from './database.ts'
import { enqueue, getInside } from './inside.ts'

/** Keep who saw an identifiable record, and when. Not a change of the record, so not in its log. */
export function logView(db: Database, referralId: string): Promise<void> {
  const inside = getInside(db)
  return enqueue(inside, () => {
    const { name, now } = inside.author()
    inside.sqlite
      .prepare('insert into view_log (id, referral_id, viewed_by, viewed_at) values (?, ?, ?, ?)')
      .run(uuidv7(), referralId, name, now())
  })
}
