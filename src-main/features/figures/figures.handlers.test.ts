import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk } from '#tests/support/a-program.ts'

const ROWS = [
  ['Stage', 'Days lost'],
  ['=Referral', 12.5],
  ['Assessment, first', null],
]

test('saves the numbers where the person says, no cell of them a formula', async () => {
  const suggested: string[] = []
  const path = join(aFolder(), 'numbers.csv')
  const chooseSave = async (name: string) => {
    suggested.push(name)
    return path
  }
  const call = aCaller(await aDatabase(), '2025-09-30', aDesk({ chooseSave }))

  const saved = await call('figures.saveNumbers', { name: 'Days lost, by: stage', rows: ROWS })

  expect(suggested).toEqual(['days-lost-by-stage.csv'])
  expect(saved).toEqual({ ok: true, value: 'numbers.csv' })
  expect(await readFile(path, 'utf8')).toBe(
    '\uFEFFStage,Days lost\r\n\'=Referral,12.5\r\n"Assessment, first",\r\n',
  )
})

test('saves nothing when the dialog is cancelled, and says what could not be written', async () => {
  const call = aCaller(await aDatabase())
  const nowhere = join(aFolder(), 'no', 'such', 'folder.csv')
  const lost = aCaller(await aDatabase(), '2025-09-30', aDesk({ chooseSave: async () => nowhere }))

  expect(await call('figures.saveNumbers', { name: 'x', rows: ROWS })).toBeNull()
  expect(await lost('figures.saveNumbers', { name: 'x', rows: ROWS })).toEqual({
    ok: false,
    failure: { code: 'cannot-write', file: 'folder.csv' },
  })
})
