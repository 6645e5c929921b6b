import { describe, expect, test } from 'vitest'
import type { ChartOptions } from './chart-options.ts'
import { describeNote } from './note-words.ts'
import type { Value } from './process-limits.ts'
import { xmr } from './xmr.ts'

const TWELVE = [31, 29, 30, 33, 28, 30, 27, 31, 32, 29, 30, 28]

interface Asked {
  readonly values: readonly Value[]
  readonly facet?: string | null
  readonly options?: Partial<ChartOptions>
}

/** The sentences beside a chart, without the one about its rules. */
function notesOf({ values, facet = null, options = {} }: Asked): readonly string[] {
  const chart = xmr(
    values.map((y, index) => ({ facet, x: index + 1, y })),
    {
      ruleSet: 'r',
      direction: 'decrease',
      rebase: { every: [] },
      fixAfterPoints: null,
      target: null,
      ...options,
    },
  )
  return chart.ok ? chart.value.notes.slice(1).map(describeNote) : [chart.failure.code]
}

test.each([
  { ruleSet: 'r', title: 'NHSRplotthedots 0.2.2' },
  { ruleSet: 'excel', title: 'Making Data Count Excel tool' },
  { ruleSet: 'power-bi', title: 'PowerBI-SPC' },
] as const)('every chart names its rule set: $ruleSet', ({ ruleSet, title }) => {
  const note = describeNote({ code: 'rule-set', ruleSet, facet: null, from: null })

  expect(note).toContain(`Rules of ${title}: `)
})

describe('a chart warns of', () => {
  test.each<Asked & { readonly of: string; readonly said: readonly RegExp[] }>([
    { of: 'nothing where there is nothing', values: TWELVE, said: [] },
    {
      of: 'a short series below 12 points',
      values: TWELVE.slice(1),
      said: [/^Short series of 11 points, fewer than 12/],
    },
    {
      of: 'a single point',
      values: [5],
      said: [/^Short series of 1 point, fewer/, /^No limits/],
    },
    {
      of: 'values without neighbours',
      values: Array(13).fill([5, null]).flat(),
      said: [/^The latest value is missing/, /^13 missing, the first at 2:/, /^No limits/],
    },
    {
      of: 'nothing recorded',
      values: Array(12).fill(null),
      said: [/^The latest value is missing/, /^12 missing/, /^No limits/],
    },
    {
      of: 'a constant series',
      values: Array(12).fill(28),
      said: [/^Constant series: .* mean of 28,/],
    },
    {
      of: 'limits without width',
      values: [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
      said: [/^The limits have no width/],
    },
    {
      of: 'a fixed baseline, where points follow it',
      values: [...TWELVE, 30],
      options: { fixAfterPoints: 12 },
      said: [/^Mean and limits come from the first 12 points;/],
    },
    {
      of: 'no fixed baseline that holds every point',
      values: TWELVE,
      options: { fixAfterPoints: 12 },
      said: [],
    },
    {
      of: 'a rebase where there is no point',
      values: TWELVE,
      options: { rebase: { every: [1, 40] } },
      said: [/^There is no point at 40, so nothing is rebased there\.$/],
    },
    {
      of: 'a facet that the targets leave out',
      values: TWELVE,
      facet: 'RJZ',
      options: { target: { byFacet: {} } },
      said: [/^RJZ: No target is set here, so there is no assurance\.$/],
    },
    {
      of: 'no facet that has its target',
      values: TWELVE,
      facet: 'RJZ',
      options: { target: { byFacet: { RJZ: 0 } } },
      said: [],
    },
    {
      of: 'each group by its first moment',
      values: [...TWELVE, 5, 6, null, 5],
      facet: 'RJZ',
      options: { rebase: { every: [13] } },
      said: [
        /^RJZ: from 13: Short series of 4 points/,
        /^RJZ: from 13: 1 missing, the first at 15:/,
      ],
    },
  ])('$of', ({ said, ...asked }) => {
    const notes = notesOf(asked)

    expect(notes).toHaveLength(said.length)
    for (const [index, words] of said.entries()) expect(notes[index]).toMatch(words)
  })
})
