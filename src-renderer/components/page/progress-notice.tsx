import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import type { Progress } from '#shared/contract/bridge.ts'
import { Late } from './late.tsx'

const DOING: Readonly<Record<Progress['doing'], string>> = {
  reading: 'Reading the file',
  checking: 'Checking the rows',
  saving: 'Saving',
  computing: 'Working out the figures',
  writing: 'Writing the files',
}

interface Props {
  /** What is going on, while no progress has been told yet. */
  readonly label: string
  readonly progress: Progress | undefined
  readonly onCancel: () => void
}

/** Long work: what it is doing, how much is done of how much, and a way to stop it. */
export function ProgressNotice({ label, progress, onCancel }: Props) {
  const isKnown = progress?.total != null && progress.total > 0
  const share = isKnown ? Math.min(100, (100 * progress.done) / (progress.total ?? 1)) : 0
  const words = progress ? DOING[progress.doing] : label
  return (
    <Late>
      <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 16rem' }}>
          <Typography sx={{ marginBottom: 1 }}>
            {words}
            {progress && progress.done > 0 && <Count progress={progress} />}
          </Typography>
          <LinearProgress
            aria-label={words}
            variant={isKnown ? 'determinate' : 'indeterminate'}
            value={share}
          />
        </Box>
        <Button variant="outlined" onClick={onCancel}>
          Cancel
        </Button>
      </Box>
    </Late>
  )
}

function Count({ progress: { done, total } }: { readonly progress: Progress }) {
  const of = total === null ? '' : ` of ${total.toLocaleString('en-GB')}`
  return <span className="tabular">{`: ${done.toLocaleString('en-GB')}${of}`}</span>
}
