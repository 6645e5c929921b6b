import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import type { Box } from './map-layout.ts'

const DIRECTIONS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/**
 * The place that an arrow key leads to: the nearest in its direction, where a place off to the side
 * counts as twice as far. `undefined` for another key, and where nothing lies that way.
 */
export function neighbourOf(
  from: MapPlace,
  key: string,
  boxes: ReadonlyMap<MapPlace, Box>,
): MapPlace | undefined {
  const direction = DIRECTIONS[key]
  const here = boxes.get(from)
  if (!direction || !here) return undefined
  const reachable = [...boxes].flatMap(([place, box]) => {
    const x = box.x - here.x
    const y = box.y - here.y
    const ahead = x * direction.x + y * direction.y
    const aside = Math.abs(x * direction.y + y * direction.x)
    return ahead > 1 ? [{ place, distance: ahead + 2 * aside }] : []
  })
  return reachable.sort((a, b) => a.distance - b.distance)[0]?.place
}
