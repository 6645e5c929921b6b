import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { aCommandLine, type Ran } from '#tests/support/a-command-line.ts'

const line = aCommandLine({ today: '2025-10-01' })
const pack = (words: string): Promise<Ran> =>
  line.run(`pack --db {db} --from 2025-04-01 --to 2025-09-30 --format csv ${words}`)

const NOBODY = '0199a000-0000-7000-8000-000000000001'

beforeAll(() => line.init())

test('a briefing on an establishment is written, and its manifest says on which', async () => {
  const made = await pack(
    '--template briefing --establishment EXI --audience internal --out {folder}/exeter',
  )

  expect(made).toMatchObject({ status: 0, err: '' })
  const manifest = JSON.parse(readFileSync(`${line.folder}/exeter/manifest.json`, 'utf8'))
  expect(manifest).toMatchObject({ template: 'briefing', about: expect.stringContaining('EXI') })
})

test.each([
  ['--template briefing --audience external --establishment EXI', 1, 'never leaves the region'],
  ['--template briefing --audience internal', 1, 'give --establishment CODE or --provider NAME'],
  ['--template briefing --audience internal --establishment ZZZ', 1, 'no establishment with this'],
  ['--template briefing --audience internal --provider Nobody', 1, 'receiving provider'],
  ['--audience internal --establishment EXI', 1, 'it is of the whole region'],
  ['--template project-report --audience internal', 1, 'give --project ID'],
  [`--template project-report --audience internal --project ${NOBODY}`, 1, 'no project with this'],
  [`--template project-report --audience external --project ${NOBODY}`, 1, 'never leaves'],
  ['--audience internal --establishment EXI --provider Any', 2, 'A report is on one thing'],
])('pack %s says what is wrong', async (words, status, sentence) => {
  const refused = await pack(`${words} --out {folder}/refused`)

  expect(refused.status).toBe(status)
  expect(refused.err).toContain(sentence)
})
