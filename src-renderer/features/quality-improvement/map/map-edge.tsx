import type { KeyboardEvent } from 'react'
import type { MapEdge as Edge } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { INK, LOST_COLOURS, PAPER } from './map-colours.ts'
import { arrowHead, type PlacedEdge, pathThrough } from './map-layout.ts'
import { opensBy } from './map-node.tsx'
import { type LostShare, lostShare, widthOf } from './map-picture.ts'
import { edgeLabel, edgeWords, type LostBy, type Measure } from './map-words.ts'
import { lostLabel } from './place-picture.ts'

interface Props {
  readonly edge: Edge
  readonly placed: PlacedEdge
  readonly measure: Measure
  readonly lostBy: LostBy
  /** Referrals of the most travelled step, and days lost on the whole map. */
  readonly scale: { readonly most: number; readonly allLost: number }
  readonly isDimmed: boolean
  readonly tabIndex: 0 | -1
  readonly onOpen: () => void
  /** A key that does not open. */
  readonly onKey: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly keep: (element: SVGGElement | null) => void
}

const DASHES: Readonly<Record<LostShare, string | undefined>> = {
  none: undefined,
  some: '14 4',
  much: undefined,
}

/** A step: as thick as many went, coloured and stroked by the days lost, with both written on it. */
export function MapEdge(props: Props) {
  const { edge, placed, measure, lostBy, scale, isDimmed, tabIndex, onOpen, onKey, onFocus, keep } =
    props
  const days = edge.lost[lostBy]
  const share = lostShare(days, scale.allLost)
  const width = Math.max(widthOf(edge.referrals, scale.most), share === 'much' ? 5 : 0)
  const { label } = placed
  const path = pathThrough(placed.points)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing.
    <g
      ref={keep}
      role="button"
      className="thing"
      tabIndex={tabIndex}
      aria-label={edgeWords(edge, measure, lostBy)}
      opacity={isDimmed ? 0.25 : 1}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={(event) => (opensBy(event) ? onOpen() : onKey(event))}
    >
      <path d={path} fill="none" stroke="transparent" strokeWidth={16} />
      <path
        d={path}
        fill="none"
        stroke={LOST_COLOURS[share]}
        strokeWidth={width}
        strokeDasharray={edge.kind === 'ended' ? '4 4' : DASHES[share]}
      />
      {share === 'much' && <path d={path} fill="none" stroke={PAPER} strokeWidth={width / 3} />}
      <path d={arrowHead(placed.points, width + 7)} fill={LOST_COLOURS[share]} />
      <rect
        className="ring"
        x={label.x - label.width / 2}
        y={label.y - label.height / 2}
        width={label.width}
        height={label.height}
        rx={4}
        fill={PAPER}
        fillOpacity={0.92}
      />
      <text
        x={label.x}
        y={label.y + (days > 0 ? -2 : 4)}
        fontSize={12}
        textAnchor="middle"
        fill={INK}
      >
        <tspan fontWeight={600}>{edgeLabel(edge, measure)}</tspan>
        {days > 0 && (
          <tspan
            x={label.x}
            dy={15}
            fill={LOST_COLOURS[share]}
            fontWeight={share === 'much' ? 600 : 400}
          >
            {lostLabel(days)}
          </tspan>
        )}
      </text>
    </g>
  )
}
