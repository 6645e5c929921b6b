import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { getInside } from '#main/database/inside.ts'
import { up } from '#migrations/0008-link-actions-to-blockages.ts'
import { aDatabase } from '#tests/support/a-database.ts'

test('an action from before answers no recorded blockage, and keeps all that it had', async () => {
  const { writing: writer } = getInside(await aDatabase())
  await sql`alter table project_action drop column blockage_id`.execute(writer)
  await sql`
    insert into improvement_project values ('p', 'Beds', 'Sooner', null, 'running', 'A', '2025')
  `.execute(writer)
  await sql`
    insert into project_action
    values ('a', 'p', 'Agree who calls', 'Example ICB', null, 'open', 'assessment_to_bed', 'C1', 'A', '2025')
  `.execute(writer)

  // A migration must not know today's tables, and Kysely's types let nobody forget them in one step.
  await up(writer as unknown as Kysely<unknown>)

  const { rows } = await sql`select text, stage, reason, blockage_id from project_action`.execute(
    writer,
  )
  expect(rows).toEqual([
    { text: 'Agree who calls', stage: 'assessment_to_bed', reason: 'C1', blockage_id: null },
  ])
})
