import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { getInside, type Inside } from '#main/database/inside.ts'
import { aDatabase } from '#tests/support/a-database.ts'

const HASH = 'a'.repeat(64)
let writer: Inside['writing']

const insertReport = (id: string, replaces: string | null) =>
  sql`
    insert into issued_report
    values (${id}, '2025-10-01T09:00:00.000Z', 'A', 'A report', 'board-report', 'external', 'r-1',
      '2025-04-01', '2025-09-30', '2025-09-30', 'guidance', '{}', '0.1.0', ${HASH}, ${replaces})
  `.execute(writer)

beforeEach(async () => {
  writer = getInside(await aDatabase()).writing
  await sql`insert into issued_document values (${HASH}, '{}')`.execute(writer)
  await insertReport('first', null)
  await sql`
    insert into issued_file values ('f', 'first', 'report.pdf', 'pdf', ${HASH}, 12)
  `.execute(writer)
})

test.each([
  "update issued_report set title = 'Another'",
  'delete from issued_report',
  "update issued_file set bytes = 13 where id = 'f'",
  'delete from issued_file',
  'update issued_document set content = \'{"title":"Another"}\'',
  'delete from issued_document',
])('what was issued cannot be changed or taken away: %s', async (change) => {
  await expect(sql.raw(change).execute(writer)).rejects.toThrow('what was issued stays as it is')
})

test('a report is replaced once at most, and only by one that names a report', async () => {
  await insertReport('second', 'first')

  await expect(insertReport('third', 'first')).rejects.toThrow('UNIQUE')
  await expect(insertReport('fourth', 'nowhere')).rejects.toThrow('FOREIGN KEY')
})

test('the files of a report are found by an index', async () => {
  const { rows } = await sql<{ detail: string }>`
    explain query plan select * from issued_file where report_id = 'first'
  `.execute(writer)

  expect(rows.map(({ detail }) => detail).join()).toContain('USING INDEX')
})
