import type { BottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import { layOut, type MapLayout } from './map-layout.ts'
import { edgeKey, type MapPicture, type PictureSettings } from './map-picture.ts'
import { edgeLabel, placeName, standingLabel } from './map-words.ts'

const NODE_WIDTH = 216
const HEAD_HEIGHT = 46
/** The strip below a place that says who still waits there. */
export const STRIP_HEIGHT = 22
const CHARACTER = 6.6
const LINE = 16
const PADDING = 10

/** A drawn map with every thing at its spot; two maps beside each other share theirs. */
export function placePicture(
  { nodes, edges }: MapPicture,
  maps: readonly BottleneckMap[],
  { measure, lostBy }: PictureSettings,
): MapLayout {
  const everyNode = maps.flatMap((map) => map.nodes)
  const everyEdge = Map.groupBy(
    maps.flatMap((map) => map.edges),
    edgeKey,
  )
  const stands = (wanted: MapPlace) =>
    everyNode.some((node) => node.place === wanted && standingLabel(node) !== undefined)
  return layOut({
    nodes: nodes.map(({ place }) => ({
      place,
      width: place === 'start' ? 140 : Math.max(NODE_WIDTH, placeName(place).length * 8 + 24),
      height: HEAD_HEIGHT + (stands(place) ? STRIP_HEIGHT : 0),
    })),
    edges: edges.map((edge) => {
      const same = everyEdge.get(edgeKey(edge)) ?? [edge]
      const texts = same.flatMap((one) => [
        edgeLabel(one, measure),
        ...(one.lost[lostBy] > 0 ? [lostLabel(one.lost[lostBy])] : []),
      ])
      const isLost = same.some(({ lost }) => lost[lostBy] > 0)
      return {
        key: edgeKey(edge),
        from: edge.from,
        to: edge.to,
        width: Math.max(...texts.map(({ length }) => length)) * CHARACTER + PADDING,
        height: LINE * (isLost ? 2 : 1) + 4,
        weight: edge.referrals,
      }
    }),
  })
}

/** Days lost, as they stand on an edge. */
export function lostLabel(days: number): string {
  return `${days} d lost`
}
