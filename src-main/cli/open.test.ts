import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aFolder, PASSPHRASE } from '#tests/support/a-database.ts'
import { aDesk, standingAt } from '#tests/support/a-program.ts'
import { withNewDatabase } from './open.ts'

test('leaves no file where a new database cannot be filled', async () => {
  const folder = aFolder()
  const surroundings = {
    desk: aDesk(),
    clock: standingAt('2026-11-21'),
    version: '0.0.0',
    out: () => {},
    err: () => {},
    environment: { PATHWAY28_PASSPHRASE: PASSPHRASE },
    askSecret: undefined,
  }

  const work = withNewDatabase(`${folder}/site.db`, surroundings, () =>
    Promise.reject(new Error('the disk is full')),
  )

  await expect(work).rejects.toThrow('the disk is full')
  expect(readdirSync(folder)).toEqual([])
})
