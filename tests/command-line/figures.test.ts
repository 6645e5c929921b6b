import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url))
const expected = JSON.parse(readFileSync(data('caseload-sample.expected.json'), 'utf8'))
const line = aCommandLine()

beforeAll(async () => {
  await line.init()
  const imported = await line.run(`import --db {db} --file ${data('caseload-sample.csv')} --json`)
  expect(imported.json()).toMatchObject({ rowsRead: 300, created: 300, rejected: 0, parked: 0 })
})

const PERIOD = '--from 2025-04-01 --to 2025-09-30 --as-at 2025-09-30'
const indicators = async (more = '') =>
  (await line.run(`indicators --db {db} ${PERIOD}${more} --json`)).json<{
    indicators: Record<string, Record<string, unknown>>
    groups?: Record<string, { cohortSize: number }>
    cumulativeIncidence: unknown
    cohortSize: number
  }>()

test('a code that no establishment has is refused, and not read as nobody waiting', async () => {
  const refused = await line.run('caseload --db {db} --establishment ZZZ --json')

  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toMatch(/^There is no establishment with the code "ZZZ"\./)
  expect((await line.run('caseload --db {db} --establishment exi --json')).status).toBe(0)
})

describe('the sample caseload, April to September 2025', () => {
  test.each(Object.keys(expected).filter((id) => id.startsWith('I')))(
    'gives %s exactly',
    async (id) => {
      const found = (await indicators()).indicators[id]

      expect(found).toMatchObject(expected[id])
      expect(found).toMatchObject({ name: expect.any(String), excluded: expect.any(Object) })
      expect(['percent', 'days', 'count']).toContain(found?.unit)
    },
  )

  test('gives the cumulative incidence exactly, inside its limits', async () => {
    const found = await indicators()

    expect(found.cumulativeIncidence).toEqual(expected.cumulativeIncidence)
    expect(found.cohortSize).toBe(expected.cohortSize)
    expect(found).toMatchObject({
      cumulativeIncidenceLower: { '28': expect.any(Number) },
      cumulativeIncidenceUpper: { '28': expect.any(Number) },
    })
  })

  test('answers "not recorded" where the data do not exist yet', async () => {
    expect((await indicators()).indicators.I18).toMatchObject({
      value: null,
      reason: 'not recorded',
    })
  })

  test.each(['establishment', 'security_level', 'gender', 'ethnicity_group', 'receiving_provider'])(
    'splits by %s without losing anyone',
    async (by) => {
      const { groups = {}, cohortSize } = await indicators(` --by ${by}`)
      const sizes = Object.values(groups).map((group) => group.cohortSize)

      expect(sizes.length).toBeGreaterThan(1)
      expect(sizes.reduce((total, size) => total + size, 0)).toBe(cohortSize)
    },
  )

  test('differs by clock, and names it', async () => {
    const need = await indicators(' --clock need')
    const statutory = await indicators(' --clock statutory')

    expect(need).toMatchObject({ clock: 'need' })
    expect(need.indicators.I1?.value).not.toBe(expected.I1.value)
    expect(statutory.indicators.I1?.denominator).not.toBe(need.indicators.I1?.denominator)
    expect(need.indicators.I4).toMatchObject(expected.I4)
  })
})

test('writes the report as workbooks and tables, which verify', async () => {
  const made = await line.run(
    `pack --db {db} ${PERIOD} --audience external --format xlsx,ods,csv --out {folder}/pack --json`,
  )
  const { files } = made.json<{ files: readonly { name: string; bytes: number }[] }>()
  const verified = await line.run('pack verify {folder}/pack')

  expect(files.slice(0, 3).map(({ name }) => name)).toEqual([
    'board-report-2025-04-01-to-2025-09-30-external.xlsx',
    'board-report-2025-04-01-to-2025-09-30-external.ods',
    'indicators-2025-04-01-to-2025-09-30-external.csv',
  ])
  expect(files.every(({ bytes }) => bytes > 0)).toBe(true)
  expect(verified).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Every file is as the manifest says\. It is a draft,/),
  })
})

describe('the caseload as at 30 September 2025', () => {
  interface Caseload {
    readonly total: number
    readonly rows: readonly {
      readonly localRef: string
      readonly direction: string
      readonly clocks: Record<string, { days: number; state: string } | null>
    }[]
  }
  const caseload = async (words = '') =>
    (await line.run(`caseload --db {db} --as-at 2025-09-30 ${words}--json`)).json<Caseload>()

  test('agrees with the indicators on who is open, and who is past day 28', async () => {
    const transfers = await caseload('--direction transfer ')
    const started = transfers.rows.filter((row) => row.clocks.guidance)

    expect(started).toHaveLength(expected.I2.denominator)
    expect(started.filter((row) => row.clocks.guidance?.state === 'breached')).toHaveLength(
      expected.I2.numerator,
    )
    expect((await caseload('--direction transfer --overdue ')).total).toBe(expected.I2.numerator)
    expect((await caseload('--direction remission ')).total).toBe(expected.I23.value)
  })

  test('comes longest wait first, and a limit does not change the total', async () => {
    const { rows, total } = await caseload('--limit 5 ')
    const days = rows.map((row) => (row.clocks.guidance ?? row.clocks.remission)?.days ?? -1)

    expect(rows).toHaveLength(5)
    expect(total).toBeGreaterThan(5)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })
})
