import { expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

test('a new database knows prisons and removal centres by their codes', async () => {
  const establishments = await aCaller(await aDatabase())('referenceData.listEstablishments', {})

  expect(establishments).toHaveLength(180)
  expect(establishments.find(({ code }) => code === 'EXI')).toEqual({
    code: 'EXI',
    name: 'Exeter (HMP & YOI)',
    kind: 'prison',
    country: 'England',
    region: 'SW',
    isActive: true,
  })
  expect(establishments.find(({ code }) => code === 'IRCYW')).toMatchObject({
    name: "Yarl's Wood (IRC)",
    kind: 'irc',
  })
  expect(establishments.filter(({ country }) => country === 'Wales').length).toBeGreaterThan(4)
})
