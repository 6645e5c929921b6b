import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, type Caller } from '#tests/support/a-program.ts'
import { checkPack } from './check-pack.ts'

const period = { from: '2025-04-01', to: '2025-09-30', asAt: '2025-09-30' }
let folder: string
let call: Caller
let printed: string

/** Referrals one a week, each admitted a few days later than the one before; the last ones wait. */
beforeAll(async () => {
  folder = aFolder()
  const db = await aDatabase()
  call = aCaller(
    db,
    '2025-09-30',
    aDesk({
      chooseFolder: async () => folder,
      printPdf: async (html) => {
        printed = html
        return Buffer.from('%PDF-')
      },
    }),
  )
  for (let week = 0; week < 25; week += 1) {
    const startedOn = addDays(localDate('2025-04-02'), 7 * week)
    const added = await call('referrals.add', {
      localRef: `SECRET-${week}`,
      direction: 'transfer',
      establishment: 'EXI',
      startedOn,
    })
    const on = addDays(startedOn, 10 + 2 * week)
    if (!added.ok || on > period.asAt) continue
    await call('referrals.endEpisode', { referralId: added.value.id, outcome: 'admitted', on })
  }
})

const report = (audience: 'internal' | 'external') =>
  call('boardReports.export', { ...period, audience, formats: ['pdf', 'csv'] })

async function filesOf(audience: 'internal' | 'external') {
  const exported = await report(audience)
  if (!exported?.ok) throw new Error('Nothing was exported')
  const read = (name: string) => readFileSync(join(exported.value.folder, name), 'utf8')
  const csv = exported.value.files.find(({ name }) => name.endsWith('.csv'))?.name ?? ''
  return {
    folder: exported.value.folder,
    csv: read(csv),
    manifest: JSON.parse(read('manifest.json')),
    page: printed,
  }
}

/** Every table is a file of its own. */
const CSV_TABLES = [
  ...['chance-by-day', 'chance-of-admission', 'data-dictionary', 'definitions', 'hidden'],
  ...['indicators', 'left-out', 'open-caseload', 'report', 'waits'],
]

describe('a pack', () => {
  test('holds its files and a manifest that fits them, and a second never replaces the first', async () => {
    const first = await filesOf('internal')
    const second = await filesOf('internal')

    expect(second.folder).not.toBe(first.folder)
    expect(readdirSync(first.folder).sort()).toEqual(
      [
        'board-report-2025-04-01-to-2025-09-30-internal.pdf',
        ...CSV_TABLES.map((name) => `${name}-2025-04-01-to-2025-09-30-internal.csv`),
        'manifest.json',
      ].sort(),
    )
    expect(checkPack(first.folder)).toMatchObject({
      value: { altered: [], unlisted: [], signature: { state: 'none' }, isIssued: false },
    })
  })

  test('that was altered is found out', async () => {
    const { folder: pack, manifest } = await filesOf('internal')
    const [{ name }] = manifest.files

    writeFileSync(join(pack, name), 'altered')

    expect(checkPack(pack)).toMatchObject({ value: { altered: [name], unlisted: [] } })
    expect(checkPack(folder)).toMatchObject({ failure: { code: 'no-manifest' } })
  })

  test('with a size that is not in its manifest, or a file that is not, is found out', async () => {
    const { folder: pack, manifest } = await filesOf('internal')
    const [first, ...others] = manifest.files
    const files = [{ ...first, bytes: first.bytes + 1 }, ...others]
    writeFileSync(join(pack, 'manifest.json'), JSON.stringify({ ...manifest, files }))
    writeFileSync(join(pack, 'a-later-page.pdf'), 'of unknown origin')

    expect(checkPack(pack)).toMatchObject({
      value: { altered: [first.name], unlisted: ['a-later-page.pdf'] },
    })
  })

  test('says what it counts, on which clock and as at which day', async () => {
    const { page, csv } = await filesOf('internal')

    for (const words of [
      '<dd>Guidance clock. ',
      'guidance clock',
      '30 September 2025',
      'Internal.',
      'I6',
    ]) {
      expect(page).toContain(words)
    }
    expect(csv).toContain('I1,Admitted within 28 days,value,')
    expect(csv).toContain('internal-unsuppressed')
  })
})

test('the manifest of a pack says what each figure means, and shows no more than its audience sees', async () => {
  const inside = await filesOf('internal')
  const outside = await filesOf('external')
  const of = ({ manifest }: typeof inside, id: string) =>
    manifest.figures.find((one: { id: string }) => one.id === id)

  expect(of(inside, 'I3')).toMatchObject({
    name: 'Days from start to admission',
    unit: 'days',
    counted: 'whole days waited',
    shown: expect.stringMatching(/^median \d.* longest \d+ days$/),
  })
  expect(of(outside, 'I3').shown).toMatch(/shortest \*; longest \*$/)
  expect(of(inside, 'I18').shown).toBe('not recorded')
})

describe('outside the region', () => {
  test('no file names an establishment or a referral', async () => {
    const { page, csv, manifest } = await filesOf('external')

    for (const text of [page, csv, JSON.stringify(manifest)]) {
      expect(text).not.toMatch(/SECRET|EXI\b|Exeter/)
    }
  })

  test('no count in the table is of 1 to 4, and what is hidden is in the manifest', async () => {
    const { csv, manifest } = await filesOf('external')
    const rows = csv.trim().split('\r\n').slice(1)
    const counts = rows
      .flatMap((row) => row.split(',').slice(5, 7))
      .filter((one) => /^\d+$/.test(one))

    expect(counts.length).toBeGreaterThan(10)
    expect(counts.filter((count) => Number(count) % 5 !== 0)).toEqual([])
    expect(manifest.hidden).toContainEqual({
      figure: 'I3 longest',
      why: 'rule',
      protects: [],
      reason: 'It is one person’s own wait.',
    })
    expect(manifest.isLeastHidden).toBe(true)
    expect(manifest.ruleSet).toBe('pathway28-external-2')
  })

  test('a chart draws nothing that the page does not show', async () => {
    const { page } = await filesOf('external')
    const charts = [...page.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, code = '']) =>
      Buffer.from(code, 'base64').toString('utf8'),
    )

    expect(charts).toHaveLength(2)
    expect(charts[1]).not.toContain('<path')
    const labels = [...(charts[0] ?? '').matchAll(/text-anchor="middle">(\d+)</g)].map(([, n]) => n)
    expect(labels.filter((label) => Number(label) % 5 !== 0)).toEqual([])
  })
})

test('a preview is the page that is printed', async () => {
  const shown = await call('boardReports.findPreview', { ...period, audience: 'internal' })
  await filesOf('internal')

  expect(shown).toMatchObject({ ok: true, value: { html: printed } })
})

test('a period that runs backwards is refused everywhere', async () => {
  const backwards = { ...period, from: '2025-10-01' }
  const refused = { ok: false, failure: { code: 'period-reversed' } }

  expect(await call('boardReports.summariseIndicators', backwards)).toEqual(refused)
  expect(await call('boardReports.findPreview', { ...backwards, audience: 'internal' })).toEqual(
    refused,
  )
  expect(
    await call('boardReports.export', { ...backwards, audience: 'internal', formats: ['csv'] }),
  ).toEqual(refused)
})

test('a name is never markup', async () => {
  await call('settings.changeSite', { name: '<script>alert(1)</script>', region: 'SW' })

  const { page } = await filesOf('internal')

  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script&gt;')
})

describe('what an author changes', () => {
  const kind = { template: 'board-report', audience: 'external' } as const
  const own = { omitted: [], sentences: {}, commentary: { summary: 'Beds at Exeter were short.' } }

  test('is kept for the next report of the same kind, and of no other', async () => {
    const before = await call('boardReports.findEdits', kind)
    await call('boardReports.keepEdits', { ...kind, edits: own })

    expect(before).toEqual({ omitted: [], sentences: {}, commentary: {} })
    expect(await call('boardReports.findEdits', kind)).toEqual(own)
    expect(await call('boardReports.findEdits', { ...kind, audience: 'internal' })).toEqual(before)
  })

  test('names no place and no referral outside the region', async () => {
    const refused = { ok: false, failure: { code: 'names-in-words', names: ['Exeter'] } }
    const ask = { ...period, audience: 'external' as const, edits: own }

    expect(await call('boardReports.findPreview', ask)).toMatchObject({
      value: { names: ['Exeter'] },
    })
    expect(await call('boardReports.export', { ...ask, formats: ['csv'] })).toEqual(refused)
    expect(await call('boardReports.issue', { ...ask, formats: ['csv'], replaces: null })).toEqual(
      refused,
    )
    const ofReferral = { ...own, commentary: { waits: 'See SECRET-3.' } }
    expect(await call('boardReports.findPreview', { ...ask, edits: ofReferral })).toMatchObject({
      value: { names: ['SECRET-3'] },
    })
    expect(await call('boardReports.findPreview', { ...ask, audience: 'internal' })).toMatchObject({
      value: { names: [] },
    })
  })

  test('stands in the manifest beside what the program had proposed', async () => {
    const edits = { ...own, omitted: ['equity' as const], sentences: { complete: 'All well.' } }
    const made = await call('boardReports.export', {
      ...{ ...period, audience: 'internal' as const, edits, formats: ['csv' as const] },
      template: 'regional-board-report',
    })
    if (!made?.ok) throw new Error('Nothing was exported')
    const manifest = JSON.parse(readFileSync(join(made.value.folder, 'manifest.json'), 'utf8'))

    expect(manifest.omitted).toEqual(['equity'])
    expect(manifest.written).toEqual([
      {
        ...{ id: 'commentary-summary', name: 'Commentary', proposed: '' },
        text: 'Beds at Exeter were short.',
      },
      {
        ...{ id: 'complete', name: 'Assure', text: 'All well.' },
        proposed: expect.stringMatching(/^Of the milestones/),
      },
    ])
  })
})

describe('a figure of a report', () => {
  const ask = { ...period, audience: 'internal' as const }

  test('opens the referrals behind it, those that are counted first', async () => {
    const behind = await call('boardReports.listBehind', { ...ask, figure: 'I1 value' })
    const preview = await call('boardReports.findPreview', ask)
    if (!behind.ok || !preview.ok) throw new Error('Nothing was found')
    const shown = (figure: string) =>
      Number(preview.value.figures.find((one) => one.figure === figure)?.shown)

    expect(behind.value).toHaveLength(shown('I1 denominator'))
    expect(behind.value.filter(({ counted }) => counted === 1)).toHaveLength(shown('I1 numerator'))
    expect(behind.value[0]).toMatchObject({
      localRef: 'SECRET-0',
      establishment: 'EXI',
      counted: 1,
    })
  })

  test('shows nobody of a report that leaves the region, and nothing that is not there', async () => {
    expect(
      await call('boardReports.listBehind', { ...ask, audience: 'external', figure: 'I1 value' }),
    ).toEqual({ ok: false, failure: { code: 'external' } })
    expect(
      await call('boardReports.listBehind', { ...ask, figure: 'completeness of the records' }),
    ).toEqual({ ok: false, failure: { code: 'no-such-figure' } })
    expect(
      await call('boardReports.listBehind', { ...ask, from: '2025-10-01', figure: 'I1 value' }),
    ).toEqual({ ok: false, failure: { code: 'period-reversed' } })
  })
})
