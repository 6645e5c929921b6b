/**
 * What a page of the caseload costs at 5,000, 200,000 and 1,000,000 referrals: the whole call as a
 * screen makes it, beside the same SQL on a raw prepared statement, in the same run.
 * Described, and its result read, in docs/specs/caseload-speed.md. Sizes may be given: 5000 200000.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { bringUpToDate } from '#main/database/create-database.ts'
import { type Database, inTransaction, openDatabase } from '#main/database/database.ts'
import { listEstablishmentNames } from '#main/database/establishment-names.ts'
import { getInside } from '#main/database/inside.ts'
import { newKey } from '#main/database/key-file.ts'
import { caseloadHandlers } from '#main/features/caseload/caseload.handlers.ts'
import { pageQuery } from '#main/features/caseload/caseload.queries.ts'
import { searchFor } from '#main/features/caseload/text-search.ts'
import { seedSite } from '#main/features/reference-data/seed-site.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import type { Input, Request } from '#shared/contract/api.ts'
import { caseload } from '#shared/contract/caseload.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { plainTable } from './blockages/plain-table.ts'
import { fill } from './caseload/fill.ts'
import { QUESTIONS } from './caseload/questions.ts'

const TODAY = localDate('2025-09-30')
const NOW = `${TODAY}T09:00:00.000Z`
const RUNS = 21
const NO_DESK = { chooseFile: async () => undefined, chooseSave: async () => undefined }
const SIZES = process.argv.slice(2).map(Number)
const WORK = mkdtempSync(join(tmpdir(), 'bench-caseload-'))

for (const size of SIZES.length > 0 ? SIZES : [5_000, 200_000, 1_000_000]) await measure(size)
rmSync(WORK, { recursive: true })

async function measure(size: number): Promise<void> {
  const file = join(WORK, `${size}.db`)
  const key = newKey()
  await bringUpToDate(file, key)
  const db = openDatabase(file, key, { name: 'bench', now: () => NOW })
  await inTransaction(db, 'bench', (tx) =>
    seedSite(tx, { name: 'Bench', region: 'SW', isDemonstration: true }, NOW),
  )
  const began = performance.now()
  await fill(db, size, TODAY)
  const filled = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`\n${size.toLocaleString('en-GB')} referrals, made in ${filled} s; milliseconds\n`)
  const rows: (readonly string[])[] = []
  for (const [name, ask] of QUESTIONS) rows.push([name, ...(await timesOf(db, ask))])
  const headings = ['asked', 'n of N', 'raw SQL', 'p95', 'whole call', 'p95', 'first, with counts']
  console.log(plainTable(headings, rows))
  await db.close()
}

async function timesOf(db: Database, request: Request<'caseload.list'>) {
  const ask = caseload['caseload.list'].input.parse(request)
  const handlers = caseloadHandlers(db, {
    clock: { now: () => NOW, today: () => TODAY },
    desk: NO_DESK,
  })
  const call = () => handlers['caseload.list'](ask, NO_CONTEXT)
  const began = performance.now()
  const page = await call()
  const first = performance.now() - began
  const raw = await rawPage(db, ask)
  const [alone, whole] = [await timed(raw), await timed(call)]
  const count = `${page.matching} of ${page.total}`
  return [count, ...alone, ...whole, first.toFixed(1)]
}

/** The page's own statement, prepared once and run on the bare connection. */
async function rawPage(db: Database, ask: Input<'caseload.list'>) {
  const names = await listEstablishmentNames(db.read)
  const search = await searchFor(ask.filters.text, db.read, { names, providers: [] })
  const view = { asAt: TODAY, clock: ask.clock, regime: 'SHADOW' } as const
  const { sql, parameters } = pageQuery(
    db.read,
    { view, filters: ask.filters, search, names },
    ask,
  ).compile()
  const statement = getInside(db).reader.prepare(sql)
  return () => statement.all(...parameters)
}

async function timed(work: () => unknown): Promise<readonly [median: string, p95: string]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * RUNS)] ?? 0).toFixed(1)
  return [at(0.5), at(0.95)]
}
