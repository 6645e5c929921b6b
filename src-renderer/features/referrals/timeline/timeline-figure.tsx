import Box from '@mui/material/Box'
import { useId } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { shortDay } from '../../../components/words/day-words.ts'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineLanes } from './timeline-lanes.tsx'
import { timelineOf } from './timeline-model.ts'
import { scaleOf } from './timeline-scale.ts'
import { useWidth } from './use-width.ts'

const LEAST_WIDTH = 720

// The edge in the colour of the paper keeps words legible where a line passes behind them.
const textSx = {
  fontSize: 12,
  fill: 'currentcolor',
  paintOrder: 'stroke',
  stroke: 'var(--mui-palette-background-paper)',
  strokeWidth: 3,
} as const

interface Props {
  readonly referral: ReferralDetail
  readonly endedAs: string | undefined
}

/** The wait as a picture: what happened when, and each clock against its limit. */
export function TimelineFigure({ referral, endedAs }: Props) {
  const [element, available] = useWidth()
  const hatchId = useId()
  const model = timelineOf(referral, endedAs)
  if (!model) return null
  const scale = scaleOf(model, Math.max(LEAST_WIDTH, available))
  const isCramped = available < LEAST_WIDTH
  const steps = model.events.map(({ name, day }) => `${name} on day ${day}`).join(', ')
  const clocks = model.lanes.map(({ name, words }) => `${name}: ${words}`).join('; ')
  const asAtX = scale.xOf(model.asAtDay)

  return (
    <Box
      ref={element}
      component="figure"
      {...(isCramped ? { tabIndex: 0, 'aria-label': 'Timeline, can be scrolled' } : {})}
      sx={{ margin: 0, overflowX: 'auto', '& text': textSx }}
    >
      {available > 0 && (
        <svg
          role="img"
          aria-label={`Timeline. ${steps}. ${clocks}. The table below says the same.`}
          width={scale.width}
          height={scale.height}
        >
          <defs>
            <pattern
              id={hatchId}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2.5" height="6" fill="var(--mui-palette-error-main)" />
            </pattern>
          </defs>
          <TimelineAxis model={model} scale={scale} />
          {model.asAtDay <= model.length && (
            <>
              <line
                x1={asAtX}
                x2={asAtX}
                y1={scale.axisY - 8}
                y2={scale.height - 18}
                stroke="var(--mui-palette-primary-main)"
                strokeWidth="1.5"
                strokeDasharray="4 3"
              />
              <text x={asAtX} y={scale.height - 4} textAnchor="end">
                {`as at ${shortDay(referral.asAt)}`}
              </text>
            </>
          )}
          <TimelineLanes lanes={model.lanes} scale={scale} hatchId={hatchId} />
        </svg>
      )}
    </Box>
  )
}
