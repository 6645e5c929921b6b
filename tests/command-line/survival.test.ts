import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

const line = aCommandLine()
const oracle = (name: string) => fileURLToPath(new URL(`../oracles/km/${name}`, import.meta.url))

/** Runs on a file of these lines, with no database and no passphrase anywhere. */
const survival = (lines: string, options = '') => {
  writeFileSync(join(line.folder, 'waits.csv'), lines)
  return line.run(`survival --file {folder}/waits.csv${options}`, {
    PATHWAY28_PASSPHRASE: undefined,
  })
}

interface Point {
  readonly time: number
  readonly probability: number
  readonly lower: number | null
  readonly upper: number | null
}

describe('one way to end', () => {
  test('gives the curve with its limits', async () => {
    const { status, json, err } = await survival('time,status\n5,1\n8,0\n9,1\n9,1\n', ' --json')

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(json()).toEqual({
      groups: {
        all: {
          n: 4,
          events: 3,
          median: 9,
          medianLower: 5,
          medianUpper: null,
          curve: [
            {
              time: 5,
              atRisk: 4,
              events: 1,
              censored: 0,
              survival: 0.75,
              lower: expect.closeTo(0.127946917595146, 12),
              upper: expect.closeTo(0.960548642285078, 12),
            },
            expect.objectContaining({ time: 8, events: 0, censored: 1, survival: 0.75 }),
            {
              time: 9,
              atRisk: 2,
              events: 2,
              censored: 0,
              survival: 0,
              lower: null,
              upper: null,
            },
          ],
        },
      },
    })
  })

  test('gives each group and whether they differ', async () => {
    const ran = await line.run(`survival --file ${oracle('lung-sex.csv')} --json`)

    expect(ran.json()).toMatchObject({
      groups: {
        '1': { n: 138, events: 112, median: 270, medianLower: 210, medianUpper: 306 },
        '2': { n: 90, events: 53, median: 426, medianLower: 345, medianUpper: 524 },
      },
      logrank: {
        chisq: expect.closeTo(10.3267419548856, 8),
        df: 1,
        p: expect.closeTo(0.00131116452035549, 11),
      },
    })
  })

  test('draws the limits that were asked for', async () => {
    const median = async (type: string) =>
      (await line.run(`survival --file ${oracle('lung-all.csv')} --ci ${type} --json`)).json<{
        groups: { all: object }
      }>().groups.all

    expect(await median('plain')).toMatchObject({ medianLower: 284, medianUpper: 361 })
    expect(await median('log')).toMatchObject({ medianLower: 285, medianUpper: 363 })
  })

  test('compares nothing where there is one group, and names who has none', async () => {
    const ran = await survival('group,time,status\n,5,1\n ,8,0\n', ' --json')

    expect(ran.json()).toMatchObject({ groups: { UNKNOWN: { n: 2 } }, logrank: null })
  })

  test('forgives spaces, letter case, other columns, blank rows and separators', async () => {
    const ran = await survival('\n Time ;who;STATUS\n\n 5.5 ;x; 1\n;;\n1e1;"y;z";0;\n', ' --json')

    expect(ran.json()).toMatchObject({
      groups: { all: { n: 2, curve: [{ time: 5.5 }, { time: 10 }] } },
    })
  })

  test('tells people in a few lines', async () => {
    const ran = await line.run(`survival --file ${oracle('lung-sex.csv')}`)

    expect(ran.out.split('\n')).toEqual([
      '1: 138 followed up, 112 ended, half ended by 270 (210 to 306)',
      '2: 90 followed up, 53 ended, half ended by 426 (345 to 524)',
      '95 % limits: log-log',
      'Log-rank test: chi-squared 10.33 on 1 df, p 0.001311',
    ])
    expect((await survival('time,status,group\n5,0,a\n')).out).toBe(
      'a: 1 followed up, 0 ended, fewer than half ended\n95 % limits: log-log\nLog-rank test: there is nothing to compare',
    )
    const apart = [...Array(40).keys()].map((day) => `${day},1,${day < 20 ? 'a' : 'b'}`).join('\n')
    expect((await survival(`time,status,group\n${apart}\n`)).out).toContain('p below 0.0001')
  })
})

describe('several ways to end', () => {
  const expected = JSON.parse(readFileSync(oracle('competing_risks.json'), 'utf8')).synthetic as {
    readonly [type in 'log' | 'log-log']: {
      readonly times: readonly number[]
      readonly states: readonly string[]
      readonly pstate: readonly (readonly number[])[]
      readonly lower: readonly (readonly (number | null)[])[]
      readonly upper: readonly (readonly (number | null)[])[]
    }
  }

  test.each(['log', 'log-log'] as const)(
    'agrees with R on all of them, limits %s',
    async (type) => {
      const { states, times, ...figures } = expected[type]

      const ran = await line.run(
        `survival --file ${oracle('cr-synthetic.csv')} --ci ${type} --json`,
      )

      const { kinds } = ran.json<{ kinds: Record<string, readonly Point[]> }>()
      expect(Object.keys(kinds)).toEqual(['released', 'transferred', 'withdrawn'])
      for (const [state, kind] of states.entries()) {
        for (const [index, time] of kind === '(s0)' ? [] : times.entries()) {
          const point = kinds[kind]?.findLast((one) => one.time <= time)
          expectClose(point?.probability, figures.pstate[index]?.[state])
          expectClose(point?.lower, figures.lower[index]?.[state])
          expectClose(point?.upper, figures.upper[index]?.[state])
        }
      }
    },
  )

  function expectClose(found: number | null | undefined, theirs: number | null | undefined): void {
    if (typeof theirs !== 'number') expect(found).toBeNull()
    else expect(Math.abs(Number(found ?? Number.NaN) - theirs)).toBeLessThanOrEqual(1e-9 * theirs)
  }

  test('gives the same for each group beside those for all', async () => {
    const rows = 'time,event,group\n3,admitted,EXI\n5,Censor,EXI\n4,released,LEI\n9,admitted,LEI\n'

    const ran = await survival(rows, ' --json')

    const { kinds, groups } = ran.json<{
      kinds: Record<string, readonly Point[]>
      groups: Record<string, { kinds: Record<string, readonly Point[]> }>
    }>()
    expect(Object.keys(kinds)).toEqual(['admitted', 'released'])
    expect(kinds.admitted?.map(({ time }) => time)).toEqual([3, 4, 9])
    expect(groups.EXI?.kinds).toEqual({ admitted: [expect.objectContaining({ probability: 0.5 })] })
    expect(Object.keys(groups.LEI?.kinds ?? {})).toEqual(['admitted', 'released'])
    expect((await survival(rows)).out.split('\n')).toHaveLength(6)
  })

  test('says so where nobody ended', async () => {
    const ran = await survival('time,event\n3,censor\n', ' --json')

    expect(ran.json()).toEqual({ kinds: {} })
  })
})

describe('a file that cannot be followed up', () => {
  test.each([
    ['time,status\n5,1\n-3,1\n', 'Row 3 has the time “-3”; write a number of 0 or more.'],
    ['time,status\nsoon,1\n', 'Row 2 has the time “soon”; write a number of 0 or more.'],
    ['time,status\n,1\n', 'Row 2 has the time “”'],
    ['time,status\n1e999,1\n', 'Row 2 has the time “1e999”'],
    ['time,status\n5,2\n', 'Row 2 has the status “2”; write 1 for an end'],
    ['time,status\n5,admitted\n', 'or name the column event and write words'],
    ['time,event\n5,\n', 'Row 2 has no event; write censor'],
    ['time,group\n5,a\n', 'The file has no column status; its headings are time, group.'],
    ['days,status\n5,1\n', 'The file has no column time; its headings are days, status.'],
    ['time,status,time\n5,1,6\n', 'The file has two columns time; rename one of them.'],
    ['time,status,event\n5,1,x\n', 'has both columns status and event'],
    ['time,status\n', 'The file has headings and no rows'],
    ['\n\n', 'waits.csv is empty'],
    ['', 'waits.csv is empty'],
    ['time,status\n5,1,7\n', 'Row 2 has more cells than there are headings'],
    ['time,status\n5,"1\n6,1\n', 'Row 2 has a quotation mark without its partner'],
    ['%PDF-1.7', 'waits.csv looks like a PDF document, not a table; save it as CSV.'],
  ])('%j is refused in a sentence', async (lines, sentence) => {
    const refused = await survival(lines, ' --json')

    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain(sentence)
    expect(refused.err.split('\n')).toHaveLength(1)
  })

  test('nor can one whose groups are as many as people', async () => {
    const rows = [...Array(101).keys()].map((person) => `1,1,${person}`)

    expect(await survival(['time,status,group', ...rows].join('\n'))).toMatchObject({
      status: 1,
      err: 'The column group has more than 100 names; choose one with fewer, or leave it out.',
    })
  })

  test('nor can one that is not there, or a folder', async () => {
    expect((await line.run('survival --file {folder}/none.csv')).err).toContain(
      'none.csv cannot be',
    )
    expect(await line.run('survival --file {folder}')).toMatchObject({
      status: 1,
      err: expect.stringContaining('is a folder; choose one file in it'),
    })
  })

  test.each([
    ['survival', '--file is missing.'],
    ['survival --file {folder}/waits.csv --ci arcsin', '--ci takes one of log-log, plain, log'],
  ])('%s is wrong usage', async (words, sentence) => {
    expect(await line.run(words)).toMatchObject({
      status: 2,
      err: expect.stringContaining(sentence),
    })
  })
})
