import type { Chart } from 'chart.js'
import type { ChartLook } from '../../../components/chart/chart-look.ts'

const LABEL_HEIGHT = 16
const LABEL_WIDTH = 166

/** An upright line with its words above it: at a day, or between two places of a list. */
export function uprightMark(
  { quiet, ink, font }: ChartLook,
  { at, words }: { readonly at: number; readonly words: string },
) {
  return {
    id: 'upright-mark',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }: Chart) {
      if (!x || x.max < at) return
      const across = x.getPixelForValue(at)
      ctx.save()
      ctx.strokeStyle = quiet
      ctx.setLineDash([2, 2])
      ctx.beginPath()
      ctx.moveTo(across, chartArea.top)
      ctx.lineTo(across, chartArea.bottom)
      ctx.stroke()
      ctx.font = `${font.size}px ${font.family}`
      ctx.fillStyle = ink
      ctx.textAlign = 'center'
      ctx.fillText(words, across, chartArea.top - 6)
      ctx.restore()
    },
  }
}

/** The name of each line beside its end, in place of a legend; names that would meet move apart. */
export function endLabels({ ink, font }: ChartLook) {
  return {
    id: 'end-labels',
    afterDatasetsDraw(drawn: Chart) {
      const { ctx, chartArea } = drawn
      const ends = drawn.data.datasets.flatMap(({ label, borderColor }, index) => {
        const end = drawn.getDatasetMeta(index).data.at(-1)
        const colour = typeof borderColor === 'string' ? borderColor : ink
        return label && end ? [{ label, colour, x: end.x, y: end.y }] : []
      })
      ctx.save()
      ctx.font = `${font.size}px ${font.family}`
      ctx.fillStyle = ink
      ctx.textBaseline = 'middle'
      for (const { label, colour, x, y, at } of apart(ends, chartArea.bottom)) {
        ctx.strokeStyle = colour
        ctx.beginPath()
        ctx.moveTo(x + 2, y)
        ctx.lineTo(chartArea.right + 10, at)
        ctx.stroke()
        ctx.fillText(label, chartArea.right + 14, at, LABEL_WIDTH)
      }
      ctx.restore()
    },
  }
}

interface LineEnd {
  readonly colour: string
  readonly label: string
  readonly x: number
  readonly y: number
}

/** Each a line's height below the one above it, and none below the floor. */
function apart(ends: readonly LineEnd[], floor: number): readonly (LineEnd & { at: number })[] {
  const placed = ends.map((end) => ({ ...end, at: end.y })).sort((a, b) => a.at - b.at)
  for (const [index, one] of placed.entries()) {
    const above = placed[index - 1]
    if (above) one.at = Math.max(one.at, above.at + LABEL_HEIGHT)
  }
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - floor)
  return placed.map((one) => ({ ...one, at: one.at - over }))
}
