import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

test('a pack is verified with every file that lies in its folder', async () => {
  const line = aCommandLine()
  await line.init()
  const made = await line.run(
    'pack --db {db} --from 2025-04-01 --to 2025-09-30 --as-at 2025-09-30 --audience internal --format csv --out {folder}/pack',
  )
  expect(made.status).toBe(0)
  expect((await line.run('pack verify {folder}/pack --json')).json()).toEqual({
    ok: true,
    altered: [],
    unlisted: [],
    signature: { state: 'none' },
  })

  writeFileSync(`${line.folder}/pack/extra.csv`, 'of unknown origin')
  const found = await line.run('pack verify {folder}/pack --json')

  expect(found.status).toBe(1)
  expect(found.json()).toEqual({
    ...{ ok: false, altered: [], unlisted: ['extra.csv'], signature: { state: 'none' } },
  })
  expect(found.err).toBe(
    'The pack is not as it was written (not in the manifest: extra.csv); do not use it, and ask for it again.',
  )
})

test('an external pack says by which rules its figures are hidden, and why each one is', async () => {
  const line = aCommandLine()
  await line.init()
  const pack = (words: string) =>
    line.run(
      `pack --db {db} --from 2025-04-01 --to 2025-09-30 --as-at 2025-09-30 --format csv --out {folder}/pack ${words}`,
    )

  const refused = await pack('--audience internal --rule-set hes-style-1')
  expect(refused).toMatchObject({ status: 2 })
  expect(refused.err).toContain('an internal one hides nothing')
  expect(await pack('--audience external --rule-set local')).toMatchObject({ status: 2 })

  expect(await pack('--audience external --rule-set mhsds-subnational-1')).toMatchObject({
    status: 0,
  })
  const manifest = JSON.parse(readFileSync(`${line.folder}/pack/manifest.json`, 'utf8'))
  expect(manifest).toMatchObject({ ruleSet: 'mhsds-subnational-1', isLeastHidden: true })
  expect(manifest.hidden).toContainEqual({
    figure: 'I1 denominator',
    why: 'rule',
    protects: [],
    reason: 'It is a count that the rule set hides.',
  })
})
