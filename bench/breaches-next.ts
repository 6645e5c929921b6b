/**
 * Back-tests the chances of "Who breaches next" on made-up sites: by Brier score against the plain base
 * rate, and against the true chance that only the maker of the site knows.
 * Described, and its result read, in docs/specs/who-breaches-next.md.
 */
import { plainTable } from './blockages/plain-table.ts'
import { backTest } from './breaches-next/back-test.ts'
import { PROCESSES } from './breaches-next/process.ts'
import {
  brierTable,
  calibrationTable,
  givenTable,
  type Row,
  yearTable,
} from './breaches-next/tables.ts'
import { truthOf } from './breaches-next/truth.ts'

/** Referrals of a site over two years, and how many such sites are made up. */
const SIZES = [
  { referrals: 100, sites: 1_000 },
  { referrals: 400, sites: 500 },
  { referrals: 1_600, sites: 200 },
] as const

const rows = PROCESSES.flatMap((process, place) => {
  const truth = truthOf(process)
  return SIZES.map(({ referrals, sites }, size): Row => {
    // The seeds of no two sites meet.
    const first = 1_000_000 * (1 + place) + 100_000 * size
    const tested = Array.from({ length: sites }, (_, at) =>
      backTest(process, { referrals, seed: first + at }, truth),
    )
    return { process, referrals, tested }
  })
})

const middle = rows.filter(({ referrals }) => referrals === SIZES[1].referrals)
for (const table of [
  brierTable(rows),
  givenTable(rows),
  calibrationTable(middle),
  yearTable(rows),
]) {
  console.log(`\n${table.title}\n`)
  console.log(plainTable(table.headings, table.rows))
}
