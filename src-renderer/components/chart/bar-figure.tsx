import Box from '@mui/material/Box'
import { useColorScheme } from '@mui/material/styles'
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { useEffect, useRef } from 'react'

// Chart.js draws nothing that it has not been given; `chart.js/auto` would bring all of it.
Chart.register(BarController, BarElement, CategoryScale, LinearScale)

interface Bar {
  readonly label: string
  readonly value: number
}

interface Props {
  /** One sentence: what the chart shows, and what to see in it. */
  readonly summary: string
  /** What the bars count, as the axis says it. */
  readonly unit: string
  readonly bars: readonly Bar[]
}

const BAR_HEIGHT = 36
const AXIS_HEIGHT = 56

/** Bars lying down, longest first; the same numbers stand in a table beside it. */
export function BarFigure({ summary, unit, bars }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { mode, systemMode } = useColorScheme()
  // A canvas keeps the colours it was drawn with: another scheme draws it anew.
  const scheme = mode === 'system' ? systemMode : mode

  useEffect(() => {
    if (!canvas.current || !scheme) return
    const styles = getComputedStyle(canvas.current)
    const colour = (name: string) => styles.getPropertyValue(`--mui-palette-${name}`).trim()
    const font = { family: styles.fontFamily, size: 12 }
    const ink = colour('text-primary')
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: bars.map(({ label }) => label),
        datasets: [
          { data: bars.map(({ value }) => value), backgroundColor: colour('primary-main') },
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        scales: {
          x: {
            beginAtZero: true,
            title: { display: true, text: unit, color: ink, font },
            ticks: { color: ink, font, precision: 0 },
            grid: { color: colour('divider') },
          },
          y: { ticks: { color: ink, font }, grid: { display: false } },
        },
      },
    })
    return () => chart.destroy()
  }, [bars, unit, scheme])

  return (
    <Box
      component="figure"
      sx={{ margin: 0, position: 'relative', height: bars.length * BAR_HEIGHT + AXIS_HEIGHT }}
    >
      <canvas ref={canvas} role="img" aria-label={summary} />
    </Box>
  )
}
