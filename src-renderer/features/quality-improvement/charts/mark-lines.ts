import type { Chart } from 'chart.js'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import type { LetteredMark } from './mark-letters.ts'

/** An upright line with its letter at each mark: at the first point of that day or after it. */
export function markLines(
  marks: readonly LetteredMark[],
  days: readonly LocalDate[],
  { ink, paper, font }: ChartLook,
) {
  return {
    id: 'mark-lines',
    afterDatasetsDraw({ ctx, chartArea, scales }: Chart) {
      const { x } = scales
      if (!x) return
      ctx.save()
      ctx.font = `600 ${font.size}px ${font.family}`
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      for (const [index, { letter, on }] of marks.entries()) {
        const at = days.findIndex((day) => day >= on)
        if (at < 0) continue
        // Before the point, because what is marked came before it; close ones at two heights.
        const left = x.getPixelForValue(at) - (at === 0 ? 0 : 6)
        const top = chartArea.top + 10 + (index % 2) * 18
        ctx.strokeStyle = ink
        ctx.setLineDash([1, 3])
        ctx.beginPath()
        ctx.moveTo(left, chartArea.top)
        ctx.lineTo(left, chartArea.bottom)
        ctx.stroke()
        ctx.setLineDash([])
        ctx.fillStyle = paper
        ctx.beginPath()
        ctx.arc(left, top, 9, 0, 2 * Math.PI)
        ctx.fill()
        ctx.stroke()
        ctx.fillStyle = ink
        ctx.fillText(letter, left, top + 1)
      }
      ctx.restore()
    },
  }
}
