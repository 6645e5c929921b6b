import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'
import { aRegionalSite } from '#tests/support/regional-packs.ts'

interface Answer {
  readonly files: readonly { readonly name: string }[]
  readonly packs: readonly {
    readonly region: string
    readonly added: boolean
    readonly says: string
    readonly signature: { readonly fingerprint: string; readonly trust: string } | null
  }[]
  readonly missing: readonly string[]
}

const line = aCommandLine()
const combine = (out: string, words: string) =>
  line.run(`pack combine --db {db} --out {folder}/${out} --format csv --json ${words}`)

// A word of a call has no spaces in it; the folder of an issue does.
const [north, london] = ['north', 'london'].map((name) => `${line.folder}/${name}`)
beforeAll(async () => {
  await line.init()
  for (const [region, folder] of [
    ['NW', north],
    ['LON', london],
  ] as const) {
    const site = await aRegionalSite(region, { referrals: 6, seed: 1 })
    cpSync(await site.issue(), folder ?? '', { recursive: true })
  }
})

test('packs are combined once the fingerprints of their keys are named, and then without', async () => {
  const unknown = await combine('first', `--in ${north} --in ${london}`)
  expect(unknown.status).toBe(1)
  expect(unknown.err).toContain('Two regions are needed at least, and 0 could be added up.')
  expect(existsSync(`${line.folder}/first`)).toBe(false)
  const { packs, missing } = unknown.json<Answer>()
  expect(packs.map(({ region, added }) => [region, added])).toEqual([
    ...[
      ['NW', false],
      ['LON', false],
    ],
  ])
  expect(missing).toEqual(['NEY', 'MID', 'EE', 'SE', 'SW'])

  const fingerprints = packs.map(({ signature }) => signature?.fingerprint).join(',')
  const confirmed = await combine(
    'second',
    `--in ${north} --in ${london} --confirm ${fingerprints}`,
  )
  expect(confirmed).toMatchObject({ status: 0, err: '' })
  expect(confirmed.json<Answer>().files.map(({ name }) => name)).toContain(
    'pooled-chance-2025-04-01-to-2025-09-30-external.csv',
  )
  const again = await combine('third', `--in ${north} --in ${london}`)
  expect(again.json<Answer>().packs[0]?.signature?.trust).toBe('confirmed')
  const both = ['second', 'third'].map((one) =>
    readFileSync(`${line.folder}/${one}/manifest.json`, 'utf8'),
  )
  expect(both[0]).toBe(both[1])
  expect(await combine('third', `--in ${north} --in ${london}`)).toMatchObject({ status: 1 })
  const said = await line.run(
    `pack combine --db {db} --out {folder}/4 --format csv --in ${north} --in ${london}`,
  )
  expect(said.out).toContain(`NW\t${north}\tAdded up. Signed by `)
})

test('a fingerprint that no pack has, and a folder without a pack, are refused', async () => {
  const slip = await combine('slip', `--in ${north} --in ${london} --confirm 0000-1111`)
  expect(slip.status).toBe(1)
  expect(slip.err).toContain('No pack is signed by a key with the fingerprint 0000-1111.')
  const empty = await combine('slip', `--in {folder}/nowhere`)
  expect(empty.err).toContain('holds no pack')
  expect(await combine('slip', '')).toMatchObject({ status: 2 })
})

test('pack verify says who signed, and finds what was changed in the manifest', async () => {
  const sound = await line.run(`pack verify ${london}`)
  expect(sound).toMatchObject({ status: 0 })
  expect(sound.out).toMatch(/of Site of LON, and is signed by the key ([0-9a-f]{4}-){7}/)
  const file = `${london}/manifest.json`
  const text = readFileSync(file, 'utf8')

  writeFileSync(file, text.replace('"region": "LON"', '"region": "SE"'))
  const altered = await line.run(`pack verify ${london} --json`)
  writeFileSync(file, text.replace('"signature"', '"other"'))
  const unsigned = await line.run(`pack verify ${london} --json`)
  writeFileSync(file, text)

  expect(altered).toMatchObject({ status: 1 })
  expect(altered.err).toContain('the manifest is not what was signed')
  expect(altered.json()).toMatchObject({ ok: false, signature: { state: 'invalid' } })
  expect(unsigned.err).toContain('the signature of its issue was taken away')
})

test('pack list says the fingerprint of the own key once something was issued', async () => {
  await line.run(
    'pack --db {db} --from 2025-04-01 --to 2025-09-30 --audience external --format csv --out {folder}/own --issue',
  )
  const listed = await line.run('pack list --db {db} --json')
  const { fingerprint } = listed.json<{ signingKey: { fingerprint: string } }>().signingKey

  expect((await line.run('pack list --db {db}')).out).toContain(`Signed by the key ${fingerprint}`)
  expect((await line.run('pack verify {folder}/own')).out).toContain(fingerprint)
})
