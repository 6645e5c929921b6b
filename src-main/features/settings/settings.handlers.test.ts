import { expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

test('a site is renamed and moved, and the log keeps what it was', async () => {
  const db = await aDatabase()
  const call = aCaller(db)

  await call('settings.changeSite', { name: 'South West and Wessex', region: 'SE' })

  expect(await call('settings.find', {})).toMatchObject({
    siteName: 'South West and Wessex',
    region: 'SE',
    identifiers: 'off',
  })
  const changes = await db.read
    .selectFrom('change')
    .select(['field', 'before', 'after'])
    .where('entity', '=', 'site')
    .where('kind', '=', 'update')
    .execute()
  expect(changes).toEqual([
    { field: 'name', before: '"Test site"', after: '"South West and Wessex"' },
    { field: 'region', before: '"SW"', after: '"SE"' },
  ])
})

test('the statutory regime has dates of effect, and shadow is what holds before any', async () => {
  const call = aCaller(await aDatabase())
  expect((await call('settings.find', {})).statutoryRegime).toBe('SHADOW')

  await call('settings.setStatutoryRegime', { regime: 'ON', from: '2027-06-18' })
  await call('settings.setStatutoryRegime', { regime: 'OFF', from: '2025-09-30' })
  await call('settings.setStatutoryRegime', { regime: 'SHADOW', from: '2027-06-18' })

  expect(await call('settings.find', {})).toMatchObject({
    statutoryRegime: 'OFF',
    statutoryRegimes: [
      { from: '2025-09-30', regime: 'OFF' },
      { from: '2027-06-18', regime: 'SHADOW' },
    ],
  })
})
