import { beforeAll, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const line = aCommandLine()

interface Chance {
  readonly n: number | null
  readonly chance: number | null
  readonly lower: number | null
  readonly reason: string | null
}

interface Document {
  readonly asAt: string
  readonly limit: number
  readonly total: number
  readonly matching: number
  readonly history: number
  readonly historyFrom: string | null
  readonly countsByStanding: Readonly<Record<string, number>>
  readonly rows: readonly {
    readonly establishment: string | null
    readonly day: number
    readonly daysLeft: number
    readonly chance: Chance
    readonly ifEnded: Chance | null
    readonly gain: { readonly points: number } | null
    readonly standing: string
  }[]
}

const ask = async (words = '') =>
  (await line.run(`breaches-next --db {db} --as-at 2026-06-30 ${words}--json`)).json<Document>()

let all: Document

beforeAll(async () => {
  await line.run('demo --db {db} --referrals 400 --seed 2 --as-at 2026-06-30')
  all = await ask()
})

test('gives each open transfer within its limit, with the past cases behind its chance', () => {
  expect(all).toMatchObject({ asAt: '2026-06-30', limit: 28, historyFrom: null })
  expect(all.rows.length).toBe(all.total)
  expect(all.total).toBeGreaterThan(3)
  expect(Object.values(all.countsByStanding).reduce((sum, one) => sum + one)).toBe(all.total)
  for (const { day, daysLeft, chance } of all.rows) {
    expect(day + daysLeft).toBe(28)
    if (chance.chance === null)
      expect(['too_few', 'not_followed', 'last_day']).toContain(chance.reason)
    else expect(chance.n).toBeGreaterThanOrEqual(20)
  }
})

test('the gain is the difference of the two chances, and the largest comes first', () => {
  const { rows } = all
  const gains = rows.filter((one) => one.standing === 'can_change').map(({ gain }) => gain?.points)

  expect(gains).toEqual([...gains].sort((a, b) => Number(b) - Number(a)))
  for (const { gain, chance, ifEnded } of rows) {
    if (!gain) continue
    expect(gain.points).toBeCloseTo((ifEnded?.chance ?? 1) - Number(chance.chance), 5)
  }
})

test('is narrowed to an establishment, to the last months, and to another clock', async () => {
  const one = all.rows.find(({ establishment }) => establishment !== null)?.establishment
  const there = await ask(`--establishment ${one?.toLowerCase()} `)
  const year = await ask('--history 12m ')

  expect(new Set(there.rows.map(({ establishment }) => establishment))).toEqual(new Set([one]))
  expect(there.matching).toBeLessThan(there.total)
  expect(year.historyFrom).toBe('2025-06-30')
  expect(year.history).toBeLessThanOrEqual(there.history)
  expect((await ask('--clock statutory ')).limit).toBe(27)
})

test('says the same in words, and what it does not take', async () => {
  const { out } = await line.run('breaches-next --db {db} --as-at 2026-06-30')

  expect(out).toMatch(
    /^\d+ of \d+ open transfers within their limit as at 2026-06-30, guidance clock; chances from \d+ transfers\n/,
  )
  expect(out).toMatch(/\d+% \((\d+% to \d+%|no interval), n \d+\)\t/)
  expect((await line.run('breaches-next --help')).out).toContain('Usage: breaches-next --db FILE')
  const odd = await line.run('breaches-next --db {db} --history 3m')
  expect(odd).toMatchObject({ status: 2, out: '' })
  expect(odd.err).toMatch(/^--history takes 12m or 24m; left out, all of the history counts\./)
  expect((await line.run('breaches-next --db {db} --establishment ZZZ')).status).toBe(1)
})
