import { describe, expect, test } from 'vitest'
import { type ChartFileRefusal, readChartFile } from './chart-file.ts'
import { describeChartRefusal } from './refusal-words.ts'

const LISTS = { x: ['2025-04-01', '2025-05-01'], y: [1, null] }

function optionsOf(options: unknown) {
  const read = readChartFile({ ...LISTS, options })
  return read.ok ? read.value.options : read.failure
}

describe('a chart file', () => {
  test('is points, and options that may be left out', () => {
    expect(readChartFile({ ...LISTS, id: 'ignored' })).toEqual({
      ok: true,
      value: {
        isFaceted: false,
        measurements: [
          { facet: null, x: '2025-04-01', y: 1 },
          { facet: null, x: '2025-05-01', y: null },
        ],
        options: {
          ruleSet: 'r',
          direction: 'increase',
          rebase: { every: [] },
          fixAfterPoints: null,
          target: null,
        },
      },
    })
  })

  test('may have facets', () => {
    expect(readChartFile({ x: [1, 2], y: [3, 4], facet: ['A', 'B'], options: null })).toMatchObject(
      {
        ok: true,
        value: { isFaceted: true, measurements: [{ facet: 'A' }, { facet: 'B', x: 2, y: 4 }] },
      },
    )
  })

  test('may say every option', () => {
    expect(
      optionsOf({
        improvement_direction: 'neutral',
        rebase: { A: ['2025-05-01'], B: '2025-06-01', C: null },
        fix_after_n_points: 12,
        target: { A: 5, B: null },
        screen_outliers: true,
        rule_set: 'power-bi',
      }),
    ).toEqual({
      ruleSet: 'power-bi',
      direction: 'neutral',
      rebase: { byFacet: { A: ['2025-05-01'], B: ['2025-06-01'] } },
      fixAfterPoints: 12,
      target: { byFacet: { A: 5 } },
    })
  })

  test('takes one rebase or target for every facet', () => {
    expect(optionsOf({ rebase: ['2025-05-01'], target: 0 })).toMatchObject({
      rebase: { every: ['2025-05-01'] },
      target: { every: 0 },
    })
    expect(optionsOf({ rebase: 3 })).toMatchObject({ rebase: { every: [3] } })
  })

  test.each([
    { options: {}, ruleSet: 'r' },
    { options: { screen_outliers: true }, ruleSet: 'r' },
    { options: { screen_outliers: false }, ruleSet: 'excel' },
    { options: { screen_outliers: false, rule_set: 'excel' }, ruleSet: 'excel' },
    { options: { rule_set: 'excel' }, ruleSet: 'excel' },
    { options: { screen_outliers: null, rule_set: null }, ruleSet: 'r' },
  ])('follows the rule set $ruleSet by $options', ({ options, ruleSet }) => {
    expect(optionsOf(options)).toMatchObject({ ruleSet })
  })
})

describe('a file that cannot be read is refused with what to do', () => {
  test.each<{ readonly document: unknown; readonly said: string }>([
    { document: null, said: 'it must be an object with the lists x and y.' },
    { document: [1, 2], said: 'it must be an object with the lists x and y.' },
    { document: 'x', said: 'it must be an object with the lists x and y.' },
    { document: { x: [1] }, said: 'it has no list y: give one entry for each point.' },
    { document: { y: [1] }, said: 'it has no list x: give one entry for each point.' },
    { document: { x: [], y: [] }, said: 'it has no points: x and y are empty.' },
    {
      document: { x: [1], y: [1], facet: 'A' },
      said: 'it has no list facet: give one entry for each point.',
    },
    {
      document: { x: [1, 2], y: [1] },
      said: 'y has 1 entries and x has 2: give one for each point.',
    },
    {
      document: { x: [1], y: [1], facet: ['A', 'B'] },
      said: 'facet has 2 entries and x has 1: give one for each point.',
    },
    {
      document: { x: [1, 2], y: [1, '2'] },
      said: 'entry 2 of y must be a number, or null where it is missing.',
    },
    {
      document: { x: [1], y: [1e101] },
      said: 'entry 1 of y must be a number, or null where it is missing.',
    },
    {
      document: { x: [null], y: [1] },
      said: 'entry 1 of x must be a day, a timestamp or a number.',
    },
    {
      document: { x: [1], y: [1], facet: [null] },
      said: 'entry 1 of facet must be text or a number.',
    },
    {
      document: { ...LISTS, options: [] },
      said: 'options must be an object; it may have improvement_direction, rebase,',
    },
    {
      document: { ...LISTS, options: { screen: true } },
      said: 'there is no option "screen"; there are improvement_direction,',
    },
    {
      document: { ...LISTS, options: { screen_outliers: true, rule_set: 'excel' } },
      said: 'the options rule_set and screen_outliers contradict each other: leave one out.',
    },
  ])('$document', ({ document, said }) => {
    const read = readChartFile(document)

    expect(read.ok).toBe(false)
    if (!read.ok) expect(describeChartRefusal(read.failure)).toContain(said)
  })

  test.each([
    { option: { improvement_direction: 'up' }, must: 'one of increase, decrease, neutral.' },
    { option: { rebase: [true] }, must: 'a list of values of x, or such a list for each facet.' },
    { option: { rebase: { A: [[]] } }, must: 'a list of values of x' },
    { option: { fix_after_n_points: 12.5 }, must: 'a whole number of at least 12.' },
    { option: { fix_after_n_points: '12' }, must: 'a whole number of at least 12.' },
    { option: { target: 'ten' }, must: 'a number, or a number for each facet.' },
    { option: { target: { A: 'ten' } }, must: 'a number, or a number for each facet.' },
    { option: { screen_outliers: 'no' }, must: 'true or false.' },
    { option: { rule_set: 'toString' }, must: 'one of r, excel, power-bi.' },
    { option: { rule_set: 1 }, must: 'one of r, excel, power-bi.' },
  ])('$option', ({ option, must }) => {
    const [name] = Object.keys(option)
    const failure = optionsOf(option)

    expect(failure).toEqual({ code: 'option-invalid', name })
    expect(describeChartRefusal(failure as ChartFileRefusal)).toContain(
      `the option ${name} must be ${must}`,
    )
  })
})

test.each([
  {
    refusal: { code: 'baseline-too-short' },
    said: 'the option fix_after_n_points must be a whole number of at least 12.',
  },
  {
    refusal: { code: 'moment-unreadable', moment: 'soon' },
    said: '"soon" is no day (YYYY-MM-DD), timestamp or number: correct it in x or rebase.',
  },
  {
    refusal: { code: 'moments-mixed' },
    said: 'numbers and dates stand together in x or rebase: use one kind.',
  },
  {
    refusal: { code: 'facets-mixed' },
    said: 'numbers and text stand together in facet: use one kind.',
  },
  {
    refusal: { code: 'moment-twice', moment: '2025-04-01', facet: null },
    said: '2025-04-01 stands twice in x: give one value for each.',
  },
  {
    refusal: { code: 'moment-twice', moment: 3, facet: 'A' },
    said: '3 stands twice in x of facet A: give one value for each.',
  },
  {
    refusal: { code: 'facet-unknown', option: 'target', facet: 'B' },
    said: 'the option target names the facet "B", which no point has.',
  },
] as const)('a chart that cannot be drawn: $refusal', ({ refusal, said }) => {
  expect(describeChartRefusal(refusal)).toBe(said)
})
