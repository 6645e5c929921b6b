import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import type { Chart } from 'chart.js'
import { Below } from '../page/below.tsx'
import { DoneNotice } from '../page/done-notice.tsx'

interface Props {
  readonly title: string
  /** What to see in it, as it stands under the title. */
  readonly summary: string
  /** What it is of, at the foot: the days, and as at which. */
  readonly source: string
  /** Draws the figure in the colours of paper. */
  readonly draw: (canvas: HTMLCanvasElement) => Chart
}

/** In pixels of a slide: the picture is the same from every screen and window. */
const WIDTH = 1200
const HEIGHT = 600
const TITLE_HEIGHT = 88
const FOOT_HEIGHT = 24
const MARGIN = 24
const SHARPNESS = 2

/** The figure as a picture on the clipboard, drawn anew on white with its title. */
export function CopyPicture({ draw, ...words }: Props) {
  const copying = useMutation({ mutationFn: () => copy(words, draw) })
  return (
    <Below gap={2}>
      <Button
        variant="outlined"
        size="small"
        disabled={copying.isPending}
        onClick={() => copying.mutate()}
        sx={{ justifySelf: 'start' }}
      >
        Copy as picture
      </Button>
      <DoneNotice onClose={copying.reset}>
        {copying.isSuccess && 'Copied. Paste it into a document or a slide.'}
      </DoneNotice>
      {copying.isError && (
        <Alert severity="warning">
          The picture could not be copied: the clipboard was not free. Try again.
        </Alert>
      )}
    </Below>
  )
}

type Words = Pick<Props, 'title' | 'summary' | 'source'>

async function copy(words: Words, draw: Props['draw']): Promise<void> {
  const picture = paint(words, draw)
  const blob = await new Promise<Blob>((resolve, reject) =>
    picture.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture was made')))),
  )
  await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })])
}

function paint(words: Words, draw: Props['draw']): HTMLCanvasElement {
  // Chart.js takes its size from the element around a canvas, which must be part of the page.
  const frame = document.createElement('div')
  frame.style.cssText = `position:fixed;left:-10000px;width:${WIDTH - 2 * MARGIN}px;height:${HEIGHT - TITLE_HEIGHT - FOOT_HEIGHT - 2 * MARGIN}px`
  const canvas = frame.appendChild(document.createElement('canvas'))
  document.body.append(frame)
  const drawn = draw(canvas)
  drawn.options.devicePixelRatio = SHARPNESS
  drawn.resize()
  try {
    const picture = document.createElement('canvas')
    picture.width = WIDTH * SHARPNESS
    picture.height = HEIGHT * SHARPNESS
    const pen = picture.getContext('2d')
    if (!pen) throw new Error('No picture was made')
    pen.scale(SHARPNESS, SHARPNESS)
    write(pen, words)
    pen.drawImage(
      canvas,
      MARGIN,
      MARGIN + TITLE_HEIGHT,
      canvas.width / SHARPNESS,
      canvas.height / SHARPNESS,
    )
    return picture
  } finally {
    drawn.destroy()
    frame.remove()
  }
}

/** The title, the sentence and the source, dark on white: the colours of paper. */
function write(pen: CanvasRenderingContext2D, { title, summary, source }: Words): void {
  const font = (weight: number, size: number) => `${weight} ${size}px "Inter Variable", Arial`
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#212B32'
  pen.textBaseline = 'top'
  pen.font = font(600, 20)
  pen.fillText(title, MARGIN, MARGIN)
  pen.font = font(400, 13)
  for (const [index, line] of linesOf(pen, summary).entries()) {
    pen.fillText(line, MARGIN, MARGIN + 32 + index * 18)
  }
  pen.fillStyle = '#425563'
  pen.font = font(400, 12)
  pen.fillText(source, MARGIN, HEIGHT - MARGIN - 6)
}

/** A sentence in as many lines as it needs, of at most three. */
function linesOf(pen: CanvasRenderingContext2D, sentence: string): readonly string[] {
  const lines = ['']
  for (const word of sentence.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width <= WIDTH - 2 * MARGIN) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.slice(0, 3)
}
