import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import type { Chart } from 'chart.js'
import { Below } from '../page/below.tsx'
import { DoneNotice } from '../page/done-notice.tsx'

interface Props {
  readonly title: string
  /** Draws the figure in the colours of paper. */
  readonly draw: (canvas: HTMLCanvasElement) => Chart
}

/** In pixels of a slide: the picture is the same from every screen and window. */
const WIDTH = 1200
const HEIGHT = 600
const TITLE_HEIGHT = 48
const MARGIN = 24
const SHARPNESS = 2

/** The figure as a picture on the clipboard, drawn anew on white with its title. */
export function CopyPicture({ title, draw }: Props) {
  const copying = useMutation({ mutationFn: () => copy(title, draw) })
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

async function copy(title: string, draw: Props['draw']): Promise<void> {
  const picture = paint(title, draw)
  const blob = await new Promise<Blob>((resolve, reject) =>
    picture.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture was made')))),
  )
  await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })])
}

function paint(title: string, draw: Props['draw']): HTMLCanvasElement {
  // Chart.js takes its size from the element around a canvas, which must be part of the page.
  const frame = document.createElement('div')
  frame.style.cssText = `position:fixed;left:-10000px;width:${WIDTH - 2 * MARGIN}px;height:${HEIGHT - TITLE_HEIGHT - 2 * MARGIN}px`
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
    pen.fillStyle = '#FFFFFF'
    pen.fillRect(0, 0, picture.width, picture.height)
    pen.fillStyle = '#212B32'
    pen.font = `600 ${20 * SHARPNESS}px "Inter Variable", Arial, sans-serif`
    pen.textBaseline = 'top'
    pen.fillText(title, MARGIN * SHARPNESS, MARGIN * SHARPNESS)
    pen.drawImage(canvas, MARGIN * SHARPNESS, (MARGIN + TITLE_HEIGHT) * SHARPNESS)
    return picture
  } finally {
    drawn.destroy()
    frame.remove()
  }
}
