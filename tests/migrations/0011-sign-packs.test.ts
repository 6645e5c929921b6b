import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { getInside, type Inside } from '#main/database/inside.ts'
import { aDatabase } from '#tests/support/a-database.ts'

let writer: Inside['writing']

beforeEach(async () => {
  writer = getInside(await aDatabase()).writing
  await sql`insert into signing_key values ('own', 'public', '0000-1111', 'now')`.execute(writer)
  await sql`insert into signing_secret values ('own', 'secret')`.execute(writer)
})

test.each([
  "update signing_key set public_key = 'another'",
  'delete from signing_key',
  "update signing_secret set private_key = 'another'",
  'delete from signing_secret',
])('the key that signed packs cannot be changed or taken away: %s', async (change) => {
  await expect(sql.raw(change).execute(writer)).rejects.toThrow('stays as it is')
})

test('a database has one key of its own', async () => {
  const another = sql`insert into signing_key values ('other', 'public', '0000-1111', 'now')`

  await expect(another.execute(writer)).rejects.toThrow('CHECK')
})
