import LinearProgress from '@mui/material/LinearProgress'
import { FailureNotice } from './failure-notice.tsx'
import { Late } from './late.tsx'

interface Props {
  readonly answer: {
    readonly isPending: boolean
    readonly error: Error | null
    readonly refetch: () => Promise<unknown>
  }
  /** Whether anything was asked: a question that is not complete waits for no answer. */
  readonly isAsked?: boolean
  /** What is being done meanwhile, for whoever does not see the bar. */
  readonly doing: string
}

/** Stands where an answer will: nothing for a moment, then a bar, or why none came. */
export function Awaited({ answer, isAsked = true, doing }: Props) {
  return (
    <>
      {answer.isPending && isAsked && (
        <Late>
          <LinearProgress aria-label={doing} />
        </Late>
      )}
      {answer.error && (
        <FailureNotice error={answer.error} while="reading" onRetry={() => void answer.refetch()} />
      )}
    </>
  )
}
