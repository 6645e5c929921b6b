import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { PACK_FORMATS, type PackFormat } from '#shared/contract/board-reports.ts'
import type { Collection } from '#shared/contract/combined-packs.ts'
import { useLongCall } from '../../../api/use-long-call.ts'
import { Below } from '../../../components/page/below.tsx'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../../components/page/progress-notice.tsx'
import { Section } from '../../../components/page/section.tsx'
import { FORMAT_NAMES } from '../report-words.ts'
import { explainCombineFailure } from './combined-words.ts'

/** The packs that can be added up, as one report in a folder that is asked for. */
export function CombineAct({ collection: { packs } }: { readonly collection: Collection }) {
  const [formats, setFormats] = useState<readonly PackFormat[]>(PACK_FORMATS)
  const combining = useLongCall('boardReports.combine')
  const { output } = combining
  const added = packs.filter(({ standing }) => standing.code === 'added').length
  const choose = (format: PackFormat, isChosen: boolean) =>
    setFormats(PACK_FORMATS.filter((one) => (one === format ? isChosen : formats.includes(one))))
  return (
    <Section
      title="The combined pack"
      summary="Sums, the regions beside one another and the pooled chance of admission, from the figures of the packs alone. Every pack is checked again first."
      action={
        <Button
          variant="contained"
          disabled={added < 2 || formats.length === 0 || combining.isRunning}
          onClick={() => combining.start({ formats: [...formats] })}
        >
          Combine
        </Button>
      }
    >
      <Below gap={3}>
        {added < 2 && (
          <Alert severity="info">
            Two regions are needed at least. What stands in the way is said beside each pack.
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
          {PACK_FORMATS.map((format) => (
            <FormControlLabel
              key={format}
              label={FORMAT_NAMES[format]}
              control={
                <Checkbox
                  size="small"
                  checked={formats.includes(format)}
                  onChange={(_event, isChosen) => choose(format, isChosen)}
                />
              }
            />
          ))}
        </Box>
        {combining.isRunning && (
          <ProgressNotice
            label="Combining the packs"
            progress={combining.progress}
            onCancel={combining.cancel}
          />
        )}
        {combining.wasCancelled && <Alert severity="info">Stopped. No file was kept.</Alert>}
        {output?.ok === false && (
          <Alert severity="error">{explainCombineFailure(output.failure)}</Alert>
        )}
        {combining.error && <FailureNotice error={combining.error} while="saving" />}
        <DoneNotice>
          {output?.ok && (
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {`${output.value.added} packs are combined. The ${output.value.files.length} files are in ${output.value.folder}.`}
            </Box>
          )}
        </DoneNotice>
      </Below>
    </Section>
  )
}
