import {
  type PathwayEdge,
  type PathwayGraph,
  pathwayGraph,
} from '#shared/domain/quality-improvement/pathway-graph.ts'
import { type Command, readOptions } from './command.ts'
import { readEventLog } from './read-event-log.ts'

export const pathway: Command = {
  name: 'pathway',
  summary: 'what follows what, and how long it takes, from any event log',
  usage: 'pathway --log F.csv|F.xes [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['log'], flags: ['json'] })
    const graph = pathwayGraph(await readEventLog(options.needed('log')))
    if (options.flag('json')) surroundings.out(JSON.stringify(graph))
    else for (const line of toLines(graph)) surroundings.out(line)
    return 0
  },
}

/** As many steps as fit on a screen. */
const MOST_LINES = 20

function toLines({ cases, events, activities, variants, edges }: PathwayGraph): readonly string[] {
  const kinds = Object.keys(activities).length
  const left = edges.length - MOST_LINES
  return [
    `${cases} cases, ${events} events, ${kinds} activities, ${variants.length} variants`,
    ...edges.slice(0, MOST_LINES).map(describeEdge),
    ...(left > 0 ? [`and ${left} rarer steps: --json gives all`] : []),
  ]
}

function describeEdge({ from, to, frequency, median, p90 }: PathwayEdge): string {
  return `${from} → ${to}: ${frequency} ×, median ${inWords(median)}, 90th centile ${inWords(p90)}`
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
] as const

function inWords(seconds: number): string {
  const [unit, length] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ['s', 1]
  return `${Number((seconds / length).toFixed(1))} ${unit}`
}
