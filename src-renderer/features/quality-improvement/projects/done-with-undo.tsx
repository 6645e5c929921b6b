import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import type { ProjectActs } from './use-projects.ts'

/** Says what was done, and undoes it for as long as that can be. */
export function DoneWithUndo({
  acts,
}: {
  readonly acts: Omit<ProjectActs, 'say' | 'remove' | 'removeCohort'>
}) {
  const { done, refusal, error, undo, clear } = acts
  return (
    <>
      <DoneNotice onClose={clear}>
        {done && (
          <>
            {done.words}{' '}
            {done.changeSetId && (
              <Button size="small" onClick={undo}>
                Undo
              </Button>
            )}
          </>
        )}
      </DoneNotice>
      {refusal && <Alert severity="warning">{refusal}</Alert>}
      {error && <FailureNotice error={error} while="saving" />}
    </>
  )
}
