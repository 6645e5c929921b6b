import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { unlockDatabase } from '#main/database/create-database.ts'
import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { NO_STAGE_LIMITS } from '#shared/domain/quality-improvement/stage-limits.ts'
import { aCommandLine } from '#tests/support/a-command-line.ts'
import { PASSPHRASE } from '#tests/support/a-database.ts'
import { aCaller } from '#tests/support/a-program.ts'

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url))
const expected = JSON.parse(readFileSync(data('caseload-sample.expected.json'), 'utf8'))
const line = aCommandLine()
const WINDOW = '--from 2025-04-01 --to 2025-09-30'
const total = (days: readonly (number | null)[]) => days.reduce<number>((a, b) => a + (b ?? 0), 0)

beforeAll(async () => {
  await line.init()
  await line.run(`import --db {db} --file ${data('caseload-sample.csv')}`)
})

const cohort = async (more = '--as-at 2025-09-30') =>
  (await line.run(`cohort --db {db} ${WINDOW} ${more} --json`)).json<CohortSummary>()

describe('the cohort of the sample, April to September 2025', () => {
  test('agrees with the indicators of the same referrals', async () => {
    const found = await cohort()

    expect(found.cohort).toEqual({
      from: '2025-04-01',
      to: '2025-09-30',
      followUp: '6m',
      asAt: '2025-09-30',
      size: expected.cohortSize,
    })
    expect(found.cumulativeIncidence).toEqual(expected.cumulativeIncidence)
    expect(total(found.stages.map((stage) => stage.overrunDays))).toBe(expected.I17.denominator)
    expect(total(found.stages.map((stage) => stage.unexplainedDays))).toBe(expected.I17.numerator)
  })

  test('loses nobody and no day', async () => {
    const { states, cohort: about, owners, waitDays, stages } = await cohort()
    const otherwise = total(Object.values(states.endedOtherwise))

    expect(states.admitted + states.open + otherwise).toBe(about.size)
    expect(total(owners.map(({ days }) => days))).toBe(waitDays)
    for (const stage of stages) {
      expect(stage.completed + stage.open + stage.endedOtherwise).toBe(stage.entered)
    }
    expect(stages.map(({ stage, limit }) => [stage, limit])).toEqual([
      ['need_to_referral', null],
      ['referral_to_assessment', 14],
      ['assessment_to_bed', null],
      ['bed_to_application', null],
      ['application_to_warrant', null],
      ['warrant_to_admission', null],
      ['assessment_to_admission', 14],
    ])
  })

  test('shows a longer wait for a bed once those who still wait are counted', async () => {
    const stage = (await cohort()).stages.find((one) => one.stage === 'assessment_to_bed')

    expect(stage?.open).toBeGreaterThan(0)
    expect(stage?.kmMedian ?? 0).toBeGreaterThan(stage?.completedOnlyMedian ?? Infinity)
  })

  test('ranks what was lost, the same each time, with limits around it', async () => {
    const { blockages } = await cohort()

    expect(blockages.map(({ rank, stage }) => [rank, stage])).toEqual([
      [1, 'assessment_to_admission'],
      [2, 'referral_to_assessment'],
    ])
    for (const { daysLost, lower, upper, sentence } of blockages) {
      expect(lower).toBeLessThan(daysLost)
      expect(upper).toBeGreaterThan(daysLost)
      expect(sentence).toContain(`${daysLost} days were lost`)
    }
    expect((await cohort()).blockages).toEqual(blockages)
  })

  test('is followed no longer than it is asked to', async () => {
    const short = await cohort('--as-at 2025-12-31 --follow-up 1m')

    expect(short.cohort.followUp).toBe('1m')
    expect(short.waitDays).toBeLessThan((await cohort('--as-at 2025-12-31')).waitDays)
    expect(short.waitDays).toBeLessThanOrEqual(31 * short.cohort.size)
  })
})

test('the limit and the silence that the site has set count, and move no day', async () => {
  const site = aCommandLine()
  await site.init()
  await site.run(`import --db {db} --file ${data('caseload-sample.csv')}`)
  const ask = `cohort --db {db} ${WINDOW} --as-at 2025-09-30`
  const before = (await site.run(`${ask} --json`)).json<CohortSummary>()
  const opened = await unlockDatabase(site.db, PASSPHRASE, {
    name: 'Someone',
    now: () => '2026-11-21T09:00:00.000Z',
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const call = aCaller(opened.value)
  await call('settings.setStageLimits', { ...NO_STAGE_LIMITS, assessment_to_bed: 7 })
  await call('settings.setSilentAfter', { days: 30 })
  await opened.value.close()

  const after = (await site.run(`${ask} --json`)).json<CohortSummary>()

  const bed = after.stages.find(({ stage }) => stage === 'assessment_to_bed')
  const rank = after.blockages.find(({ stage }) => stage === 'assessment_to_bed')
  expect(bed?.limit).toBe(7)
  expect(bed?.overrunDays).toBeGreaterThan(0)
  expect(rank?.daysLost).toBe(bed?.overrunDays)
  expect((await site.run(ask)).out).toContain('From assessment to bed, ')
  expect([after.owners, after.waitDays]).toEqual([before.owners, before.waitDays])
  expect(after.silentDays).toBeLessThan(before.silentDays)
  expect((await site.run(ask)).out).toContain('(nothing recorded for more than 30 days)')
})

test('an empty window has no figures, and no fault', async () => {
  const ran = await line.run('cohort --db {db} --from 2019-01-01 --to 2019-01-31 --json')

  expect(ran.status).toBe(0)
  expect(ran.json<CohortSummary>()).toMatchObject({
    cohort: { size: 0 },
    waitDays: 0,
    owners: [],
    blockages: [],
    cumulativeIncidence: { '28': null },
  })
})

test.each([
  [`cohort --db {db} ${WINDOW} --follow-up 6`, '--follow-up takes calendar months'],
  [`cohort --db {db} ${WINDOW} --follow-up 99m`, '--follow-up takes calendar months'],
  ['cohort --db {db} --from 2025-09-30 --to 2025-04-01', '--from lies after --to.'],
])('%s is wrong usage', async (words, sentence) => {
  expect(await line.run(words)).toMatchObject({ status: 2, err: expect.stringContaining(sentence) })
})
