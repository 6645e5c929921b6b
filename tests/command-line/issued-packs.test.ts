import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { unlockDatabase } from '#main/database/create-database.ts'
import { getInside } from '#main/database/inside.ts'
import type { IssuedReport, RemadeFile } from '#shared/contract/issued-reports.ts'
import { aCommandLine } from '#tests/support/a-command-line.ts'
import { PASSPHRASE } from '#tests/support/a-database.ts'

const PERIOD = '--from 2025-04-01 --to 2025-09-30 --as-at 2025-09-30 --audience internal'

let print = 'printed'
const line = aCommandLine({ desk: { printPdf: async () => Buffer.from(print) } })
const pack = (out: string, words = '--format csv,pdf') =>
  line.run(`pack --db {db} ${PERIOD} --out {folder}/${out} ${words} --json`)
const remake = (id: string, out: string, words = '') =>
  line.run(`pack remake --db {db} --report ${id} --out {folder}/${out} --json ${words}`.trim())
const manifest = (out: string) =>
  JSON.parse(readFileSync(`${line.folder}/${out}/manifest.json`, 'utf8'))

interface Issued {
  readonly issued: { readonly id: string; readonly issuedAt: string }
}
interface Made {
  readonly same: boolean
  readonly files: readonly RemadeFile[]
}

let id: string
beforeAll(async () => {
  await line.init()
  id = (await pack('first', '--format csv,pdf --issue')).json<Issued>().issued.id
})

describe('a pack', () => {
  test('is a draft unless it is issued', async () => {
    const drafted = await pack('draft')

    expect(drafted.json()).toMatchObject({ manifest: 'manifest.json', issued: null })
    expect(manifest('draft')).toMatchObject({ format: 3, issued: null })
    expect(manifest('first').issued).toEqual({
      ...{ id, issuedAt: '2026-11-21T09:00:00.000Z', replaces: null },
    })
  })

  test('that is issued is listed with its hashes, and one that corrects it replaces it', async () => {
    const second = await pack('second', `--format csv --issue --replaces ${id}`)
    const newId = second.json<Issued>().issued.id
    const listed = (await line.run('pack list --db {db} --json')).json<{
      readonly total: number
      readonly reports: readonly IssuedReport[]
    }>()

    expect(listed.total).toBe(2)
    const [newer, older] = listed.reports
    expect(newer).toMatchObject({ id: newId, replaces: id, replacedBy: null })
    expect(older).toMatchObject({ id, replaces: null, replacedBy: newId, from: '2025-04-01' })
    expect(older?.files.map(({ name }) => name)).toContain(
      'board-report-2025-04-01-to-2025-09-30-internal.pdf',
    )
    expect((await line.run('pack list --db {db}')).out).toContain(`replaced by ${newId}`)

    const again = await pack('third', `--format csv --issue --replaces ${id}`)
    expect(again).toMatchObject({ status: 1, out: '' })
    expect(again.err).toContain(`replaced already, by ${newId}`)
    expect(readdirSync(line.folder)).not.toContain('third')
  })

  test('names a report to replace only where it is issued, and one that is there', async () => {
    expect(await pack('wrong', `--replaces ${id}`)).toMatchObject({ status: 2 })

    const unknown = await pack('wrong', '--format csv --issue --replaces nowhere')
    expect(unknown.status).toBe(1)
    expect(unknown.err).toContain('Nothing was issued')
  })
})

describe('an issued report', () => {
  test('is made again byte for byte, its manifest too', async () => {
    const made = await remake(id, 'again')

    expect(made.status).toBe(0)
    expect(made.json<Made>().same).toBe(true)
    for (const name of readdirSync(`${line.folder}/first`)) {
      const bytes = (out: string) => readFileSync(`${line.folder}/${out}/${name}`)
      expect(bytes('again').equals(bytes('first')), name).toBe(true)
    }
    expect(await line.run('pack verify {folder}/again --json')).toMatchObject({ status: 0 })
  })

  test('says which file differs, and why that may be', async () => {
    print = 'printed by another browser'
    const made = await remake(id, 'other')

    expect(made.status).toBe(1)
    const { files } = made.json<Made>()
    const differing = files.filter(({ same }) => !same).map(({ name }) => name)
    expect(differing).toEqual(['board-report-2025-04-01-to-2025-09-30-internal.pdf'])
    expect(made.err).toContain(`(${differing[0]}): another version of the program`)
    expect(manifest('other').issued).toMatchObject({ id, differs: differing })
    expect(await remake(id, 'tables', '--format csv')).toMatchObject({ status: 0 })
  })

  test('is not made in a format that it was not issued in', async () => {
    const made = await remake(id, 'slides', '--format pptx')

    expect(made.status).toBe(2)
    expect(made.err).toContain('This report was not issued as pptx.')
  })

  test('that is not there is refused', async () => {
    const made = await remake('nowhere', 'nothing')

    expect(made.status).toBe(1)
    expect(made.err).toContain('No report with the id nowhere was issued here.')
  })
})

test('the list of issued reports is empty at first', async () => {
  const empty = aCommandLine()
  await empty.init()

  expect((await empty.run('pack list --db {db} --json')).json()).toEqual({
    ...{ total: 0, reports: [], signingKey: null },
  })
  expect((await empty.run('pack list --db {db}')).out).toContain('No report has been issued yet')
})

describe('verify', () => {
  async function tamper(db: string, sql: string): Promise<void> {
    const signer = { name: 'tester', now: () => '2026-11-21T09:00:00.000Z' }
    const opened = await unlockDatabase(db, PASSPHRASE, signer)
    if (!opened.ok) throw new Error('Not opened')
    getInside(opened.value).sqlite.exec(sql)
    await opened.value.close()
  }

  test('finds the document of an issued report that was altered behind the program', async () => {
    expect(await line.run('verify --db {db}')).toMatchObject({ status: 0 })

    await tamper(
      line.db,
      `drop trigger issued_document_no_update;
       update issued_document set content = replace(content, 'Test', 'Best')`,
    )

    const found = await line.run('verify --db {db}')
    expect(found.status).toBe(1)
    expect(found.err).toMatch(
      /the document of an issued report is not what was issued \(entry \d+ of the log\)/,
    )
    const refused = await remake(id, 'altered')
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain('Nothing was written; run verify')
    expect(readdirSync(line.folder)).not.toContain('altered')
  })

  test('finds a document that no issued report names', async () => {
    const fresh = aCommandLine()
    await fresh.init()
    await tamper(fresh.db, `insert into issued_document values ('${'b'.repeat(64)}', '{}')`)

    const found = await fresh.run('verify --db {db}')
    expect(found.status).toBe(1)
    expect(found.err).toContain('a document is kept that no issued report names')
  })
})
