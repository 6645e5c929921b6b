import { Graph, layout } from '@dagrejs/dagre'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'

/** A rectangle by its middle, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly points: readonly Point[]
  /** Where its label stands. */
  readonly label: Box
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<MapPlace, Box>
  /** By `from to`. */
  readonly edges: ReadonlyMap<string, PlacedEdge>
}

interface ToPlace {
  readonly nodes: readonly {
    readonly place: MapPlace
    readonly width: number
    readonly height: number
  }[]
  readonly edges: readonly {
    readonly key: string
    readonly from: MapPlace
    readonly to: MapPlace
    readonly width: number
    readonly height: number
    /** The heavier, the straighter. */
    readonly weight: number
  }[]
}

const MARGIN = 12

/** Where every place, step and label stands, from the start downwards. The same map, the same picture. */
export function layOut({ nodes, edges }: ToPlace): MapLayout {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 28,
    edgesep: 16,
    ranksep: 26,
    marginx: MARGIN,
    marginy: MARGIN,
  })
  for (const { place, width, height } of nodes) graph.setNode(place, { width, height })
  for (const { key, from, to, width, height, weight } of edges) {
    graph.setEdge(from, to, { width, height, weight, labelpos: 'c', minlen: 1 }, key)
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.max(0, width),
    height: Math.max(0, height),
    nodes: new Map(nodes.map(({ place }) => [place, toBox(graph.node(place))])),
    edges: new Map(
      edges.map(({ key, from, to }) => {
        const placed = graph.edge(from, to, key)
        return [key, { points: placed.points ?? [], label: toBox(placed) }]
      }),
    ),
  }
}

function toBox(placed: Partial<Box>): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = placed
  return { x, y, width, height }
}

/** A soft line through the points of an edge, as the `d` of an SVG path. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...others] = points
  const last = others.pop()
  if (!first || !last) return ''
  const [second = last] = others
  const start = `M ${spot(first)} L ${spot(between(first, second))}`
  const bends = others.map((point, index) => {
    const next = others[index + 1] ?? last
    return `Q ${spot(point)} ${spot(between(point, next))}`
  })
  return [start, ...bends, `L ${spot(last)}`].join(' ')
}

/** The head of an arrow that ends in the last point, as the `d` of an SVG path. */
export function arrowHead(points: readonly Point[], size: number): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return ''
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length }
  const back = { x: end.x - along.x * size, y: end.y - along.y * size }
  const side = { x: (-along.y * size) / 2, y: (along.x * size) / 2 }
  const left = { x: back.x + side.x, y: back.y + side.y }
  const right = { x: back.x - side.x, y: back.y - side.y }
  return `M ${spot(end)} L ${spot(left)} L ${spot(right)} Z`
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function spot({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
