import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PathwayGraph, pathwayGraph } from './pathway-graph.ts'
import { PathwayLog } from './pathway-graph-log.ts'

const SECOND = 1_000_000

/** A log from lines of case, activity, start and end in seconds. */
function graphOf(
  lines: readonly (readonly [id: string, activity: string, start: number, end?: number])[],
): PathwayGraph {
  const log = new PathwayLog()
  for (const [caseId, activity, start, end = start] of lines) {
    log.add({ caseId, activity, start: start * SECOND, end: end * SECOND })
  }
  return pathwayGraph(log)
}

describe('the graph of a log', () => {
  test('says who follows whom, how often and how long', () => {
    const graph = graphOf([
      ['1', 'referred', 0],
      ['1', 'assessed', 10],
      ['1', 'admitted', 40],
      ['2', 'referred', 5],
      ['2', 'assessed', 25],
      ['2', 'assessed', 26],
    ])

    expect(graph).toEqual({
      cases: 2,
      events: 6,
      activities: { assessed: 3, referred: 2, admitted: 1 },
      starts: { referred: 2 },
      ends: { admitted: 1, assessed: 1 },
      edges: [
        {
          from: 'referred',
          to: 'assessed',
          frequency: 2,
          mean: 15,
          median: 15,
          p90: 19,
          min: 10,
          max: 20,
          sum: 30,
          stdev: Math.sqrt(50),
        },
        expect.objectContaining({ from: 'assessed', to: 'admitted', frequency: 1, stdev: null }),
        expect.objectContaining({ from: 'assessed', to: 'assessed', mean: 1, p90: 1 }),
      ],
      variants: [
        { activities: ['referred', 'assessed', 'admitted'], cases: 1 },
        { activities: ['referred', 'assessed', 'assessed'], cases: 1 },
      ],
      rework: { assessed: 1 },
    })
  })

  test('sorts each case by time, and leaves events of one instant as they came', () => {
    const { variants } = graphOf([
      ['1', 'c', 7],
      ['1', 'b', 3],
      ['2', 'x', 3],
      ['1', 'a', 3],
      ['2', 'w', 1],
    ])

    expect(variants.map(({ activities }) => activities.join(' '))).toEqual(['b a c', 'w x'])
  })

  test('measures from the end of one event to the start of the next', () => {
    const { edges } = graphOf([
      ['1', 'a', 0, 10],
      ['1', 'b', 25, 30],
      ['1', 'c', 28],
    ])

    expect(edges).toMatchObject([
      { from: 'a', to: 'b', sum: 15 },
      { from: 'b', to: 'c', sum: -2 },
    ])
  })
})

describe('what the graph tells apart', () => {
  test('puts the commonest variants first, then by their activities', () => {
    const lines = ['b', 'a', 'a c', 'b', 'a b'].flatMap((path, id) =>
      path.split(' ').map((activity, time) => [`${id}`, activity, time] as const),
    )

    expect(graphOf(lines).variants.map(({ activities }) => activities.join(' '))).toEqual([
      'b',
      'a',
      'a b',
      'a c',
    ])
  })

  test('counts a case in which an activity comes thrice once as rework', () => {
    const { rework } = graphOf([
      ['1', 'a', 0],
      ['1', 'a', 1],
      ['1', 'a', 2],
      ['2', 'a', 0],
      ['3', 'a', 0],
      ['3', 'a', 2],
    ])

    expect(rework).toEqual({ a: 2 })
  })

  test('takes names as they are, whatever they mean elsewhere', () => {
    const { activities, starts, variants } = graphOf([
      ['1', '__proto__', 0],
      ['1', '1 2', 1],
      ['2', 'constructor', 0],
    ])

    expect(Object.entries(activities)).toEqual([
      ['1 2', 1],
      ['__proto__', 1],
      ['constructor', 1],
    ])
    expect(Object.keys(starts)).toEqual(['__proto__', 'constructor'])
    expect(variants).toHaveLength(2)
  })

  test('of nothing is empty', () => {
    expect(graphOf([])).toMatchObject({ cases: 0, events: 0, edges: [], variants: [] })
  })
})

test('every event but the last of its case begins an edge, and every case is in one variant', () => {
  const line = fc.tuple(
    fc.constantFrom('1', '2', '3', '4'),
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 0, max: 20 }),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const graph = graphOf(lines)
      const total = (counts: Iterable<number>) => [...counts].reduce((sum, one) => sum + one, 0)

      expect(total(Object.values(graph.starts))).toBe(graph.cases)
      expect(total(Object.values(graph.ends))).toBe(graph.cases)
      expect(total(graph.variants.map(({ cases }) => cases))).toBe(graph.cases)
      expect(total(graph.edges.map(({ frequency }) => frequency))).toBe(lines.length - graph.cases)
      expect(graph.events).toBe(lines.length)
    }),
  )
})
