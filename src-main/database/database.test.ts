import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aFolder, PASSPHRASE } from '#tests/support/a-database.ts'
import { openConnection } from './connection.ts'
import { changePassphrase, createDatabase, unlockDatabase } from './create-database.ts'
import { newKey } from './key-file.ts'

const signer = { name: 'tester', now: () => '2025-09-30T09:00:00.000Z' }

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
  const file = `${aFolder()}/a.db`
  const made = await createDatabase(file, PASSPHRASE, signer)
  if (made.ok) await made.value.close()

  expect(await unlockDatabase(file, 'not the passphrase', signer)).toEqual({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  })
  const opened = await unlockDatabase(file, PASSPHRASE, signer)
  expect(opened.ok).toBe(true)
  if (opened.ok) await opened.value.close()
})

test('refuses to be made over a file that is there, or with a short passphrase', async () => {
  const file = `${aFolder()}/a.db`
  const made = await createDatabase(file, PASSPHRASE, signer)
  if (made.ok) await made.value.close()

  expect(await createDatabase(file, PASSPHRASE, signer)).toMatchObject({
    failure: { code: 'file-exists', file },
  })
  expect(await createDatabase(`${file}2`, 'short', signer)).toMatchObject({
    failure: { code: 'passphrase-too-short', atLeast: 12 },
  })
})

test('changes its passphrase without changing its key', async () => {
  const file = `${aFolder()}/a.db`
  const made = await createDatabase(file, PASSPHRASE, signer)
  if (made.ok) await made.value.close()

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
