import type { KeyboardEvent } from 'react'
import type { MapNode as Node } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { INK, LOST_COLOURS, PAPER, QUIET } from './map-colours.ts'
import type { Box } from './map-layout.ts'
import { lostShare } from './map-picture.ts'
import type { LostBy } from './map-words.ts'
import { nodeWords, placeName, referralsWords, standingLabel } from './map-words.ts'
import { STRIP_HEIGHT } from './place-picture.ts'

interface Props {
  readonly node: Node
  readonly box: Box
  readonly lostBy: LostBy
  /** Days lost on the whole map. */
  readonly allLost: number
  readonly isDimmed: boolean
  readonly tabIndex: 0 | -1
  readonly onOpen: () => void
  /** A key that does not open. */
  readonly onKey: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly keep: (element: SVGGElement | null) => void
}

/** A place: its name, how many came by, and below it who still waits there. */
export function MapNode(props: Props) {
  const { node, box, lostBy, allLost, isDimmed, tabIndex, onOpen, onKey, onFocus, keep } = props
  const { place, referrals } = node
  const left = box.x - box.width / 2
  const top = box.y - box.height / 2
  const isPlain = place === 'start' || place.startsWith('ended:')
  const label = standingLabel(node)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing.
    <g
      ref={keep}
      role="button"
      className="thing"
      tabIndex={tabIndex}
      aria-label={nodeWords(node, lostBy)}
      opacity={isDimmed ? 0.35 : 1}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={(event) => (opensBy(event) ? onOpen() : onKey(event))}
    >
      <rect
        className="ring"
        x={left}
        y={top}
        width={box.width}
        height={box.height}
        rx={isPlain ? 22 : 8}
        fill={PAPER}
        stroke={isPlain ? QUIET : INK}
        strokeWidth={1.25}
        strokeDasharray={place.startsWith('ended:') ? '5 3' : undefined}
      />
      <text x={box.x} y={top + 20} fill={INK} fontSize={14} fontWeight={600} textAnchor="middle">
        {placeName(place)}
      </text>
      <text x={box.x} y={top + 37} fill={QUIET} fontSize={12} textAnchor="middle">
        {referralsWords(referrals)}
      </text>
      {label && (
        <Strip
          label={label}
          box={{ ...box, y: top + box.height - STRIP_HEIGHT / 2, height: STRIP_HEIGHT }}
          colour={LOST_COLOURS[lostShare(node.lost[lostBy], allLost)]}
        />
      )}
    </g>
  )
}

interface StripProps {
  readonly label: string
  readonly box: Box
  readonly colour: string
}

/** Those who stand here: hatched, because nothing leads on from them. */
function Strip({ label, box, colour }: StripProps) {
  const left = box.x - box.width / 2
  const top = box.y - box.height / 2
  return (
    <>
      <line x1={left} x2={left + box.width} y1={top} y2={top} stroke={QUIET} strokeWidth={1} />
      <rect x={left + 4} y={top + 4} width={6} height={box.height - 8} fill={colour} />
      <path
        d={`M ${left + 13} ${top + box.height - 4} l 4 ${8 - box.height} M ${left + 18} ${top + box.height - 4} l 4 ${8 - box.height}`}
        stroke={colour}
        strokeWidth={2}
      />
      <text x={left + 28} y={top + 15} fill={INK} fontSize={12} fontWeight={500}>
        {label}
      </text>
    </>
  )
}

/** Whether a key opens what has the focus, as it would a button. */
export function opensBy(event: KeyboardEvent): boolean {
  const opens = event.key === 'Enter' || event.key === ' '
  // A space would scroll the map away from under what it opens.
  if (opens) event.preventDefault()
  return opens
}
