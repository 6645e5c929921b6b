import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, type Caller } from '#tests/support/a-program.ts'

const layout = {
  search: 'state=breached',
  columns: ['localRef', 'days'],
  density: 'compact',
} as const
const asked = { ...layout, columns: [...layout.columns] }
let call: Caller
let file: string

beforeEach(async () => {
  file = join(aFolder(), 'view.json')
  const desk = aDesk({ chooseSave: async () => file, chooseFile: async () => file })
  call = aCaller(await aDatabase(), '2025-09-30', desk)
})

async function save(name: string): Promise<string> {
  const saved = await call('caseload.saveView', { name, layout: asked })
  if (!saved.ok) throw new Error(saved.failure.code)
  return saved.value.id
}
const names = async () => (await call('caseload.listViews', {})).map(({ name }) => name)

test('a view is kept by its name, renamed, and removed', async () => {
  const id = await save('Mine')
  await save('Another')

  expect(await call('caseload.saveView', { name: ' Mine ', layout: asked })).toMatchObject({
    failure: { code: 'name-taken' },
  })
  expect(await call('caseload.renameView', { id, name: 'Another' })).toMatchObject({ ok: false })
  expect(await call('caseload.renameView', { id, name: 'Past day 28' })).toMatchObject({ ok: true })
  expect(await names()).toEqual(['Another', 'Past day 28'])

  await call('caseload.removeView', { id })
  expect(await names()).toEqual(['Another'])
})

test('a view goes into a file and comes back under a name of its own', async () => {
  const id = await save('Mine')

  expect(await call('caseload.exportView', { id })).toEqual({ ok: true, value: 'view.json' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, name: 'Mine' })
  expect(await call('caseload.openView', {})).toMatchObject({
    ok: true,
    value: { name: 'Mine (2)', layout },
  })
})

test.each([
  ['{}', 'not-a-view'],
  ['{"pathway28":"caseload-view","version":9}', 'newer-version'],
  [
    JSON.stringify({
      pathway28: 'caseload-view',
      version: 1,
      name: 'x',
      ...layout,
      columns: ['no'],
    }),
    'not-a-view',
  ],
])('a file that is no view is refused, and nothing is kept: %s', async (text, code) => {
  writeFileSync(file, text)

  expect(await call('caseload.openView', {})).toMatchObject({ ok: false, failure: { code } })
  expect(await names()).toEqual([])
})

test('a file that cannot be read or written is said so by its name', async () => {
  file = join(aFolder(), 'nowhere', 'view.json')

  expect(await call('caseload.openView', {})).toMatchObject({ failure: { code: 'cannot-read' } })
  expect(await call('caseload.exportView', { id: await save('Mine') })).toMatchObject({
    failure: { code: 'cannot-write', file: 'view.json' },
  })
})
