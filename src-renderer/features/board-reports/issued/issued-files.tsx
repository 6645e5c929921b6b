import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { IssuedFile, IssuedReport, Remade } from '#shared/contract/issued-reports.ts'
import { useLongCall } from '../../../api/use-long-call.ts'
import { Below } from '../../../components/page/below.tsx'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../../components/page/progress-notice.tsx'
import { Section } from '../../../components/page/section.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { sizeWords } from '../../../components/words/number-words.ts'
import { HashField } from './hash-field.tsx'
import { explainRemakeFailure, remadeWords } from './issued-words.ts'

/** The files of an issued report with their hashes, and a way to make them again. */
export function IssuedFiles({ report }: { readonly report: IssuedReport }) {
  const remaking = useLongCall('boardReports.remake')
  const { output } = remaking
  const remade = output?.ok ? output.value : undefined
  const words = remade && (
    <Box sx={{ overflowWrap: 'anywhere' }}>{remadeWords(remade, report.scope.version)}</Box>
  )
  return (
    <Section
      title="Files"
      summary={`${report.files.length} files. A file with the same SHA-256 is the one that was issued.`}
      action={
        <Button
          variant="outlined"
          disabled={remaking.isRunning}
          onClick={() => remaking.start({ id: report.id })}
        >
          Make the files again
        </Button>
      }
    >
      <Below gap={3}>
        {remaking.isRunning && (
          <ProgressNotice
            label="Making the files"
            progress={remaking.progress}
            onCancel={remaking.cancel}
          />
        )}
        {remaking.wasCancelled && <Alert severity="info">Stopped. No file was kept.</Alert>}
        {output?.ok === false && (
          <Alert severity="error">{explainRemakeFailure(output.failure)}</Alert>
        )}
        {remaking.error && <FailureNotice error={remaking.error} while="saving" />}
        {remade?.same === false && <Alert severity="warning">{words}</Alert>}
        <DoneNotice>{remade?.same && words}</DoneNotice>
        <PlainTable<IssuedFile>
          caption="Files of the report"
          rows={report.files}
          keyOf={({ name }) => name}
          columns={columnsFor(remade)}
        />
      </Below>
    </Section>
  )
}

function columnsFor(remade: Remade | undefined): readonly Column<IssuedFile>[] {
  const again: Column<IssuedFile> = {
    key: 'again',
    name: 'Made again',
    minWidth: 150,
    cell: ({ name }) => againWords(remade?.files.find((one) => one.name === name)?.same),
  }
  return [
    { key: 'name', name: 'File', minWidth: 330, cell: ({ name }) => name },
    {
      key: 'size',
      name: 'Size',
      minWidth: 80,
      isNumber: true,
      cell: ({ bytes }) => sizeWords(bytes),
    },
    {
      key: 'hash',
      name: 'SHA-256',
      minWidth: 270,
      cell: ({ name, sha256 }) => <HashField of={name} hash={sha256} />,
    },
    ...(remade ? [again] : []),
  ]
}

function againWords(same: boolean | undefined): string {
  if (same === undefined) return '○ not made'
  return same ? '✓ the same' : '✕ differs'
}
