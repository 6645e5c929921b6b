import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { type ReactNode, useState } from 'react'
import { PACK_FORMATS, type PackFormat } from '#shared/contract/board-reports.ts'
import type { LongCall } from '../../api/use-long-call.ts'
import { Below } from '../../components/page/below.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../components/page/progress-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { explainReportFailure, FORMAT_NAMES } from './report-words.ts'

interface Props {
  readonly exporting: LongCall<'boardReports.export'>
  readonly onExport: (formats: readonly PackFormat[]) => void
  readonly isReady: boolean
  /** What else can be done with the report in the formats that are chosen. */
  readonly children: (formats: readonly PackFormat[]) => ReactNode
}

/** The report as files in a folder that is asked for. */
export function ExportSection({ exporting, onExport, isReady, children }: Props) {
  const [formats, setFormats] = useState<readonly PackFormat[]>(PACK_FORMATS)
  const { output } = exporting
  return (
    <Section title="Files">
      <Below gap={3}>
        <Box sx={{ display: 'grid' }}>
          {PACK_FORMATS.map((format) => (
            <FormControlLabel
              key={format}
              label={FORMAT_NAMES[format]}
              control={
                <Checkbox
                  size="small"
                  checked={formats.includes(format)}
                  onChange={(_event, isChosen) =>
                    setFormats(
                      PACK_FORMATS.filter((one) =>
                        one === format ? isChosen : formats.includes(one),
                      ),
                    )
                  }
                />
              }
            />
          ))}
        </Box>
        <Button
          variant="contained"
          disabled={!isReady || formats.length === 0 || exporting.isRunning}
          onClick={() => onExport(formats)}
        >
          Export
        </Button>
        {exporting.isRunning && (
          <ProgressNotice
            label="Making the report"
            progress={exporting.progress}
            onCancel={exporting.cancel}
          />
        )}
        {exporting.wasCancelled && <Alert severity="info">Stopped. No file was kept.</Alert>}
        {output?.ok === false && (
          <Alert severity="error">{explainReportFailure(output.failure)}</Alert>
        )}
        {exporting.error && <FailureNotice error={exporting.error} while="saving" />}
        <DoneNotice>{output?.ok ? <WhereFilesAre {...output.value} /> : undefined}</DoneNotice>
        {children(formats)}
      </Below>
    </Section>
  )
}

interface WhereProps {
  readonly folder: string
  readonly files: readonly { readonly name: string }[]
}

function WhereFilesAre({ folder, files }: WhereProps) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {`The report is in ${folder}:`}
      <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
        {files.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </Box>
    </Box>
  )
}
