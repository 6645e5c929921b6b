import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvText } from '#shared/domain/csv.ts'
import { madeUpCaseload } from '#shared/domain/demonstration/made-up-caseload.ts'
import { TEMPLATE_COLUMNS } from '#shared/domain/imports/template.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const ROWS = 4_000

function aReturn(folder: string): string {
  const rows = madeUpCaseload({ referrals: ROWS, seed: 7, asAt: localDate('2026-11-01') })
  const path = join(folder, 'return.csv')
  const cells = rows.map((row) => TEMPLATE_COLUMNS.map((column) => row[column] ?? ''))
  writeFileSync(path, csvText([TEMPLATE_COLUMNS, ...cells]))
  return path
}

/** Resolves when the process is gone, with the rows it had told of by then. */
function importUntil(db: string, path: string, killAfter: number): Promise<number> {
  const child = fork(new URL('./import-and-tell.ts', import.meta.url), [db, path])
  let done = 0
  return new Promise((resolve, reject) => {
    child.on('message', (message: { readonly done?: number; readonly finished?: true }) => {
      done = message.done ?? done
      if (message.finished || done >= killAfter) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', () => resolve(done))
  })
}

test.each([1, 1_500, ROWS])(
  'a process killed after row %i of an import leaves the database as it was',
  async (killAfter) => {
    const line = aCommandLine()
    await line.init()
    const before = await line.run('verify --db {db} --json')

    const done = await importUntil(line.db, aReturn(line.folder), killAfter)

    expect(done).toBeGreaterThanOrEqual(killAfter)
    const after = await line.run('verify --db {db} --json')
    expect(after.status).toBe(0)
    const { rows } = (await line.run('caseload --db {db} --status all --json')).json<{
      rows: readonly unknown[]
    }>()
    if (rows.length === 0) expect(after.json()).toEqual(before.json())
    // Killed in the last moment, it may have been kept: then all of it was.
    else expect(rows).toHaveLength(ROWS)
    if (killAfter < ROWS) expect(rows).toHaveLength(0)
  },
  60_000,
)
