import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { undoImport } from '#main/features/imports/undo-import.ts'
import { guessHeaderRow, guessMapping } from '#shared/domain/imports/guess-mapping.ts'
import { TEMPLATE_COLUMNS } from '#shared/domain/imports/template.ts'
import { aDatabase } from '#tests/support/a-database.ts'
import { allText, bringIn, inShort, NOON } from './an-import.ts'

const data = new URL('../data/', import.meta.url)
const pathOf = (name: string) => new URL(name, data).pathname
const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, data), 'utf8'))

const MESSY = pathOf('caseload-messy.csv')
const SAMPLE = pathOf('caseload-sample.csv')
const recipe = readJson('caseload-messy.recipe.json')

test('a return as people send it gives exactly what is expected of it', async () => {
  const db = await aDatabase()

  const { rowsRead, created, rejected, issues } = await bringIn(db, MESSY, { recipe })

  expect({ rowsRead, created, rejected, issues: inShort(issues) }).toEqual(
    readJson('caseload-messy.expected.json'),
  )
})

test('every heading of that return is guessed as its recipe says', () => {
  const rows = readFileSync(MESSY, 'utf8')
    .slice(1, 3000)
    .split('\r\n')
    .map((line) => line.split(','))
  const headerRow = guessHeaderRow(rows)
  const guesses = guessMapping((rows[headerRow - 1] ?? []).map((heading) => heading.trim()))

  expect(headerRow).toBe(recipe.headerRow)
  expect(Object.fromEntries(guesses.map(({ heading, column }) => [heading, column]))).toEqual(
    recipe.columns,
  )
})

test('the sample comes in whole, and the second time nothing changes', async () => {
  const db = await aDatabase()

  const first = await bringIn(db, SAMPLE)
  const second = await bringIn(db, SAMPLE)

  expect(first).toMatchObject({ rowsRead: 300, created: 300, parked: 0, rejected: 0, issues: [] })
  expect(second).toMatchObject({ rowsRead: 300, created: 0, updated: 0, unchanged: 300 })
})

test('the sample has the headings of the template', () => {
  const [headings] = readFileSync(SAMPLE, 'utf8').split('\n')

  expect(headings?.trim().split(',')).toEqual(TEMPLATE_COLUMNS)
})

test('with identifiers off no number of either return is anywhere in the database', async () => {
  const db = await aDatabase()

  await bringIn(db, SAMPLE)
  await bringIn(db, MESSY, { recipe })
  const text = await allText(db)

  const numbersIn = (all: string) =>
    new Set(all.toUpperCase().match(/\b[A-Z]\d{4}[A-Z]{2}\b|\b\d{3} ?\d{3} ?\d{4}\b/g))
  const numbers = numbersIn(readFileSync(SAMPLE, 'utf8') + readFileSync(MESSY, 'utf8'))
  expect(numbers.size).toBeGreaterThan(700)
  expect([...numbersIn(text)].filter((number) => numbers.has(number))).toEqual([])
})

test('taking both returns back leaves no referral and no entry that they made', async () => {
  const db = await aDatabase()
  const first = await bringIn(db, SAMPLE)
  const second = await bringIn(db, MESSY, { recipe: { ...recipe, name: 'South West return' } })

  expect(await undoImport(db, first.batchId ?? '', NOON)).toEqual({
    ok: true,
    value: { removed: 300 },
  })
  expect(await undoImport(db, second.batchId ?? '', NOON)).toEqual({
    ok: true,
    value: { removed: 113 },
  })

  for (const table of [
    'person',
    'referral',
    'milestone',
    'delay',
    'organisation',
    'unit',
  ] as const) {
    expect(await db.read.selectFrom(table).selectAll().execute()).toEqual([])
  }
})
