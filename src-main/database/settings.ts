import type { Reader } from './writer.ts'

/** The value of a setting, or `undefined` where none was made. */
export async function findSetting(db: Reader, id: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('id', '=', id).executeTakeFirst()
  return row && JSON.parse(row.value)
}

/** Whether prison numbers, NHS numbers and dates of birth are kept, or checked and let go. */
export async function areIdentifiersOn(db: Reader): Promise<boolean> {
  return (await findSetting(db, 'identifiers')) === 'on'
}
