/**
 * Checks the pathway graph against answers of pm4py for logs that may not be kept in the repository:
 * `node tools/check-pathway-oracles.ts FOLDER`, a folder of NAME.csv beside NAME.expected.json.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type PathwayEdge,
  type PathwayGraph,
  pathwayGraph,
} from '#shared/domain/quality-improvement/pathway-graph.ts'
import { readEventLog } from '../src-main/cli/read-event-log.ts'

interface Expected {
  readonly n_events: number
  readonly n_cases: number
  readonly n_variants: number
  readonly start_activities: Readonly<Record<string, number>>
  readonly end_activities: Readonly<Record<string, number>>
  readonly rework_cases_per_activity: Readonly<Record<string, number>>
  readonly edges: readonly (Pick<PathwayEdge, 'from' | 'to' | 'frequency'> &
    Readonly<Record<Figure, number | null>>)[]
}

const FIGURES = ['mean', 'median', 'min', 'max', 'sum', 'stdev'] as const
type Figure = (typeof FIGURES)[number]

const folder = process.argv[2]
if (!folder || !existsSync(folder)) {
  console.error('Name a folder of NAME.csv with NAME.expected.json beside it.')
  process.exit(2)
}

let wrong = 0
for (const file of readdirSync(folder).filter((name) => name.endsWith('.expected.json'))) {
  const name = file.replace('.expected.json', '')
  const expected: Expected = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const graph = pathwayGraph(await readEventLog(join(folder, `${name}.csv`)))
  const differences = [...countDifferences(graph, expected), ...edgeDifferences(graph, expected)]
  wrong += differences.length
  console.log(
    `${name}: ${expected.edges.length} edges compared, ${differences.length} differences.`,
  )
  for (const difference of differences.slice(0, 20)) console.log(`  ${difference}`)
}
process.exit(wrong === 0 ? 0 : 1)

function countDifferences(graph: PathwayGraph, expected: Expected): readonly string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['cases', graph.cases, expected.n_cases],
    ['events', graph.events, expected.n_events],
    ['variants', graph.variants.length, expected.n_variants],
    ['edges', graph.edges.length, expected.edges.length],
    ['starts', sorted(graph.starts), sorted(expected.start_activities)],
    ['ends', sorted(graph.ends), sorted(expected.end_activities)],
    ['rework', sorted(graph.rework), sorted(expected.rework_cases_per_activity)],
  ]
  return pairs.filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name}: ${a}, not ${b}`)
}

function edgeDifferences({ edges }: PathwayGraph, expected: Expected): readonly string[] {
  const ours = new Map(edges.map((edge) => [`${edge.from} → ${edge.to}`, edge]))
  return expected.edges.flatMap((theirs) => {
    const name = `${theirs.from} → ${theirs.to}`
    const edge = ours.get(name)
    if (!edge) return [`${name}: missing`]
    if (edge.frequency !== theirs.frequency) return [`${name}: ${edge.frequency} times`]
    return FIGURES.filter((figure) => !isAlike(edge[figure], theirs[figure])).map(
      (figure) => `${name}: ${figure} ${edge[figure]}, not ${theirs[figure]}`,
    )
  })
}

/** Within a millionth of a second, or of the figure. */
function isAlike(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours === theirs
  return Math.abs(ours - theirs) <= Math.max(1e-6, Math.abs(theirs) * 1e-6)
}

function sorted(counts: Readonly<Record<string, number>>): string {
  return JSON.stringify(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
