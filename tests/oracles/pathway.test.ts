import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pathwayGraph } from '#shared/domain/quality-improvement/pathway-graph.ts'
import { parseInstant } from '#shared/domain/quality-improvement/pathway-graph-instant.ts'
import { PathwayLog } from '#shared/domain/quality-improvement/pathway-graph-log.ts'

const folder = new URL('./dfg/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** What pm4py answered; see docs/specs/pathway-graph.md. */
const oracle = JSON.parse(read('running-example.expected.json')) as {
  readonly n_events: number
  readonly n_cases: number
  readonly n_activities: number
  readonly n_variants: number
  readonly start_activities: Readonly<Record<string, number>>
  readonly end_activities: Readonly<Record<string, number>>
  readonly rework_cases_per_activity: Readonly<Record<string, number>>
  readonly top_variants: readonly { activities: readonly string[]; cases: number }[]
  readonly edges: readonly Readonly<Record<string, string | number | null>>[]
}

const log = new PathwayLog()
for (const line of read('running-example.csv').trim().split('\n').slice(1)) {
  const [caseId = '', activity = '', timestamp = ''] = line.trim().split(',')
  const start = parseInstant(timestamp) ?? Number.NaN
  log.add({ caseId, activity, start, end: start })
}
const graph = pathwayGraph(log)

test('agrees with pm4py on every count', () => {
  expect(graph).toMatchObject({
    cases: oracle.n_cases,
    events: oracle.n_events,
    starts: oracle.start_activities,
    ends: oracle.end_activities,
    rework: oracle.rework_cases_per_activity,
    variants: oracle.top_variants,
  })
  expect(Object.keys(graph.activities)).toHaveLength(oracle.n_activities)
  expect(graph.variants).toHaveLength(oracle.n_variants)
  expect(Object.keys(graph.rework)).toHaveLength(
    Object.keys(oracle.rework_cases_per_activity).length,
  )
})

describe('agrees with pm4py on the times of each edge', () => {
  test('of which there are as many', () => {
    expect(graph.edges).toHaveLength(oracle.edges.length)
  })

  test.each(oracle.edges)('$from to $to', (expected) => {
    const edge = graph.edges.find(({ from, to }) => from === expected.from && to === expected.to)

    expect(edge?.frequency).toBe(expected.frequency)
    for (const figure of ['mean', 'median', 'min', 'max', 'sum', 'stdev'] as const) {
      const theirs = expected[figure]
      if (typeof theirs !== 'number') expect(edge?.[figure]).toBeNull()
      else expect(edge?.[figure]).toBeCloseTo(theirs, 6)
    }
  })
})
