import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url))
const line = aCommandLine()

interface Document {
  readonly asAt: string
  readonly total: number
  readonly faults: readonly Readonly<Record<string, string | null>>[]
  readonly establishments: readonly Readonly<Record<string, string | number | null>>[]
  readonly waitingRows: { readonly rejected: number; readonly parked: number }
}

const ask = async (words = '') =>
  (await line.run(`data-quality --db {db} --as-at 2025-09-30 ${words}--json`)).json<Document>()

beforeAll(async () => {
  await line.init()
  const recipe = `--mapping ${data('caseload-messy.recipe.json')}`
  await line.run(`import --db {db} --file ${data('caseload-messy.csv')} ${recipe} --json`)
})

test('gives every fault with its column and value', async () => {
  const found = await ask('--status all ')

  expect(found).toMatchObject({ asAt: '2025-09-30', waitingRows: { rejected: 7, parked: 0 } })
  expect(found.total).toBe(found.faults.length)
  expect(found.total).toBeGreaterThan(0)
  for (const fault of found.faults) {
    expect(Object.keys(fault).slice(0, 6)).toEqual([
      ...['localRef', 'direction', 'establishment', 'kind', 'column', 'value'],
    ])
  }
})

test('knows the number that the return had wrong, and masks it', async () => {
  const wrong = (await ask('--status all ')).faults.filter(
    (one) => one.kind === 'nhs_number_invalid',
  )

  expect(wrong).toMatchObject([{ column: 'nhs_number', value: '•••' }])
})

test('is narrowed to an establishment, whose code is refused where nobody knows it', async () => {
  const { faults, establishments } = await ask('--status all --establishment exi ')

  expect(new Set(faults.map((one) => one.establishment))).toEqual(new Set(['EXI']))
  expect(establishments).toMatchObject([{ establishment: 'EXI', referrals: expect.any(Number) }])
  const refused = await line.run('data-quality --db {db} --establishment ZZZ --json')
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toMatch(/^There is no establishment with the code "ZZZ"\./)
})

test('says the same in words, and how it is called', async () => {
  const { out } = await line.run('data-quality --db {db} --as-at 2025-09-30')

  expect(out).toMatch(/^\d+ faults as at 2025-09-30, guidance clock \(remissions by their own\)\n/)
  expect(out).toMatch(/\n7 rows rejected, 0 parked in imports have not come in$/)
  expect((await line.run('data-quality --help')).out).toContain('Usage: data-quality --db FILE')
  expect((await line.run('data-quality --db {db} --status some')).status).toBe(2)
})
