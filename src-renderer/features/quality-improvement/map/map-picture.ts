import type {
  BottleneckMap,
  MapEdge,
  MapNode,
} from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import type { LostBy, Measure } from './map-words.ts'

/** What is drawn of a map, and how. */
export interface PictureSettings {
  readonly measure: Measure
  readonly lostBy: LostBy
  /** The fewest referrals of a step that is drawn; `auto` draws as many steps as can be read. */
  readonly least: 'auto' | number
  readonly endings: 'shown' | 'hidden'
}

/** None, some, or at least a tenth of all the days that were lost. */
export type LostShare = 'none' | 'some' | 'much'

export interface MapPicture {
  readonly nodes: readonly MapNode[]
  readonly edges: readonly MapEdge[]
  /** The fewest referrals of a step that was drawn. */
  readonly least: number
  /** Steps between drawn places that were left out as too rare. */
  readonly rarer: number
}

/** More steps than this cross each other so often that nobody can follow them. */
const READABLE = 26
const STEPS_OF = [1, 2, 3, 5, 10, 20, 50]

export const edgeKey = ({ from, to }: Pick<MapEdge, 'from' | 'to'>) => `${from} ${to}`

const isEnding = (place: MapPlace) => place.startsWith('ended:')

/**
 * What is drawn of one map, or of two beside each other so that both have the same places. Those who
 * still wait are written on the place where they stand: every place would have an edge to them.
 */
export function pictureOf(
  maps: readonly BottleneckMap[],
  { least, endings }: Pick<PictureSettings, 'least' | 'endings'>,
): MapPicture {
  const isDrawn = (place: MapPlace) =>
    place !== 'still_waiting' && (endings === 'shown' || !isEnding(place))
  const nodes = firstOfEach(
    maps.flatMap((map) => map.nodes).filter(({ place }) => isDrawn(place)),
    ({ place }) => place,
  )
  const all = maps.flatMap((map) => map.edges).filter(({ to }) => isDrawn(to))
  const most = (fewest: number) =>
    firstOfEach(
      all.filter((edge) => edge.referrals >= fewest),
      edgeKey,
    )
  const chosen =
    least === 'auto' ? (STEPS_OF.find((fewest) => most(fewest).length <= READABLE) ?? 50) : least
  const edges = most(chosen)
  return { nodes, edges, least: chosen, rarer: most(1).length - edges.length }
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first]) => first ?? [])
}

const MUCH = 0.1

/** How much of all the days lost on a map were lost here. */
export function lostShare(days: number, all: number): LostShare {
  if (days === 0) return 'none'
  return days >= MUCH * all ? 'much' : 'some'
}

const THINNEST = 1.5
const THICKEST = 9

/** A line's width in pixels: its area, and not its width, grows with the number. */
export function widthOf(referrals: number, most: number): number {
  if (most === 0) return THINNEST
  return THINNEST + (THICKEST - THINNEST) * Math.sqrt(referrals / most)
}
