import { expect, test } from 'vitest'
import { NO_STAGE_LIMITS } from '#shared/domain/quality-improvement/stage-limits.ts'
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

test('no stage has a limit of its own at first; those set are kept, and the log keeps what they were', async () => {
  const db = await aDatabase()
  const call = aCaller(db)
  const { stageLimits } = await call('settings.find', {})
  expect(stageLimits).toEqual(NO_STAGE_LIMITS)

  await call('settings.setStageLimits', { ...NO_STAGE_LIMITS, assessment_to_bed: 7 })
  const next = { ...NO_STAGE_LIMITS, assessment_to_bed: 10, warrant_to_admission: 3 }

  expect(await call('settings.setStageLimits', next)).toMatchObject({ stageLimits: next })
  expect(await call('settings.find', {})).toMatchObject({ stageLimits: next })
  const changes = await db.read
    .selectFrom('change')
    .select('before')
    .where('row_id', '=', 'stage-limits')
    .where('kind', '=', 'update')
    .execute()
  expect(changes).toHaveLength(1)
  expect(changes[0]?.before).toContain('assessment_to_bed')
})

test('a limit is refused that is no whole number of days from 1 to 365', async () => {
  const call = aCaller(await aDatabase())

  for (const days of [0, 366, 1.5, -1]) {
    await expect(
      call('settings.setStageLimits', { ...NO_STAGE_LIMITS, need_to_referral: days }),
    ).rejects.toThrow('invalid-input')
  }
})

test('a gap is silent after 14 days until the site says otherwise, and the log keeps what it was', async () => {
  const db = await aDatabase()
  const call = aCaller(db)
  expect((await call('settings.find', {})).silentAfter).toBe(14)

  await call('settings.setSilentAfter', { days: 7 })
  await call('settings.setSilentAfter', { days: 21 })

  expect(await call('settings.find', {})).toMatchObject({ silentAfter: 21 })
  const changes = await db.read
    .selectFrom('change')
    .select(['kind', 'field', 'before', 'after'])
    .where('row_id', '=', 'silent-after')
    .where('kind', '=', 'update')
    .execute()
  expect(changes).toEqual([{ kind: 'update', field: 'value', before: '"7"', after: '"21"' }])
  for (const days of [0, 366, 1.5, -1]) {
    await expect(call('settings.setSilentAfter', { days })).rejects.toThrow('invalid-input')
  }
})
