import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, PASSPHRASE } from '#tests/support/a-database.ts'
import { openConnection } from './connection.ts'
import { changePassphrase, createDatabase, unlockDatabase } from './create-database.ts'
import { inTransaction } from './database.ts'
import { keyFileOf, newKey } from './key-file.ts'

const signer = { name: 'tester', now: () => '2025-09-30T09:00:00.000Z' }

/** A database with its key file, of a site or, as after a start that was cut short, of none. */
async function aFile({ hasSite = true } = {}): Promise<string> {
  const file = `${aFolder()}/a.db`
  const made = await createDatabase(file, PASSPHRASE, signer)
  if (!made.ok) throw new Error(made.failure.code)
  if (hasSite) {
    await inTransaction(made.value, 'test.site', async (tx) =>
      tx.insert('site', {
        ...{ id: 's1', name: 'Test', region: 'SW', is_demonstration: 0 },
        created_at: signer.now(),
      }),
    )
  }
  await made.value.close()
  return file
}

test.each([
  ['cipher', 'sqlcipher'],
  ['legacy', '4'],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['temp_store', 2],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['checkpoint_fullfsync', 1],
  ['cache_size', -262144],
  ['busy_timeout', 5000],
])('opens every connection with %s at %s', (name, value) => {
  const sqlite = openConnection(`${aFolder()}/settings.db`, newKey())

  expect(sqlite.pragma(name, { simple: true })).toBe(value)
  sqlite.close()
})

test('runs on an engine without the faults of older ones', () => {
  const sqlite = openConnection(`${aFolder()}/version.db`, newKey())
  const row = sqlite.prepare('select sqlite_version() as version').get() as { version: string }
  const [major = 0, minor = 0, patch = 0] = row.version.split('.').map(Number)

  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_053_004)
  sqlite.close()
})

test('leaves nothing readable on disk, and another key does not open it', () => {
  const file = `${aFolder()}/canary.db`
  const sqlite = openConnection(file, newKey())
  sqlite.exec('create table canary (word text) strict')
  sqlite.prepare('insert into canary values (?)').run('A1234AA')

  expect(readFileSync(`${file}-wal`).includes('A1234AA')).toBe(false)
  sqlite.close()
  expect(readFileSync(file).includes('A1234AA')).toBe(false)
  expect(() => openConnection(file, newKey())).toThrow(/not a database/)
})

test('opens again by its passphrase and by no other', async () => {
  const file = await aFile()

  expect(await unlockDatabase(file, 'not the passphrase', signer)).toEqual({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  })
  const opened = await unlockDatabase(file, PASSPHRASE, signer)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

test('lies in one file once it is closed, whoever had read or written', async () => {
  const file = await aFile()

  expect(readdirSync(dirname(file)).sort()).toEqual(['a.db', 'a.db.key'])
})

test('refuses to be made over a file that is there, or with a short passphrase', async () => {
  const file = await aFile()

  expect(await createDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'file-exists', file },
  })
  expect(await createDatabase(`${file}2`, 'short', signer)).toMatchObject({
    failure: { code: 'passphrase-too-short', atLeast: 12 },
  })
})

test('changes its passphrase without changing its key', async () => {
  const file = await aFile()

  expect(await changePassphrase(file, 'wrong one entirely', 'another good one')).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  })
  expect((await changePassphrase(file, PASSPHRASE, 'another good one')).ok).toBe(true)
  expect((await unlockDatabase(file, PASSPHRASE, signer)).ok).toBe(false)
  const opened = await unlockDatabase(file, 'another good one', signer)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

test('says which file is missing', async () => {
  const file = `${aFolder()}/nowhere.db`

  expect(await unlockDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'file-missing', file },
  })
})

test('a file of no bytes beside its key is damage, and stays as it is', async () => {
  const file = await aFile()
  truncateSync(file)

  expect(await unlockDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'not-a-database', file },
  })
  expect(statSync(file).size).toBe(0)
})

test('a database without a site is none of this program', async () => {
  const file = await aFile({ hasSite: false })

  expect(await unlockDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'not-a-database', file },
  })
})

test('a folder is said to be one', async () => {
  const file = `${aFolder()}/folder`
  mkdirSync(file)

  expect(await unlockDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'is-a-folder', file },
  })
})

test.each<[string, (text: string) => string]>([
  ['cut short', (text) => text.slice(0, 200)],
  ['empty', () => ''],
  ['with a letter changed', (text) => text.replace(/("wrapped": ")(.)/, withAnotherLetter)],
  [
    'with a letter changed in its salt',
    (text) => text.replace(/("salt": ")(.)/, withAnotherLetter),
  ],
])('a key file that is damaged is not taken for a wrong passphrase: %s', async (_, damage) => {
  const file = await aFile()
  const keyFile = keyFileOf(file)
  writeFileSync(keyFile, damage(readFileSync(keyFile, 'utf8')))
  const damaged = { failure: { code: 'key-file-damaged', file: keyFile } }

  expect(await unlockDatabase(file, PASSPHRASE, signer)).toMatchObject(damaged)
  expect(await changePassphrase(file, PASSPHRASE, 'another good one')).toMatchObject(damaged)
})

function withAnotherLetter(_: string, start: string, letter: string): string {
  return start + (letter === 'A' ? 'B' : 'A')
}

test('a key file of an older version, without its hash, opens as before', async () => {
  const file = await aFile()
  const { check: _, ...older } = JSON.parse(readFileSync(keyFileOf(file), 'utf8'))
  writeFileSync(keyFileOf(file), JSON.stringify(older))

  const opened = await unlockDatabase(file, PASSPHRASE, signer)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})
