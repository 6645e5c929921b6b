import Box from '@mui/material/Box'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { BottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import { MapEdge } from './map-edge.tsx'
import type { MapLayout } from './map-layout.ts'
import { neighbourOf } from './map-moves.ts'
import { MapNode } from './map-node.tsx'
import { edgeKey, type MapPicture, type PictureSettings } from './map-picture.ts'

/** What was opened on the map. */
export type Opened =
  | { readonly kind: 'place'; readonly place: MapPlace }
  | { readonly kind: 'step'; readonly from: MapPlace; readonly to: MapPlace }

interface Props {
  readonly name: string
  readonly map: BottleneckMap
  readonly picture: MapPicture
  readonly layout: MapLayout
  readonly settings: PictureSettings
  /** The way that stands out; `undefined` where all of it is meant. */
  readonly way: readonly MapPlace[] | undefined
  readonly onOpen: (opened: Opened) => void
}

/** Smaller than this much of its size, the map scrolls: its words would be too small to read. */
const SMALLEST = 0.8

/**
 * The drawn map. Tab comes to its places, then to its steps; arrow keys move between neighbouring
 * places, and from step to step; Enter opens.
 */
export function MapDrawing({ name, map, picture, layout, settings, way, onOpen }: Props) {
  const elements = useRef(new Map<string, SVGGElement>())
  const [placeAt, setPlaceAt] = useState<MapPlace>()
  const [stepAt, setStepAt] = useState<string>()
  const nodes = map.nodes.filter(({ place }) => layout.nodes.has(place))
  const edges = map.edges.filter((edge) =>
    picture.edges.some((one) => edgeKey(one) === edgeKey(edge)),
  )
  const keys = edges.map(edgeKey)
  const place = nodes.find((node) => node.place === placeAt)?.place ?? nodes[0]?.place
  const step = keys.find((key) => key === stepAt) ?? keys[0]
  const own = new Map([...layout.nodes].filter(([one]) => nodes.some((node) => node.place === one)))

  const keep = (key: string) => (element: SVGGElement | null) => {
    if (element) elements.current.set(key, element)
    else elements.current.delete(key)
  }
  const goTo = (event: KeyboardEvent, key: string | undefined) => {
    if (key === undefined) return
    event.preventDefault()
    elements.current.get(key)?.focus()
  }
  const onPlaceKey = (event: KeyboardEvent) =>
    goTo(event, place && neighbourOf(place, event.key, own))
  const onStepKey = (event: KeyboardEvent) => goTo(event, nextStep(keys, step, event.key))

  const most = Math.max(0, ...picture.edges.map(({ referrals }) => referrals))
  const scale = { most, allLost: map.lost[settings.lostBy] }
  return (
    <Box sx={FRAME}>
      {/* biome-ignore lint/a11y/useSemanticElements: what HTML has for a group cannot hold a drawing. */}
      <svg
        role="group"
        aria-label={name}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ width: '100%', minWidth: layout.width * SMALLEST, maxWidth: layout.width }}
      >
        {/* biome-ignore lint/a11y: as above, and a part of a drawing is nothing one works with. */}
        <g role="group" aria-label="Steps">
          {edges.map((edge) => {
            const key = edgeKey(edge)
            const placed = layout.edges.get(key)
            return (
              placed && (
                <MapEdge
                  key={key}
                  edge={edge}
                  placed={placed}
                  measure={settings.measure}
                  lostBy={settings.lostBy}
                  scale={scale}
                  isDimmed={way !== undefined && !isOnWay(way, edge)}
                  tabIndex={key === step ? 0 : -1}
                  keep={keep(key)}
                  onKey={onStepKey}
                  onFocus={() => setStepAt(key)}
                  onOpen={() => onOpen({ kind: 'step', from: edge.from, to: edge.to })}
                />
              )
            )
          })}
        </g>
        {/* biome-ignore lint/a11y: as above, and a part of a drawing is nothing one works with. */}
        <g role="group" aria-label="Places">
          {nodes.map((node) => {
            const box = layout.nodes.get(node.place)
            return (
              box && (
                <MapNode
                  key={node.place}
                  node={node}
                  box={box}
                  lostBy={settings.lostBy}
                  allLost={scale.allLost}
                  isDimmed={way !== undefined && !way.includes(node.place)}
                  tabIndex={node.place === place ? 0 : -1}
                  keep={keep(node.place)}
                  onKey={onPlaceKey}
                  onFocus={() => setPlaceAt(node.place)}
                  onOpen={() => onOpen({ kind: 'place', place: node.place })}
                />
              )
            )
          })}
        </g>
      </svg>
    </Box>
  )
}

function nextStep(
  keys: readonly string[],
  current: string | undefined,
  key: string,
): string | undefined {
  const by =
    key === 'ArrowDown' || key === 'ArrowRight'
      ? 1
      : key === 'ArrowUp' || key === 'ArrowLeft'
        ? -1
        : 0
  return by === 0 || current === undefined ? undefined : keys[keys.indexOf(current) + by]
}

function isOnWay(
  way: readonly MapPlace[],
  { from, to }: { readonly from: MapPlace; readonly to: MapPlace },
): boolean {
  return way.some((place, index) => place === from && way[index + 1] === to)
}

const FRAME = {
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  textAlign: 'center',
  '& svg': { display: 'inline-block', height: 'auto', verticalAlign: 'top' },
  '& .thing': { cursor: 'pointer', outline: 'none' },
  '& .thing:hover .ring': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .thing:focus-visible .ring': {
    stroke: 'var(--mui-palette-primary-main)',
    strokeWidth: 4,
  },
} as const
