import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { aCommandLine } from '#tests/support/a-command-line.ts'

let line: ReturnType<typeof aCommandLine>

beforeEach(() => {
  line = aCommandLine()
})

/** Writes a chart file and answers what `spc` makes of it; nobody has set a passphrase. */
function chart(content: unknown, more = ' --json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(line.folder, 'chart.json'), text)
  return line.run(`spc --file {folder}/chart.json${more}`, { PATHWAY28_PASSPHRASE: undefined })
}

const MONTHS = ['2025-06-01', '2025-04-01', '2025-05-01']

describe('an answer in JSON', () => {
  test('has groups, points in order of time, variation, assurance and notes', async () => {
    const answer = await chart({
      x: MONTHS,
      y: [7, 5, 9],
      facet: null,
      options: { improvement_direction: 'increase', target: 40 },
    })

    expect(answer).toMatchObject({ status: 0, err: '' })
    expect(answer.json()).toEqual({
      groups: [
        {
          facet: null,
          rebaseGroup: 0,
          n: 3,
          mean: 7,
          lpl: expect.closeTo(-0.98, 12),
          upl: expect.closeTo(14.98, 12),
        },
      ],
      points: [
        { facet: null, x: '2025-04-01', y: 5, code: 'CC', type: 'common_cause' },
        { facet: null, x: '2025-05-01', y: 9, code: 'CC', type: 'common_cause' },
        { facet: null, x: '2025-06-01', y: 7, code: 'CC', type: 'common_cause' },
      ],
      variation: 'common_cause',
      assurance: 'consistent_fail',
      notes: [
        expect.stringMatching(/^Rules of NHSRplotthedots 0\.2\.2: /),
        expect.stringMatching(/^Short series of 3 points/),
      ],
    })
  })

  test('is by facet where there are facets', async () => {
    const answer = await chart({
      x: [...MONTHS, ...MONTHS],
      y: [1, 2, null, 4, 5, 6],
      facet: ['RRK', 'RRK', 'RRK', 'RJZ', 'RJZ', 'RJZ'],
      options: { rebase: { RJZ: ['2025-05-01'] }, target: { RRK: 40 }, screen_outliers: false },
    })

    expect(answer.json()).toMatchObject({
      groups: [
        { facet: 'RJZ', rebaseGroup: 0, n: 1, mean: 5, lpl: null, upl: null },
        { facet: 'RJZ', rebaseGroup: 1, n: 2, mean: 5 },
        { facet: 'RRK', rebaseGroup: 0, n: 3, mean: 1.5, lpl: null, upl: null },
      ],
      points: [
        { facet: 'RJZ', x: '2025-04-01', y: 5 },
        { facet: 'RJZ', x: '2025-05-01', y: 6 },
        { facet: 'RJZ', x: '2025-06-01', y: 4 },
        { facet: 'RRK', x: '2025-04-01', y: 2 },
        { facet: 'RRK', x: '2025-05-01', y: null, code: 'CC', type: 'common_cause' },
        { facet: 'RRK', x: '2025-06-01', y: 1 },
      ],
      variation: { RJZ: 'common_cause', RRK: 'common_cause' },
      assurance: { RJZ: null, RRK: 'inconsistent' },
    })
    expect(answer.json<{ notes: string[] }>().notes).toContain(
      'RJZ: No target is set here, so there is no assurance.',
    )
    expect(answer.out).toContain('Rules of Making Data Count Excel tool')
  })

  test('takes numbers for x, and a file with a byte-order mark', async () => {
    const answer = await chart(`\uFEFF${JSON.stringify({ x: [10, 9], y: [1, 2] })}`)

    expect(answer.json()).toMatchObject({ points: [{ x: 9 }, { x: 10 }], assurance: null })
  })

  test('agrees with every answer of R that we mean to match', async () => {
    const oracle = new URL('../oracles/spc/curated.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(oracle, 'utf8'))
    const matched = cases.filter(({ error }: { error?: string }) => !error)

    for (const one of matched) {
      const answer = await chart(one)
      const { points } = answer.json<{ points: { code: string; type: string }[] }>()
      expect(points.map(({ code }) => code)).toEqual(one.points.code)
      expect(points.map(({ type }) => type)).toEqual(one.points.point_type)
    }
    expect(matched).toHaveLength(53)
  })
})

test('for people it is a short text', async () => {
  const y = [5, 9, 5, 9, 5, 9, 7, 8, 7, 6, 9, 5, 6, 40]
  const options = { fix_after_n_points: 13 }
  const answer = await chart({ x: y.map((_, index) => index + 1), y, options }, '')
  const faceted = await chart({ x: [1], y: [5], facet: ['A'], options: { target: 4 } }, '')

  expect(answer.status).toBe(0)
  expect(answer.out.split('\n').slice(0, 2)).toEqual([
    'group 0\t14 points\tmean 6.92308\tlimits -0.391923 to 14.2381\t14 UCL',
    'variation improvement\tassurance none',
  ])
  expect(answer.out).toContain('Rules of NHSRplotthedots 0.2.2')
  expect(faceted.out.split('\n').slice(0, 2)).toEqual([
    'A\tgroup 0\t1 point\tmean 5\tlimits none',
    'A\tvariation common_cause\tassurance inconsistent',
  ])
})

describe('a bad file gives one sentence and nothing else', () => {
  test.each<[unknown, string]>([
    ['{"x": [1,', 'is not JSON'],
    ['', 'is not JSON'],
    [[1, 2], 'it must be an object with the lists x and y.'],
    [{ x: [1] }, 'it has no list y'],
    [{ x: [1, 2], y: [1] }, 'y has 1 entries and x has 2'],
    [{ x: [1], y: ['1'] }, 'entry 1 of y must be a number'],
    [{ x: [1], y: [1], options: { tarjet: 5 } }, 'there is no option "tarjet"'],
    [{ x: [1], y: [1], options: { fix_after_n_points: 3 } }, 'a whole number of at least 12.'],
    [{ x: ['2025-04-31'], y: [1] }, '"2025-04-31" is no day'],
    [{ x: [1, 1], y: [1, 2] }, '1 stands twice in x'],
  ])('%j', async (content, sentence) => {
    const refused = await chart(content)

    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain('chart.json')
    expect(refused.err).toContain(sentence)
    expect(refused.err.split('\n')).toHaveLength(1)
  })

  test('so does a file that is not there', async () => {
    const refused = await line.run('spc --file {folder}/nowhere.json --json')

    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain('nowhere.json cannot be read')
  })
})

test.each([
  ['spc', '--file is missing.'],
  ['spc --file x.json --db y', 'There is no option --db here.'],
  ['spc x.json', '"x.json" is not expected here.'],
])('wrong usage: %s', async (words, sentence) => {
  const refused = await line.run(words)

  expect(refused).toMatchObject({ status: 2, out: '' })
  expect(refused.err).toContain(sentence)
})

test('it makes no database', async () => {
  await chart({ x: [1], y: [1] })

  expect(existsSync(line.db)).toBe(false)
})
