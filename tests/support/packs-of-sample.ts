import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Database } from '#main/database/database.ts'
import { exportPack } from '#main/features/board-reports/board-reports.handlers.ts'
import { importFile } from '#main/features/imports/import-file.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { PACK_FORMATS } from '#shared/contract/board-reports.ts'
import {
  DEFAULT_RULE_SET,
  type RuleSetName,
} from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import type { Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import { NO_EDITS } from '#shared/domain/board-reports/report-edits.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { aDatabase, aFolder } from './a-database.ts'
import { aDesk, standingAt } from './a-program.ts'
import { readCsv, readOds, readXlsx, type Sheets, type Value } from './read-workbooks.ts'

const SAMPLE = fileURLToPath(new URL('../data/caseload-sample.csv', import.meta.url))
const asAt = localDate('2025-09-30')
const PERIOD = { from: localDate('2025-04-01'), to: asAt, asAt }

/** A pack of every format, read back. */
interface Pack {
  readonly files: ReadonlyMap<string, Buffer>
  readonly xlsx: Sheets
  readonly ods: Sheets
  readonly pptx: Uint8Array
  readonly docx: Uint8Array
  readonly page: string
  csv(name: string): readonly (readonly Value[])[]
}

type Twice = readonly [Pack, Pack]

/** The packs of the sample caseload for both audiences, each made twice. */
export async function packsOfSample(): Promise<Readonly<Record<Audience, Twice>>> {
  const db = await aDatabase()
  await importFile(
    db,
    { path: SAMPLE, recipe: undefined, dryRun: false },
    { ...NO_CONTEXT, clock: standingAt('2025-10-01'), author: 'tester' },
  )
  const twice = async (audience: Audience): Promise<Twice> => [
    await aPack(db, audience),
    await aPack(db, audience),
  ]
  return { internal: await twice('internal'), external: await twice('external') }
}

async function aPack(
  db: Database,
  audience: Audience,
  ruleSet: RuleSetName = DEFAULT_RULE_SET,
): Promise<Pack> {
  const folder = aFolder()
  let page = ''
  const desk = aDesk({
    printPdf: async (html) => {
      page = html
      return Buffer.from(html)
    },
  })
  const made = await exportPack(
    db,
    {
      ...PERIOD,
      clock: 'guidance',
      template: 'regional-board-report',
      edits: NO_EDITS,
      audience,
      ruleSet,
      formats: PACK_FORMATS,
      folder,
    },
    { desk, clock: standingAt('2025-10-01'), version: '0.1.0', context: NO_CONTEXT },
  )
  expect(made.ok).toBe(true)
  const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]))
  const bytesOf = (start: string, ending: string) =>
    [...files].find(([file]) => file.startsWith(start) && file.endsWith(ending))?.[1] ??
    Buffer.alloc(0)
  return {
    files,
    page,
    xlsx: await readXlsx(bytesOf('regional-board-report', '.xlsx')),
    pptx: bytesOf('regional-board-report', '.pptx'),
    docx: bytesOf('regional-board-report', '.docx'),
    ods: readOds(bytesOf('regional-board-report', '.ods')),
    csv: (table) => readCsv(bytesOf(`${table}-2025`, '.csv').toString('utf8')),
  }
}

/** The rows of a sheet's table, its headings first: the last rows, below a row that is a link. */
export function tableOf(sheets: Sheets, name: string): readonly (readonly Value[])[] {
  const rows = sheets.get(name) ?? []
  return rows.slice(rows.findIndex(([cell]) => String(cell).startsWith('Notes: the')) + 1)
}
