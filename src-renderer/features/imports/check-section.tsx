import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { Request } from '#shared/contract/api.ts'
import type { ImportPreview, ImportSummary } from '#shared/contract/imports.ts'
import { describeFileRefusal } from '#shared/domain/imports/file-refusal.ts'
import type { LongCall } from '../../api/use-long-call.ts'
import { Below } from '../../components/page/below.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { ProgressNotice } from '../../components/page/progress-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { Counts } from './counts.tsx'
import { namesPeopleByReference } from './first-rows.ts'
import { referralsWords } from './import-words.ts'
import { IssueTable } from './issue-table.tsx'
import { gapsOf, type MappingDraft, withUnknownValues } from './mapping-draft.ts'
import { ResultSection } from './result-section.tsx'

type Reading = LongCall<'imports.summariseFile'> | LongCall<'imports.run'>

interface Props {
  readonly preview: ImportPreview
  readonly draft: MappingDraft
  readonly source: Request<'imports.run'>
  readonly check: LongCall<'imports.summariseFile'>
  readonly run: LongCall<'imports.run'>
  /** The file is being read again: what is said of it now may not hold. */
  readonly isBusy: boolean
  readonly onChange: (draft: MappingDraft) => void
}

/** First what an import would do, then the import itself. */
export function CheckSection({ preview, draft, source, check, run, isBusy, onChange }: Props) {
  if (run.output?.ok) return <ResultSection result={run.output.value} />
  const summary = check.output?.ok ? check.output.value : undefined
  const gaps = gapsOf(draft)
  const isWaiting = isBusy || check.isRunning || run.isRunning

  return (
    <Section
      title="Check and import"
      summary="The check reads every row and says what an import would do. It changes nothing."
    >
      <Below>
        {gaps.unconfirmed > 0 && (
          <Alert severity="info">
            {gaps.unconfirmed === 1
              ? 'A guess is not confirmed: as it stands, its column is ignored.'
              : `${gaps.unconfirmed} guesses are not confirmed: as it stands, their columns are ignored.`}
          </Alert>
        )}
        {namesPeopleByReference(preview, draft) && (
          <Alert severity="warning">
            The references look like prison numbers or NHS numbers. They are kept as they are and
            stand on every screen: give the return references of its own, so that nobody is named by
            them.
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button
            variant={summary ? 'outlined' : 'contained'}
            disabled={isWaiting}
            onClick={() => check.start(source)}
          >
            {summary ? 'Check again' : 'Check'}
          </Button>
          {summary && (
            <Button
              variant="contained"
              disabled={isWaiting || summary.rowsRead === 0}
              onClick={() => run.start(source)}
            >
              {importLabel(summary)}
            </Button>
          )}
        </Box>
        <Going call={check} label="Checking the rows" />
        <Going call={run} label="Importing" />
        {summary && (
          <CheckedFile
            summary={summary}
            onUnknown={() => onChange(withUnknownValues(draft, summary.issues))}
          />
        )}
      </Below>
    </Section>
  )
}

function importLabel({ created, updated }: ImportSummary): string {
  const count = created + updated
  return count === 0 ? 'Import, with nothing to change' : `Import ${referralsWords(count)}`
}

/** A long call as it runs, or how it failed. */
function Going({ call, label }: { readonly call: Reading; readonly label: string }) {
  const refusal = call.output && !call.output.ok ? call.output.failure : undefined
  return (
    <>
      {call.isRunning && (
        <ProgressNotice label={label} progress={call.progress} onCancel={call.cancel} />
      )}
      {call.wasCancelled && <Alert severity="info">Stopped. Nothing was kept.</Alert>}
      {refusal && <Alert severity="error">{describeFileRefusal(refusal)}</Alert>}
      {call.error && <FailureNotice error={call.error} while="saving" />}
    </>
  )
}

interface CheckedProps {
  readonly summary: ImportSummary
  readonly onUnknown: () => void
}

function CheckedFile({ summary, onUnknown }: CheckedProps) {
  const unknown = summary.issues.filter(({ code }) => code === 'CODE_UNKNOWN').length
  return (
    <>
      <div role="status">
        <Counts counts={summary} />
      </div>
      {unknown > 0 && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={onUnknown}>
              Say what they mean
            </Button>
          }
        >
          {`${unknown === 1 ? 'One value is' : `${unknown} values are`} not known. Listed under “Values by another name”, each can be given its meaning; then check again.`}
        </Alert>
      )}
      <IssueTable issues={summary.issues} />
    </>
  )
}
