import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Chart, type ChartConfiguration, type ChartType } from 'chart.js'
import { useEffect, useRef, useState } from 'react'
import { Below } from '../page/below.tsx'
import { type ChartLook, useChartLook } from './chart-look.ts'
import { CopyPicture } from './copy-picture.tsx'
import { type FigureNumbers, NumbersTable } from './numbers-table.tsx'
import { SaveNumbers } from './save-numbers.tsx'

/** How Chart.js draws a figure, in the colours it is given. */
export type FigureConfiguration = (look: ChartLook) => ChartConfiguration<ChartType>

interface Props {
  /** What it shows; it names the picture and the table. */
  readonly title: string
  /** One sentence: what the figure shows, and what to see in it. */
  readonly summary: string
  /** Of the file that its numbers are saved in: what it shows, of which days, as at which. */
  readonly fileName: string
  /** Steady from one drawing to the next, or the figure is drawn anew each time. */
  readonly configOf: FigureConfiguration
  readonly numbers: FigureNumbers
  /** In pixels. */
  readonly height?: number
}

/**
 * A figure by Chart.js with all that a figure owes: a sentence in place of the picture for whoever does
 * not see it, the same numbers as a table, a picture to paste, and a file of the numbers.
 */
export function Figure({ title, summary, fileName, configOf, numbers, height = 360 }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isTable, setTable] = useState(false)
  const look = useChartLook()

  useEffect(() => {
    if (isTable || !canvas.current) return
    const drawn = new Chart(canvas.current, still(configOf(look.screen)))
    return () => drawn.destroy()
  }, [configOf, look, isTable])

  return (
    <Below gap={2}>
      <Typography sx={{ maxWidth: '75ch' }}>{summary}</Typography>
      {isTable ? (
        <NumbersTable caption={title} numbers={numbers} />
      ) : (
        <Box component="figure" sx={{ margin: 0, position: 'relative', height }}>
          <canvas ref={canvas} role="img" aria-label={`${title}. ${summary}`} />
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <Button
          size="small"
          variant="outlined"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          View as table
        </Button>
        <CopyPicture
          title={title}
          summary={summary}
          source={fileName.replaceAll('_', ' ')}
          draw={(target) => new Chart(target, still(configOf(look.paper)))}
        />
        <SaveNumbers name={fileName} rows={() => rowsOf(numbers)} />
      </Box>
    </Below>
  )
}

/** Nothing moves: screenshots are steady, and nobody is made to wait or to feel unwell. */
function still(config: ChartConfiguration<ChartType>): ChartConfiguration<ChartType> {
  return {
    ...config,
    options: { maintainAspectRatio: false, ...config.options, animation: false },
  } as ChartConfiguration<ChartType>
}

function rowsOf({ columns, rows }: FigureNumbers) {
  return [columns.map(({ name }) => name), ...rows.map((row) => [...row])]
}
