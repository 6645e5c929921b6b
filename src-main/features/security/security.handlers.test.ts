import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { aFolder, PASSPHRASE } from '#tests/support/a-database.ts'
import { aDesk, standingAt } from '#tests/support/a-program.ts'
import type { Desk } from '../../ipc/desk.ts'
import { NO_CONTEXT } from '../../ipc/router.ts'
import { createProgram, type Program } from '../index.ts'
import { placesIn } from './places.ts'
import { securityHandlers } from './security.handlers.ts'

let folder: string
let program: Program
const site = { siteName: 'South West', region: 'SW', passphrase: PASSPHRASE }

function start(desk: Partial<Desk> = {}): Program {
  return createProgram({
    folder,
    version: '0.0.0',
    desk: aDesk(desk),
    log: { error: () => {} },
    onChanged: () => {},
    clock: standingAt('2026-11-21'),
  })
}

beforeEach(() => {
  folder = aFolder()
  program = start()
})

const answerTo = async (name: string, input: unknown = {}) => {
  const reply = await program.call(name, input)
  return reply.ok ? reply.value : reply.failure
}

test('begins without a database, makes one, and answers for its records', async () => {
  expect(await answerTo('security.findState')).toMatchObject({
    state: 'no-database',
    place: { file: join(folder, 'pathway28.db'), onNetwork: false },
  })
  expect(await answerTo('caseload.list')).toMatchObject({ code: 'locked' })

  expect(await answerTo('security.createDatabase', site)).toMatchObject({
    ok: true,
    value: { state: 'open', site: { name: 'South West', region: 'SW' }, isDemonstration: false },
  })
  expect(await answerTo('caseload.list')).toMatchObject({ total: 0 })
  await program.close()
})

test('a locked database answers nothing until its passphrase is given', async () => {
  await answerTo('security.createDatabase', site)

  expect(await answerTo('security.lock')).toMatchObject({ state: 'locked', site: undefined })
  expect(await answerTo('settings.find')).toMatchObject({ code: 'locked' })
  expect(await answerTo('security.unlock', { passphrase: 'something else' })).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  })
  expect(await answerTo('security.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    value: { state: 'open' },
  })
  await program.close()
})

test('is found again at the next start, in the place that was chosen', async () => {
  const elsewhere = join(folder, 'elsewhere')
  program = start({ chooseFolder: async () => elsewhere })
  await answerTo('security.choosePlace')
  await answerTo('security.createDatabase', site)
  await program.close()

  program = start()
  expect(await answerTo('security.findState')).toMatchObject({
    state: 'locked',
    place: { file: join(elsewhere, 'pathway28.db') },
  })
})

test('changes the passphrase of the open database only for who knows the present one', async () => {
  await answerTo('security.createDatabase', site)
  const next = 'an entirely new one'

  expect(
    await answerTo('security.changePassphrase', { current: 'a wrong guess', next }),
  ).toMatchObject({ failure: { code: 'wrong-passphrase' } })
  expect(await answerTo('security.changePassphrase', { current: PASSPHRASE, next })).toMatchObject({
    ok: true,
  })
  await answerTo('security.lock')
  expect(await answerTo('security.unlock', { passphrase: next })).toMatchObject({ ok: true })
  await program.close()
})

test('the demonstration is marked, made once, and never taken for the own database', async () => {
  expect(await answerTo('security.openDemonstration')).toMatchObject({
    state: 'open',
    isDemonstration: true,
  })
  expect(await answerTo('caseload.list', { filters: { status: 'all' } })).toMatchObject({
    total: 300,
  })
  await answerTo('security.lock')

  expect(await answerTo('security.findState')).toMatchObject({ state: 'no-database' })
  expect(await answerTo('security.openDemonstration')).toMatchObject({ isDemonstration: true })
  await program.close()
})

test('a demonstration that was not finished is made anew', async () => {
  writeFileSync(join(folder, 'demonstration.db'), '')

  expect(await answerTo('security.openDemonstration')).toMatchObject({ isDemonstration: true })
  await program.close()
})

test('a database whose first work fails leaves no file behind', async () => {
  const handlers = securityHandlers({
    workplace: { current: () => undefined, open: () => {}, close: async () => {} },
    places: placesIn(folder),
    desk: aDesk(),
    signer: { name: 'tester', now: standingAt('2026-11-21').now },
    seed: () => Promise.reject(new Error('the disk is full')),
    demonstrate: () => Promise.reject(new Error('the disk is full')),
  })
  const { siteName, passphrase } = site

  await expect(
    handlers['security.createDatabase']({ siteName, region: 'SW', passphrase }, NO_CONTEXT),
  ).rejects.toThrow('the disk is full')
  await expect(handlers['security.openDemonstration']({}, NO_CONTEXT)).rejects.toThrow(
    'the disk is full',
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a damaged memory of the last database only means choosing again', async () => {
  writeFileSync(join(folder, 'last-database.json'), '{')

  expect(await answerTo('security.findState')).toMatchObject({ state: 'no-database' })
  expect(existsSync(join(folder, 'pathway28.db'))).toBe(false)
})
