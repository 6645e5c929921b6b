import { axisDays, type TimelineModel } from './timeline-model.ts'
import { GUTTER, LABEL_ROW, type PlacedEvent, type TimelineScale } from './timeline-scale.ts'

const LINE = 'var(--mui-palette-text-secondary)'
const GRID = 'var(--mui-palette-divider)'

interface Props {
  readonly model: TimelineModel
  readonly scale: TimelineScale
}

/** The steps above the axis, the days between them, and the days of the axis under everything. */
export function TimelineAxis({ model, scale }: Props) {
  const { axisY, axisEnd, xOf, height } = scale
  const marks = axisDays(model.length, (axisEnd - GUTTER) / 64)
  return (
    <g>
      {marks.map((day) => (
        <g key={day}>
          <line x1={xOf(day)} x2={xOf(day)} y1={axisY} y2={height - 36} stroke={GRID} />
          <text x={xOf(day)} y={height - 22} textAnchor="middle">
            {day === 0 ? 'day 0' : day}
          </text>
        </g>
      ))}
      <line x1={GUTTER} x2={axisEnd} y1={axisY} y2={axisY} stroke={LINE} strokeWidth="1.5" />
      {scale.events.map((event) => (
        <Step key={event.key} event={event} axisY={axisY} />
      ))}
      {gapsOf(scale.events).map(({ from, to, days }) => (
        <text key={from} x={(from + to) / 2} y={axisY + 15} textAnchor="middle" opacity="0.85">
          {to - from > 56 ? (days === 1 ? '1 day' : `${days} days`) : days}
        </text>
      ))}
    </g>
  )
}

interface StepProps {
  readonly event: PlacedEvent
  readonly axisY: number
}

function Step({ event: { x, row, name, on }, axisY }: StepProps) {
  const top = axisY - 10 - row * LABEL_ROW
  return (
    <g>
      <line x1={x} x2={x} y1={top - 10} y2={axisY + 4} stroke={LINE} />
      <circle cx={x} cy={axisY} r="3.5" fill="var(--mui-palette-text-primary)" />
      <text x={x + 4} y={top - 1}>
        {name}
        <tspan dx="4" opacity="0.75">
          {on}
        </tspan>
      </text>
    </g>
  )
}

/** The stretches between steps that have room for their number of days. */
function gapsOf(events: readonly PlacedEvent[]) {
  return events.slice(1).flatMap((event, index) => {
    const before = events[index]
    if (!before || event.x - before.x < 22) return []
    return [{ from: before.x, to: event.x, days: event.day - before.day }]
  })
}
