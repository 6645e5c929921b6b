import type { Chart } from 'chart.js'
import type { ChartLook } from '../../../components/chart/chart-look.ts'

const LINE_HEIGHT = 14

/** The name of each line at its end, in place of a legend; those that would overlap move apart. */
export function labelLines(look: ChartLook) {
  return {
    id: 'line-labels',
    afterDatasetsDraw(drawn: Chart) {
      const ends = drawn.data.datasets
        .flatMap(({ label = '' }, index) => {
          const { type, data } = drawn.getDatasetMeta(index)
          const last = data.at(-1)
          return type === 'line' && last ? [{ label, y: last.y }] : []
        })
        .sort((a, b) => a.y - b.y)
      let above = Number.NEGATIVE_INFINITY
      write(drawn, look, (pen) => {
        for (const { label, y } of ends) {
          above = Math.max(y, above + LINE_HEIGHT)
          pen.fillText(label, drawn.chartArea.right + 8, above)
        }
      })
    },
  }
}

/** The names of those points of the first data that have one, beside them. */
export function labelPoints(look: ChartLook, nameOf: (index: number) => string | undefined) {
  return {
    id: 'point-labels',
    afterDatasetsDraw(drawn: Chart) {
      const middle = (drawn.chartArea.left + drawn.chartArea.right) / 2
      write(drawn, look, (pen) => {
        for (const [index, { x, y }] of drawn.getDatasetMeta(0).data.entries()) {
          const isLeft = x < middle
          pen.textAlign = isLeft ? 'left' : 'right'
          const name = nameOf(index) ?? ''
          const at = x + (isLeft ? 10 : -10)
          // On paper of its own: a limit may run through it.
          pen.strokeText(name, at, y)
          pen.fillText(name, at, y)
        }
      })
    },
  }
}

function write(
  { ctx }: Chart,
  { ink, paper, font }: ChartLook,
  draw: (pen: CanvasRenderingContext2D) => void,
): void {
  ctx.save()
  ctx.font = `${font.size}px ${font.family}`
  ctx.fillStyle = ink
  ctx.strokeStyle = paper
  ctx.lineWidth = 5
  ctx.lineJoin = 'round'
  ctx.textBaseline = 'middle'
  draw(ctx)
  ctx.restore()
}
