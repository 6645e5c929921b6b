import type { ShownState } from '../../../components/words/state-words.ts'
import type { TimelineLane } from './timeline-model.ts'
import type { TimelineScale } from './timeline-scale.ts'

const COLOURS: Readonly<Record<ShownState, string>> = {
  breached: 'var(--mui-palette-error-main)',
  due_soon: 'var(--mui-palette-warning-main)',
  running: 'var(--mui-palette-success-main)',
  met: 'var(--mui-palette-success-main)',
  missed: 'var(--mui-palette-error-main)',
  ended: 'var(--mui-palette-text-secondary)',
  not_started: 'var(--mui-palette-text-secondary)',
}

interface Props {
  readonly lanes: readonly TimelineLane[]
  readonly scale: TimelineScale
  /** The pattern that marks what lies beyond a limit. */
  readonly hatchId: string
}

/** One lane for each clock: the bar is its run, the bracket its limit, the hatching its overrun. */
export function TimelineLanes({ lanes, scale, hatchId }: Props) {
  return lanes.map((lane, index) => (
    <Lane key={lane.clock} lane={lane} y={scale.laneY(index)} xOf={scale.xOf} hatchId={hatchId} />
  ))
}

interface LaneProps {
  readonly lane: TimelineLane
  readonly y: number
  readonly xOf: (day: number) => number
  readonly hatchId: string
}

function Lane({ lane, y, xOf, hatchId }: LaneProps) {
  const { from, to, limitTo, limit, state } = lane
  const within = limitTo === null ? to : Math.min(to, limitTo)
  const colour = COLOURS[state]
  return (
    <g>
      <text x={0} y={y + 12} fontWeight="600">
        {lane.name}
      </text>
      <text x={0} y={y + 28} style={{ fill: colour }}>
        {lane.words}
      </text>
      <rect
        x={xOf(from)}
        y={y + 4}
        width={Math.max(2, xOf(within) - xOf(from))}
        height={12}
        fill={isPast(state) ? 'var(--mui-palette-text-secondary)' : colour}
        opacity="0.6"
      />
      {limitTo !== null && to > limitTo && (
        <rect
          x={xOf(limitTo)}
          y={y + 4}
          width={xOf(to) - xOf(limitTo)}
          height={12}
          fill={`url(#${hatchId})`}
          stroke={colour}
        />
      )}
      {limitTo !== null && (
        <>
          <path
            d={`M${xOf(from)} ${y + 20}v5H${xOf(limitTo)}v-5`}
            fill="none"
            stroke="var(--mui-palette-text-secondary)"
          />
          <text x={xOf(limitTo) + 4} y={y + 29}>{`limit ${limit} days`}</text>
        </>
      )}
    </g>
  )
}

function isPast(state: ShownState): boolean {
  return state === 'breached' || state === 'missed'
}
