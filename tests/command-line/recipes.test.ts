import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const line = aCommandLine()

beforeAll(async () => {
  await line.init()
  writeFileSync(`${line.folder}/return.csv`, 'Case ref,Type\nR1,transfer\n')
})

const columns = { 'Case ref': 'local_ref', Type: 'direction' }
const importBy = (recipe: string) => {
  writeFileSync(`${line.folder}/recipe.json`, recipe)
  return line.run(
    'import --db {db} --file {folder}/return.csv --mapping {folder}/recipe.json --dry-run --json',
  )
}

test('a byte-order mark before a recipe is forgiven', async () => {
  const done = await importBy(`\uFEFF${JSON.stringify({ columns })}`)

  expect(done.status).toBe(0)
  expect(done.json()).toMatchObject({ created: 1 })
})

test.each([
  [
    { columns, dateFormat: 'dd/MM/yyyy' },
    'dateFormat is not a part of a recipe; did you mean dateFormats?',
  ],
  [
    { columns, DateFormats: [] },
    'DateFormats is not a part of a recipe; did you mean dateFormats?',
  ],
  [{ columns, colour: 1 }, 'colour is not a part of a recipe; its parts are name, columns'],
  [{ columns, colour: 1, size: 2 }, 'colour, size are not parts of a recipe'],
  [{ columns, headerRow: 0 }, 'headerRow does not hold what a recipe has there.'],
  [[columns], 'is not a recipe: it is JSON with a name and columns.'],
])('a recipe that is not one is refused by what is wrong in it: %j', async (recipe, words) => {
  const refused = await importBy(JSON.stringify(recipe))

  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toContain(words)
})

test('a recipe that is missing, a folder or no JSON says so', async () => {
  const by = async (mapping: string) =>
    (await line.run(`import --db {db} --file {folder}/return.csv --mapping ${mapping}`)).err

  expect(await by('{folder}/nowhere.json')).toMatch(/^There is no mapping at .*nowhere\.json\./)
  expect(await by('{folder}')).toContain('is a folder')
  expect((await importBy('{"columns":')).err).toContain('is not JSON')
})

test('a sheet of a CSV file is wrong usage', async () => {
  const refused = await line.run('import --db {db} --file {folder}/return.csv --sheet May')

  expect(refused).toMatchObject({ status: 2, out: '' })
  expect(refused.err).toContain('has no sheets')
})
