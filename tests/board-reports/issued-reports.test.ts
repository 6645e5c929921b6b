import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#main/database/database.ts'
import { importFile } from '#main/features/imports/import-file.ts'
import { NO_CONTEXT } from '#main/ipc/router.ts'
import { PACK_FORMATS } from '#shared/contract/board-reports.ts'
import { AUDIENCES } from '#shared/domain/board-reports/disclosure-control.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, standingAt } from '#tests/support/a-program.ts'
import { findBrowser } from '../../tools/chromium-host/find-browser.ts'

const SAMPLE = fileURLToPath(new URL('../data/caseload-sample.csv', import.meta.url))
const asAt = '2025-09-30'

let db: Database
beforeAll(async () => {
  db = await aDatabase()
  await importFile(
    db,
    { path: SAMPLE, recipe: undefined, dryRun: false },
    { ...NO_CONTEXT, clock: standingAt('2025-10-01'), author: 'tester' },
  )
})

/** A caller on a given day, and the pages that it printed. */
function onDay(day: string, print: (html: string) => Promise<Uint8Array>) {
  const prints: Uint8Array[] = []
  const desk = aDesk({
    chooseFolder: async () => aFolder(),
    printPdf: async (html) => {
      const printed = await print(html)
      prints.push(printed)
      return printed
    },
  })
  return { call: aCaller(db, day, desk), prints }
}

async function issue(
  { call }: ReturnType<typeof onDay>,
  audience: (typeof AUDIENCES)[number],
  formats: (typeof PACK_FORMATS)[number][],
) {
  const scope = { from: '2025-04-01', to: asAt, asAt, audience }
  const issued = await call('boardReports.issue', { ...scope, formats })
  if (!issued?.ok) throw new Error('Nothing was issued')
  return issued.value
}

async function remake({ call }: ReturnType<typeof onDay>, id: string) {
  const remade = await call('boardReports.remake', { id })
  if (!remade?.ok) throw new Error('Nothing was made')
  return remade.value
}

function bytesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')])
}

describe.each(AUDIENCES)('a report issued %s', (audience) => {
  test('is made again byte for byte in every format after its referrals were changed', async () => {
    const asText = async (html: string) => Buffer.from(html)
    const first = await issue(onDay('2025-10-01', asText), audience, [...PACK_FORMATS])
    const later = onDay('2031-02-03', asText)
    const { rows } = await later.call('caseload.list', { asAt, limit: 10 })
    for (const { id: referralId } of rows) {
      await later.call('referrals.endEpisode', { referralId, outcome: 'admitted', on: asAt })
    }
    await later.call('settings.changeSite', { name: `Elsewhere, ${audience}`, region: 'NW' })

    const remade = await remake(later, first.report.id)

    expect(rows).toHaveLength(10)
    expect(remade).toMatchObject({ same: true, missing: [] })
    expect(remade.files.length).toBeGreaterThan(13)
    expect(bytesIn(remade.folder)).toEqual(bytesIn(first.folder))
    const live = await issue(later, audience, ['csv'])
    expect(bytesIn(live.folder)).not.toEqual(bytesIn(first.folder))
  })
})

test.skipIf(!findBrowser())(
  'a PDF printed again, later and by another browser, is the same byte for byte',
  async () => {
    const { printHtml } = await import('../../tools/chromium-host/print-html.ts')
    const issuing = onDay('2025-10-01', printHtml)
    const { folder, report } = await issue(issuing, 'internal', ['pdf'])
    const remaking = onDay('2031-02-03', printHtml)
    // Chromium stamps whole seconds.
    await setTimeout(1_000)

    const remade = await remake(remaking, report.id)

    const [first, second] = [...issuing.prints, ...remaking.prints].map(Buffer.from)
    // The two prints were a moment apart, and say so: it is the program that settles them.
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false)
    expect(remade.same).toBe(true)
    expect(bytesIn(remade.folder)).toEqual(bytesIn(folder))
    const [{ name } = { name: '' }] = report.files
    const said = execFileSync('pdfinfo', ['-isodates', join(folder, name)], { encoding: 'utf8' })
    expect(said).toMatch(/^CreationDate: +2025-10-01T00:00:00Z$/m)
    expect(said).toMatch(/^ModDate: +2025-10-01T00:00:00Z$/m)
    expect(said).toMatch(/^Tagged: +yes$/m)
  },
)
