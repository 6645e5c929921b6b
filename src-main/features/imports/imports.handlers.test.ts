import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import { aWorkbook, sheetRows } from '#tests/imports/a-workbook.ts'
import { aContext, aCsv, aReturn, NOON } from '#tests/imports/an-import.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import type { Database } from '../../database/database.ts'
import { wallClock } from '../../ipc/clock.ts'
import { createRouter, type Router } from '../../ipc/router.ts'
import { importHandlers } from './imports.handlers.ts'

let db: Database
let router: Router
let toOpen: string | undefined
let toSave: string | undefined
let suggested: string | undefined
let changes: number

beforeEach(async () => {
  db = await aDatabase()
  changes = 0
  const handlers = importHandlers(db, {
    clock: wallClock(() => new Date(NOON)),
    author: 'tester',
    desk: {
      chooseFile: async () => toOpen,
      chooseSave: async (name) => {
        suggested = name
        return toSave
      },
    },
    changed: () => {
      changes += 1
    },
  })
  router = createRouter(() => handlers, {
    error: (message, details) => {
      throw new Error(message, { cause: details.error })
    },
  })
})

async function call<Name extends ApiName>(name: Name, input: Request<Name>): Promise<Output<Name>> {
  const reply = await router(name, input, aContext())
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value as Output<Name>
}

async function choose(path: string) {
  toOpen = path
  const preview = await call('imports.chooseFile', {})
  if (!preview?.ok) throw new Error('Nothing to preview')
  return preview.value
}

async function run(path: string, recipe?: Request<'imports.run'>['recipe']) {
  const { fileToken } = await choose(path)
  const done = await call('imports.run', { fileToken, recipe })
  if (!done.ok) throw new Error(done.failure.code)
  return done.value
}

const RETURN = [
  'Regional return;;;',
  ';;;',
  'Case ref;Transfer / Remission;Date of referral;Seen by',
  'A;Transfer;01/02/2025;Dr X',
  'B;Remission;tbc;',
].join('\n')

describe('choosing a file', () => {
  test('shows its beginning and what its columns probably mean', async () => {
    const preview = await choose(aCsv(RETURN))

    expect(preview).toMatchObject({
      fileName: 'return.csv',
      sheets: [],
      headerRow: 3,
      guesses: [
        { heading: 'Case ref', column: 'local_ref', by: 'likeness' },
        { heading: 'Transfer / Remission', column: 'direction', by: 'likeness' },
        { heading: 'Date of referral', column: 'referral_made', by: 'likeness' },
        { heading: 'Seen by', column: undefined, by: 'none' },
      ],
      dateFormats: ['dd/MM/yyyy', 'd/M/yyyy', 'MM/dd/yyyy', 'M/d/yyyy'],
      firstRows: [
        { row: 3, cells: ['Case ref', 'Transfer / Remission', 'Date of referral', 'Seen by'] },
        { row: 4, cells: ['A', 'Transfer', '01/02/2025', 'Dr X'] },
        { row: 5, cells: ['B', 'Remission', 'tbc', ''] },
      ],
    })
    expect(JSON.stringify(preview)).not.toContain(dirname(toOpen ?? ''))
  })

  test('is nothing where the person thought better of it', async () => {
    toOpen = undefined

    expect(await call('imports.chooseFile', {})).toBeNull()
  })

  test('says why a file cannot be read', async () => {
    toOpen = aCsv('')

    expect(await call('imports.chooseFile', {})).toEqual({ ok: false, failure: { code: 'empty' } })
  })

  test('can be looked at again by another sheet or heading row', async () => {
    const path = join(aFolder(), 'a.xlsx')
    const sheets = { One: sheetRows([['x']]), Two: sheetRows([['y'], ['Case ref'], ['A']]) }
    writeFileSync(path, aWorkbook({ sheets }))
    const { fileToken } = await choose(path)

    const preview = await call('imports.findPreview', { fileToken, sheet: 'Two', headerRow: 2 })

    expect(preview).toMatchObject({
      value: { sheet: 'Two', headerRow: 2, firstRows: [{ cells: ['Case ref'] }, { cells: ['A'] }] },
    })
  })

  test('is asked for anew when it is no longer known', async () => {
    const failure = { code: 'not-chosen' }

    expect(await call('imports.findPreview', { fileToken: 'x' })).toMatchObject({ failure })
    expect(await call('imports.run', { fileToken: 'x' })).toMatchObject({ failure })
  })
})

describe('an import', () => {
  test('is tried, done, listed and taken back', async () => {
    const { fileToken } = await choose(aReturn([{}, { gender: 'M' }]))

    const tried = await call('imports.summariseFile', { fileToken })
    expect(tried).toMatchObject({ value: { batchId: null, created: 2 } })
    expect([await call('imports.listBatches', {}), changes]).toEqual([[], 0])

    const done = await call('imports.run', { fileToken })
    const batches = await call('imports.listBatches', {})
    expect(batches).toMatchObject([
      {
        source: 'template',
        fileName: 'return.csv',
        importedBy: 'tester',
        importedAt: NOON,
        created: 2,
      },
    ])
    expect(changes).toBe(1)

    const batchId = batches[0]?.batchId ?? ''
    expect(await call('imports.listIssues', { batchId })).toEqual(done.ok && done.value.issues)
    expect(await call('imports.undo', { batchId })).toEqual({ ok: true, value: { removed: 2 } })
    expect(await call('imports.listBatches', {})).toMatchObject([{ undoneAt: NOON }])
    expect(changes).toBe(2)
  })

  test('that is refused changes nothing', async () => {
    const { fileToken } = await choose(aCsv('colour\nred\n'))

    const refused = await call('imports.run', { fileToken })

    expect(refused).toEqual({ ok: false, failure: { code: 'no-mapping', headerRow: 1 } })
    expect(changes).toBe(0)
  })
})

describe('a recipe', () => {
  test('is kept under its name, and replaced by the next of that name', async () => {
    const recipe = { name: 'South West return', columns: { 'Case ref': 'local_ref' } }

    await call('imports.saveRecipe', { recipe })
    await call('imports.saveRecipe', { recipe: { ...recipe, headerRow: 3 } })
    await call('imports.saveRecipe', { recipe: { ...recipe, name: 'Another' } })

    expect(await call('imports.listRecipes', {})).toMatchObject([
      { name: 'Another', headerRow: 1 },
      { name: 'South West return', headerRow: 3 },
    ])
  })
})

describe('saving a list', () => {
  const recipe = {
    columns: {
      'Case ref': 'local_ref',
      'Transfer / Remission': 'direction',
      Prison: 'establishment',
    },
    headerRow: 2,
  }
  const text =
    'A return\nCase ref,Transfer / Remission,Prison,Note\nA,transfer,=1+1,secret\nB,transfer,EXI,\n'

  beforeEach(() => {
    toSave = join(aFolder(), 'list.csv')
  })

  test('of issues makes their text harmless', async () => {
    const { batchId } = await run(aCsv(text), recipe)

    expect(await call('imports.saveIssues', { batchId: batchId ?? '' })).toEqual({
      ok: true,
      value: 'list.csv',
    })

    expect(suggested).toBe('return-issues.csv')
    const saved = readFileSync(toSave ?? '', 'utf8').split('\r\n')
    expect(saved[0]).toBe('\ufeffrow,column,code,severity,value,message')
    expect(saved[1]).toMatch(/^3,establishment,CODE_UNKNOWN,error,'=1\+1,"?establishment is not/)
  })

  test('of rows can be corrected and imported again by the same recipe', async () => {
    const { batchId } = await run(aCsv(text), recipe)
    await call('imports.saveRows', { batchId: batchId ?? '' })
    const saved = readFileSync(toSave ?? '', 'utf8')
    expect(saved).toContain("A,transfer,'=1+1,3,establishment is not")
    expect(saved).not.toContain('secret')

    const corrected = await run(aCsv(saved.replace("'=1+1", 'EXI')), recipe)

    expect(corrected).toMatchObject({ rowsRead: 1, created: 1, rejected: 0 })
  })

  test('of a row that cannot be taken apart gives it as it stood, where identifiers are on', async () => {
    const { batchId } = await run(aCsv(`${text}C,transfer,EXI,,too many\n`), recipe)

    await call('imports.saveRows', { batchId: batchId ?? '' })

    expect(readFileSync(toSave ?? '', 'utf8')).toContain(',,,5,The row has more cells')
  })

  test('says so where it cannot be written', async () => {
    const { batchId } = await run(aCsv(text), recipe)
    toSave = join(aFolder(), 'no such folder', 'list.csv')

    expect(await call('imports.saveRows', { batchId: batchId ?? '' })).toEqual({
      ok: false,
      failure: { code: 'cannot-write', file: 'list.csv' },
    })
  })

  test('is nothing for no import, or where the person thought better of it', async () => {
    const { batchId } = await run(aCsv(text), recipe)

    expect(await call('imports.saveIssues', { batchId: 'none' })).toBeNull()
    toSave = undefined
    expect(await call('imports.saveRows', { batchId: batchId ?? '' })).toBeNull()
  })
})
