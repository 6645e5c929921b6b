import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { api, type Request } from '#shared/contract/api.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, type Caller, standingAt } from '#tests/support/a-program.ts'
import type { Database } from '../../database/database.ts'
import { getInside } from '../../database/inside.ts'
import { verifyDatabase } from '../../database/verify.ts'
import { NO_CONTEXT } from '../../ipc/router.ts'
import { issuePack } from './board-reports.handlers.ts'

const period = { from: '2025-04-01', to: '2025-09-30', asAt: '2025-09-30' }
const ask: Request<'boardReports.issue'> = {
  ...{ ...period, audience: 'internal', formats: ['csv', 'pdf'] },
}

let folder: string
let db: Database
let call: Caller

beforeEach(async () => {
  folder = aFolder()
  db = await aDatabase()
  call = aCaller(
    db,
    '2025-10-02',
    aDesk({ chooseFolder: async () => folder, printPdf: async (html) => Buffer.from(html) }),
  )
  await call('referrals.add', {
    ...{ localRef: 'R-1', direction: 'transfer', establishment: 'EXI', startedOn: '2025-06-02' },
  })
})

async function issue(replaces: string | null = null) {
  const issued = await call('boardReports.issue', { ...ask, replaces })
  if (!issued?.ok) throw new Error('Nothing was issued')
  return issued.value
}

const sqlite = () => getInside(db).sqlite

describe('a report that is issued', () => {
  test('is kept with what it is of, who issued it, its document and the hash of each file', async () => {
    const { report } = await issue()

    expect(await call('boardReports.listIssued', {})).toEqual([report])
    expect(report).toMatchObject({
      issuedAt: '2025-10-02T09:00:00.000Z',
      template: 'board-report',
      scope: {
        ...period,
        ...{ clock: 'guidance', audience: 'internal', ruleSet: 'internal-unsuppressed' },
        ...{ siteName: 'Test site', region: 'SW', isDemonstration: false },
        ...{ version: '0.0.0', madeOn: '2025-10-02' },
      },
      ...{ replaces: null, replacedBy: null },
    })
    expect(report.files.length).toBeGreaterThan(5)
    expect(report.files.find(({ format }) => format === 'pdf')).toMatchObject({
      name: 'board-report-2025-04-01-to-2025-09-30-internal.pdf',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('says in its files which report it is, and its manifest says so too', async () => {
    const { folder: pack, report } = await issue()
    const read = (name: string) => readFileSync(join(pack, name), 'utf8')

    expect(read('board-report-2025-04-01-to-2025-09-30-internal.pdf')).toContain(
      `<dt>Issued</dt><dd>2 October 2025, as report ${report.id}</dd>`,
    )
    const { id, issuedAt, replaces } = report
    expect(JSON.parse(read('manifest.json')).issued).toEqual({ id, issuedAt, replaces })
  })

  test('stands in the log by the hash of its document, which is not in it twice', async () => {
    const { report } = await issue()
    const entries = sqlite()
      .prepare('select act, entity, after from change join change_set on set_seq = change_set.seq')
      .all() as { act: string; entity: string; after: string }[]

    const own = entries.filter(({ act }) => act === 'boardReports.issue')
    expect(own.map(({ entity }) => entity)).toEqual([
      'issued_report',
      ...report.files.map(() => 'issued_file'),
    ])
    expect(own[0]?.after).toContain(report.documentSha256)
    expect(own.some(({ after }) => after.includes('In short'))).toBe(false)
    expect(await verifyDatabase(db)).toMatchObject({ ok: true })
  })

  test('is shown as it was, whatever was corrected since', async () => {
    const { report } = await issue()
    const before = await call('boardReports.findIssued', { id: report.id })
    await call('referrals.add', {
      ...{ localRef: 'R-2', direction: 'transfer', establishment: 'EXI', startedOn: '2025-06-09' },
    })

    const shown = await call('boardReports.findIssued', { id: report.id })

    expect(shown).toEqual(before)
    expect(shown).toMatchObject({ ok: true, value: { report } })
    const live = await call('boardReports.findPreview', { ...period, audience: 'internal' })
    expect(live).not.toMatchObject({ value: { html: shown.ok && shown.value.html } })
  })

  test('is replaced by the one that corrects it, once', async () => {
    const first = await issue()
    const second = await issue(first.report.id)

    const [newer, older] = await call('boardReports.listIssued', {})
    expect(newer).toMatchObject({ id: second.report.id, replaces: first.report.id })
    expect(older).toMatchObject({ id: first.report.id, replacedBy: second.report.id })
    const again = await call('boardReports.issue', { ...ask, replaces: first.report.id })
    expect(again).toEqual({
      ok: false,
      failure: { code: 'already-replaced', by: second.report.id },
    })
    const unknown = '0199aaaa-0000-7000-8000-000000000000'
    expect(await call('boardReports.issue', { ...ask, replaces: unknown })).toMatchObject({
      failure: { code: 'replaced-not-there' },
    })
    expect(readdirSync(folder)).toHaveLength(2)
  })
})

describe('an issue is not half done', () => {
  const stopped = (signal: AbortSignal, printPdf = async (html: string) => Buffer.from(html)) =>
    issuePack(
      db,
      { ...api['boardReports.issue'].input.parse(ask), folder: join(folder, 'pack') },
      {
        ...{ desk: aDesk({ printPdf }), clock: standingAt('2025-10-02'), version: '0.0.0' },
        ...{ author: 'tester', context: { ...NO_CONTEXT, signal } },
      },
    )

  test('when it is stopped while a page is printed', async () => {
    const stop = new AbortController()
    const printed = stopped(stop.signal, async (html) => {
      stop.abort()
      return Buffer.from(html)
    })

    await expect(printed).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
    expect(await call('boardReports.listIssued', {})).toEqual([])
  })

  test('when the database takes nothing more', async () => {
    sqlite().exec(
      "create temp trigger full before insert on issued_file begin select raise(abort, 'full'); end",
    )

    await expect(stopped(NO_CONTEXT.signal)).rejects.toThrow('full')
    expect(readdirSync(folder)).toEqual([])
    sqlite().exec('drop trigger full')
    expect(await call('boardReports.listIssued', {})).toEqual([])
    expect(await verifyDatabase(db)).toMatchObject({ ok: true })
  })

  test('when a file cannot be written', async () => {
    const pack = join(folder, 'pack')
    // The name of the first table is taken by a folder.
    mkdirSync(join(pack, 'waits-2025-04-01-to-2025-09-30-internal.csv'), { recursive: true })

    expect(await stopped(NO_CONTEXT.signal)).toMatchObject({ failure: { code: 'cannot-write' } })
    expect(readdirSync(pack)).toEqual(['waits-2025-04-01-to-2025-09-30-internal.csv'])
    expect(await call('boardReports.listIssued', {})).toEqual([])
  })

  test('when the dialog is cancelled or the period runs backwards', async () => {
    const nowhere = aCaller(db)

    expect(await nowhere('boardReports.issue', ask)).toBeNull()
    expect(await call('boardReports.issue', { ...ask, from: '2025-10-01' })).toMatchObject({
      failure: { code: 'period-reversed' },
    })
    expect(await call('boardReports.listIssued', {})).toEqual([])
  })
})

describe('an issued report that was altered behind the program', () => {
  let id: string
  let sha256: string
  beforeEach(async () => {
    const { report } = await issue()
    id = report.id
    sha256 = report.documentSha256
  })

  const lastEntry = () =>
    sqlite().prepare('select max(seq) from change where row_id = ?').pluck().get(id)

  test.each([
    "update issued_document set content = replace(content, 'Test site', 'Best site')",
    'delete from issued_document',
  ])('is found by verify, and neither shown nor made again: %s', async (tampering) => {
    sqlite().exec(`
      pragma foreign_keys = off;
      drop trigger issued_document_no_update; drop trigger issued_document_no_delete;
      ${tampering}`)

    expect(await verifyDatabase(db)).toMatchObject({
      ok: false,
      auditChain: { ok: false, firstBadRow: { table: 'issued_document', row: sha256 } },
    })
    expect((await verifyDatabase(db)).auditChain.firstBadRow?.entry).toBe(lastEntry())
    const altered = { ok: false, failure: { code: 'altered' } }
    expect(await call('boardReports.findIssued', { id })).toEqual(altered)
    expect(await call('boardReports.remake', { id })).toEqual(altered)
  })

  test('is found where its row names another document', async () => {
    const other = 'b'.repeat(64)
    sqlite().exec(`
      drop trigger issued_report_no_update;
      insert into issued_document values ('${other}', '{}');
      update issued_report set document_id = '${other}'`)

    expect((await verifyDatabase(db)).auditChain.firstBadRow).toMatchObject({
      ...{ table: 'issued_report', row: id },
    })
  })

  test('is found where a document was put beside it, though its hash is right', async () => {
    const other = createHash('sha256').update('{}').digest('hex')
    sqlite().exec(`insert into issued_document values ('${other}', '{}')`)

    expect((await verifyDatabase(db)).auditChain.firstBadRow).toEqual({
      ...{ table: 'issued_document', row: other, entry: null },
    })
  })
})

describe('the files of an issued report', () => {
  test('are made again in a folder of their own, and said to be the same', async () => {
    const { report } = await issue()

    const remade = await call('boardReports.remake', { id: report.id, formats: ['csv'] })

    if (!remade?.ok) throw new Error('Nothing was made')
    expect(remade.value).toMatchObject({ same: true, missing: [] })
    expect(remade.value.files.every(({ same }) => same)).toBe(true)
    expect(remade.value.files.map(({ name }) => name)).toEqual(
      report.files.filter(({ format }) => format === 'csv').map(({ name }) => name),
    )
    expect(existsSync(join(remade.value.folder, 'manifest.json'))).toBe(true)
    writeFileSync(join(remade.value.folder, 'note.txt'), 'looked at')
    const again = await call('boardReports.remake', { id: report.id, formats: ['csv'] })
    expect(again).toMatchObject({ value: { folder: `${remade.value.folder} (2)` } })
  })

  test('are those of the issue only, and of a report that is there', async () => {
    const { report } = await issue()

    expect(
      await call('boardReports.remake', { id: report.id, formats: ['csv', 'pptx'] }),
    ).toMatchObject({ failure: { code: 'not-issued-as', formats: ['pptx'] } })
    const unknown = { id: '0199aaaa-0000-7000-8000-000000000000' }
    const notThere = { ok: false, failure: { code: 'not-there' } }
    expect(await call('boardReports.remake', unknown)).toEqual(notThere)
    expect(await call('boardReports.findIssued', unknown)).toEqual(notThere)
  })
})
