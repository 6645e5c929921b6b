import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unlockDatabase } from '#main/database/create-database.ts'
import { inTransaction } from '#main/database/database.ts'
import { aCommandLine } from '#tests/support/a-command-line.ts'
import { PASSPHRASE } from '#tests/support/a-database.ts'

test('a write while another program writes is refused with a sentence, and nothing of it is kept', async () => {
  const line = aCommandLine()
  await line.init()
  writeFileSync(`${line.folder}/return.csv`, 'local_ref,direction\nR1,transfer\n')
  const other = await unlockDatabase(line.db, PASSPHRASE, {
    name: 'another program',
    now: () => '2026-11-21T09:00:00.000Z',
  })
  if (!other.ok) throw new Error(other.failure.code)

  const refused = await inTransaction(other.value, 'test.hold', () =>
    line.run('import --db {db} --file {folder}/return.csv'),
  )
  await other.value.close()

  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toBe(
    'Another program is writing to this database. Nothing was changed; try again when it has finished.',
  )
}, 20_000)
