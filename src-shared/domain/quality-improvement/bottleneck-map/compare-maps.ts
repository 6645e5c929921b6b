/**
 * Two maps beside each other: two groups, or two periods. Nothing is said of what fewer than 5 went
 * through on either side. Source: docs/specs/bottleneck-map.md, "Comparing".
 */
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { TOO_FEW, TOO_FEW_UNDER } from '../too-few.ts'
import type { BottleneckMap, MapEdge, MapNode } from './bottleneck-map.ts'
import type { MapStage } from './map-stages.ts'
import { type MapPlace, placesInOrder } from './map-steps.ts'

/** The same figure of both maps. */
export interface Sides<Value> {
  readonly first: Value
  readonly second: Value
}

/** What is compared, in days; `null` where it is not known or does not apply. */
export interface ComparedFigures {
  /** Of completed stays alone, as the next two; `null` with fewer than 5 of them on either side. */
  readonly mean: number | null
  readonly median: number | null
  readonly p90: number | null
  /** Kaplan-Meier, those still waiting counted. */
  readonly countedMedian: number | null
  /** Days past the limit of the stage. */
  readonly lost: number | null
}

/** Both sides and the second less the first, or that there are too few for that. */
export type Comparison =
  | { readonly outcome: typeof TOO_FEW }
  | ({
      readonly outcome: 'compared'
      readonly difference: ComparedFigures
    } & Sides<ComparedFigures>)

interface ComparedNumbers {
  /** Stays on each side: a referral that came twice counts twice. */
  readonly n: Sides<number>
  /** Referrals still standing there. */
  readonly standing: Sides<number>
  readonly comparison: Comparison
}

/** A place on either map. */
export interface ComparedNode extends ComparedNumbers {
  readonly place: MapPlace
}

/** One place straight after another on either map. */
export interface ComparedEdge extends ComparedNumbers {
  readonly from: MapPlace
  readonly to: MapPlace
}

/** A stage on both maps. */
export interface ComparedStage extends ComparedNumbers {
  readonly stage: PathwayStage
}

/** Two maps, place by place, edge by edge, stage by stage. */
export interface MapComparison {
  readonly size: Sides<number>
  /** In the order of the pathway. */
  readonly nodes: readonly ComparedNode[]
  /** Most travelled first, both sides together. */
  readonly edges: readonly ComparedEdge[]
  readonly stages: readonly ComparedStage[]
}

/** Compare two maps; a place or edge that one of them does not have counts 0 there. */
export function compareMaps(first: BottleneckMap, second: BottleneckMap): MapComparison {
  return {
    size: { first: first.size, second: second.size },
    nodes: comparedNodes(first.nodes, second.nodes),
    edges: comparedEdges(first.edges, second.edges),
    stages: first.stages.flatMap((one) => {
      const other = second.stages.find(({ stage }) => stage === one.stage)
      return other ? [{ stage: one.stage, ...compare(sideOfStage(one), sideOfStage(other)) }] : []
    }),
  }
}

function comparedNodes(
  first: readonly MapNode[],
  second: readonly MapNode[],
): readonly ComparedNode[] {
  const find = (nodes: readonly MapNode[], wanted: MapPlace) =>
    sideOfNode(nodes.find(({ place }) => place === wanted))
  return placesInOrder([...first, ...second].map(({ place }) => place)).map((place) => ({
    place,
    ...compare(find(first, place), find(second, place)),
  }))
}

function comparedEdges(
  first: readonly MapEdge[],
  second: readonly MapEdge[],
): readonly ComparedEdge[] {
  const keyOf = ({ from, to }: MapEdge) => `${from} ${to}`
  const groups = Map.groupBy([...first, ...second], keyOf)
  return [...groups.values()]
    .flatMap(([one]) => {
      if (!one) return []
      const find = (edges: readonly MapEdge[]) =>
        sideOfEdge(edges.find((edge) => keyOf(edge) === keyOf(one)))
      return [{ from: one.from, to: one.to, ...compare(find(first), find(second)) }]
    })
    .sort((a, b) => b.n.first + b.n.second - (a.n.first + a.n.second))
}

interface Side {
  readonly n: number
  /** Stays that are over, of which the completed-only figures are made. */
  readonly completed: number
  readonly standing: number
  readonly figures: ComparedFigures
}

const NO_FIGURES: ComparedFigures = {
  mean: null,
  median: null,
  p90: null,
  countedMedian: null,
  lost: null,
}
const NOBODY: Side = { n: 0, completed: 0, standing: 0, figures: NO_FIGURES }

function sideOfNode(node: MapNode | undefined): Side {
  if (!node) return NOBODY
  const { times, visits, standing, lost } = node
  const figures = times
    ? figuresOf(times.completed, times.counted.median, lost.pastStageLimit)
    : { ...NO_FIGURES, lost: lost.pastStageLimit }
  return { n: visits, completed: times?.completed.n ?? 0, standing: standing.referrals, figures }
}

function sideOfEdge(edge: MapEdge | undefined): Side {
  if (!edge) return NOBODY
  const { kind, passages, times, lost } = edge
  // A wait that is not over has no time to compare: it depends on how long it was followed.
  const figures =
    kind === 'open'
      ? { ...NO_FIGURES, lost: lost.pastStageLimit }
      : figuresOf(times, null, lost.pastStageLimit)
  return { n: passages, completed: times.n, standing: kind === 'open' ? passages : 0, figures }
}

function sideOfStage({ n, open, completed, counted, daysLost }: MapStage): Side {
  const figures = figuresOf(completed, counted.median, daysLost)
  return { n, completed: completed.n, standing: open, figures }
}

function figuresOf(
  { mean, median, p90 }: Pick<ComparedFigures, 'mean' | 'median' | 'p90'>,
  countedMedian: number | null,
  lost: number | null,
): ComparedFigures {
  return { mean, median, p90, countedMedian, lost }
}

function compare(first: Side, second: Side): ComparedNumbers {
  return {
    n: { first: first.n, second: second.n },
    standing: { first: first.standing, second: second.standing },
    comparison: comparisonOf(first, second),
  }
}

function comparisonOf(first: Side, second: Side): Comparison {
  if (first.n < TOO_FEW_UNDER || second.n < TOO_FEW_UNDER) return { outcome: TOO_FEW }
  const tooFewCompleted = first.completed < TOO_FEW_UNDER || second.completed < TOO_FEW_UNDER
  const a = tooFewCompleted ? withoutCompleted(first.figures) : first.figures
  const b = tooFewCompleted ? withoutCompleted(second.figures) : second.figures
  return {
    outcome: 'compared',
    first: a,
    second: b,
    difference: {
      mean: less(a.mean, b.mean),
      median: less(a.median, b.median),
      p90: less(a.p90, b.p90),
      countedMedian: less(a.countedMedian, b.countedMedian),
      lost: less(a.lost, b.lost),
    },
  }
}

function withoutCompleted({ countedMedian, lost }: ComparedFigures): ComparedFigures {
  return { ...NO_FIGURES, countedMedian, lost }
}

function less(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : second - first
}
