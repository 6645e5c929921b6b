import { expect, test } from 'vitest'
import { aDatabase } from '#tests/support/a-database.ts'
import { aCsv, bringIn, inShort } from './an-import.ts'

const HEADINGS = 'local_ref,direction,establishment'

async function issuesOf(lines: readonly string[], recipe = {}) {
  const db = await aDatabase()
  const summary = await bringIn(db, aCsv([HEADINGS, ...lines].join('\n')), { recipe })
  return { ...summary, issues: inShort(summary.issues) }
}

const MALFORMED = { column: '', code: 'ROW_MALFORMED', severity: 'error' }
const DUPLICATE = { column: 'local_ref', code: 'DUPLICATE_IN_FILE', severity: 'error' }

test.each([
  ['with a quotation mark that has no partner', 'R1,transfer,"EXI'],
  ['with more cells than headings', 'R1,transfer,EXI,x'],
])('the reference of a row %s counts for the rows below it', async (_, line) => {
  const { created, rejected, issues } = await issuesOf([line, 'r1,transfer,EXI', 'R2,transfer,EXI'])

  expect({ created, rejected }).toEqual({ created: 1, rejected: 2 })
  expect(issues).toEqual([
    { row: 2, ...MALFORMED },
    { row: 3, ...DUPLICATE },
  ])
})

test('a reference that stands behind the mark cannot be read, and counts for nothing', async () => {
  const { created, issues } = await issuesOf(['"R1,transfer,EXI', 'R1,transfer,EXI'])

  expect(created).toBe(1)
  expect(issues).toEqual([{ row: 2, ...MALFORMED }])
})

test('a malformed row that the recipe skips is not counted as read', async () => {
  const skipRowsWhere = { local_ref: ['Total'] }
  const { rowsRead, issues } = await issuesOf(['Total,12,"3', 'Total,1,2,3', 'R1,transfer,EXI'], {
    skipRowsWhere,
  })

  expect({ rowsRead, issues }).toEqual({ rowsRead: 1, issues: [] })
})

test('cells left blank behind the last heading are no fault of a row', async () => {
  const { created, issues } = await issuesOf(['R1,transfer,EXI,,, ,', 'R2,transfer,EXI,'])

  expect({ created, issues }).toEqual({ created: 2, issues: [] })
})
