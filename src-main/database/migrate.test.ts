import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { beforeEach, expect, test } from 'vitest'
import { aFolder } from '#tests/support/a-database.ts'
import { openConnection, TransactionalSqliteDialect } from './connection.ts'
import { newKey } from './key-file.ts'
import { migrate, NewerDatabaseError } from './migrate.ts'

let file: string
let db: Kysely<unknown>

beforeEach(() => {
  file = join(aFolder(), 'a.db')
  db = new Kysely<unknown>({
    dialect: new TransactionalSqliteDialect({ database: openConnection(file, newKey()) }),
  })
})

const table = (name: string): Migration => ({
  up: async (on) => {
    await on.schema.createTable(name).addColumn('id', 'text').execute()
  },
})

async function tables(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name in ('one', 'two')`.execute(db)
  return rows.map((row) => row.name)
}

test('a step that fails half way leaves nothing', async () => {
  const failing: Migration = {
    up: async (on) => {
      await on.schema.createTable('two').addColumn('id', 'text').execute()
      throw new Error('half way')
    },
  }
  await migrate(db, file, { a: table('one') })

  await expect(migrate(db, file, { a: table('one'), b: failing })).rejects.toThrow('upgraded')
  expect(await tables()).toEqual(['one'])
})

test('copies the file before an upgrade, and no copy when there is nothing to do', async () => {
  await migrate(db, file, { a: table('one') })
  expect(globSync(`${file}.before-*.bak`)).toEqual([])

  await migrate(db, file, { a: table('one'), b: table('two') })
  await migrate(db, file, { a: table('one'), b: table('two') })

  const copies = globSync(`${file}.before-2-*.bak`)
  expect(copies).toHaveLength(1)
  expect(existsSync(copies[0] ?? '')).toBe(true)
})

test('keeps the last three copies', async () => {
  const steps: Record<string, Migration> = {}
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    steps[name] = table(`t_${name}`)
    await migrate(db, file, steps)
  }

  expect(globSync(`${file}.before-*.bak`)).toHaveLength(3)
  expect(globSync(`${file}.before-6-*.bak`)).toHaveLength(1)
})

test('refuses a file that a newer version has changed', async () => {
  await migrate(db, file, { a: table('one'), b: table('two') })

  await expect(migrate(db, file, { a: table('one') })).rejects.toThrow(NewerDatabaseError)
})
