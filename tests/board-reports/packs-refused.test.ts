import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { getInside } from '#main/database/inside.ts'
import { verifyDatabase } from '#main/database/verify.ts'
import type { Output } from '#shared/contract/api.ts'
import { aCombiner } from '#tests/support/a-combiner.ts'
import { aFolder } from '#tests/support/a-database.ts'
import { aRegionalSite, PERIOD, type RegionalSite } from '#tests/support/regional-packs.ts'

const sites: RegionalSite[] = []
const packs: string[] = []
const db = () => {
  const [first] = sites
  if (!first) throw new Error('No site')
  return first.db
}

beforeAll(async () => {
  for (const region of ['NW', 'SW'] as const) {
    const site = await aRegionalSite(region, { referrals: 6, seed: 11 })
    sites.push(site)
    packs.push(await site.issue())
  }
  const combining = aCombiner(db())
  await combining.add(...packs)
  await combining.confirmAll()
})

const codes = ({ packs: given }: Output<'boardReports.listCollected'>) =>
  given.map(({ standing }) => standing.code)
const copyOf = (pack = '') => {
  const copy = join(aFolder(), 'pack')
  cpSync(pack, copy, { recursive: true })
  return copy
}
const change = (folder: string, edit: (text: string) => string, name = 'manifest.json') =>
  writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), 'utf8')))

describe('a pack is not added up when it was tampered with', () => {
  test('with any of its files altered, and the others go on', async () => {
    const combining = aCombiner(db())
    const files = readdirSync(packs[1] ?? '').filter((name) => name !== 'manifest.json')
    for (const name of files) {
      const copy = copyOf(packs[1])
      change(copy, (text) => `${text} `, name)
      await combining.add(copy)
    }
    await combining.add(packs[0] ?? '', packs[1] ?? '')

    const found = codes(await combining.list())
    expect(found.slice(0, files.length)).toEqual(files.map(() => 'altered'))
    expect(found.slice(files.length)).toEqual(['added', 'added'])
    expect((await combining.combine()).added).toBe(2)
  })

  test.each([
    ['a figure', (text: string) => text.replace(/"cohortSize": [^,]*/, '"cohortSize": 900')],
    ['its region', (text: string) => text.replace('"region": "SW"', '"region": "SE"')],
    ['the hash of a file', (text: string) => text.replace(/"sha256": "./, '"sha256": "x')],
    ['a key twice', (text: string) => text.replace('{', '{ "region": "SE",')],
    ['its signature', (text: string) => text.replace(/"value": "./, '"value": "-')],
    ['its key', (text: string) => text.replace(/"publicKey": "../, '"publicKey": "zz')],
    [
      'its fingerprint',
      (text: string) => text.replace(/"fingerprint": "..../, '"fingerprint": "0000'),
    ],
    ['its signature taken away', (text: string) => text.replace('"signature"', '"no-signature"')],
  ])('with %s changed in its manifest', async (_, edit) => {
    const copy = copyOf(packs[1])
    const before = readFileSync(join(copy, 'manifest.json'), 'utf8')
    change(copy, edit)
    expect(readFileSync(join(copy, 'manifest.json'), 'utf8')).not.toBe(before)
    const combining = aCombiner(db())
    await combining.add(copy)

    expect(codes(await combining.list())).toEqual(['bad-signature'])
  })
})

describe('a pack is not added up', () => {
  test('signed by somebody else, until their key is confirmed, and a confirmation can be undone', async () => {
    const other = await aRegionalSite('SW', { referrals: 20, seed: 3 })
    const combining = aCombiner(db())
    await combining.add(await other.issue())
    const [pack] = (await combining.list()).packs
    expect(pack).toMatchObject({
      standing: { code: 'key-changed' },
      signature: { trust: 'changed' },
    })
    expect(pack?.signature?.confirmedBefore).toMatch(/^[0-9a-f]{4}-/)
    const { id = '', signature } = pack ?? {}
    const wrong = { id, fingerprint: 'another' }
    expect(await combining.call('boardReports.confirmKey', wrong)).toMatchObject({ ok: false })

    const fingerprint = signature?.fingerprint ?? ''
    await combining.call('boardReports.confirmKey', { id, fingerprint })
    expect(codes(await combining.list())).toEqual(['added'])
    await combining.add(packs[1] ?? '')
    expect(codes(await combining.list())).toEqual(['added', 'key-changed'])
    await combining.call('boardReports.forgetKey', { region: 'SW' })
    expect(codes(await combining.list())).toEqual(['key-not-confirmed', 'key-not-confirmed'])
    await combining.call('boardReports.forgetKey', { region: 'SW' })
    await combining.call('boardReports.dropCollected', { id })
    await combining.confirmAll()
    expect(codes(await combining.list())).toEqual(['added'])
  })

  test('where it is a draft, another period, internal among external, or a combined pack', async () => {
    const draft = await sites[1]?.call('boardReports.export', {
      ...{ ...PERIOD, audience: 'external', formats: ['csv'] },
    })
    const combining = aCombiner(db())
    await combining.add(...packs)
    const { folder: out } = await combining.combine()
    await combining.add(
      draft?.ok ? draft.value.folder : '',
      (await sites[1]?.issue({ to: '2025-08-31' })) ?? '',
      (await sites[1]?.issue({ audience: 'internal' })) ?? '',
      out,
    )

    expect(codes(await combining.list())).toEqual([
      ...['added', 'added', 'draft', 'differs', 'differs', 'combined-already'],
    ])
    expect((await combining.list()).missing).toHaveLength(5)
  })

  test('where another of the region replaces it', async () => {
    const manifest = JSON.parse(readFileSync(join(packs[1] ?? '', 'manifest.json'), 'utf8'))
    const newer = (await sites[1]?.issue({ replaces: manifest.issued.id })) ?? ''
    const combining = aCombiner(db())
    await combining.add(packs[1] ?? '', newer)

    expect(codes(await combining.list())).toEqual(['replaced', 'added'])
    expect(await combining.tryToCombine()).toEqual({
      ...{ ok: false, failure: { code: 'too-few', added: 1 } },
    })
  })

  test('with what no manifest should hold, and nothing falls over', async () => {
    const folder = aFolder()
    const found: (string | undefined)[] = []
    const combining = aCombiner(db())
    for (const text of [
      '',
      '[]',
      '{"format":3}',
      'null',
      '{"files":[],"format":2}',
      '{"files":[],"format":4}',
    ]) {
      writeFileSync(join(folder, 'manifest.json'), text)
      await combining.add(folder)
      const [pack] = (await combining.list()).packs
      found.push(pack?.standing.code)
      expect(pack?.facts).toBeNull()
    }

    expect(found).toEqual([
      ...['unreadable', 'unreadable', 'unreadable', 'unreadable', 'older-format', 'newer-format'],
    ])
  })
})

test('the secret half of a key is in no log, and a database whose key was changed is found', async () => {
  const { db } = await aRegionalSite('EE', { referrals: 1, seed: 1 }).then(async (site) => {
    await site.issue()
    return site
  })
  const { sqlite } = getInside(db)
  const secret = sqlite.prepare('select private_key from signing_secret').pluck().get() as string
  const log = sqlite.prepare('select coalesce(after, before) from change').pluck().all() as string[]

  expect(secret.length).toBeGreaterThan(40)
  expect(log.some((one) => one.includes(secret))).toBe(false)
  expect(log.some((one) => one.includes('public_key'))).toBe(true)
  expect((await verifyDatabase(db)).ok).toBe(true)
  sqlite.exec('drop trigger signing_secret_no_update')
  for (const key of ['nothing', secret.replace(/.{6}$/, 'AAAAAA')]) {
    sqlite.prepare('update signing_secret set private_key = ?').run(key)
    expect(await verifyDatabase(db)).toMatchObject({
      ...{ ok: false, auditChain: { firstBadRow: { table: 'signing_secret' } } },
    })
  }
})
