import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Late } from '../../components/page/late.tsx'
import { Section } from '../../components/page/section.tsx'

interface Props {
  readonly title?: string
  readonly html: string | undefined
  readonly nonce: string | undefined
  /** Another report has been asked for, and this is still the one before. */
  readonly isStale: boolean
  /** There is no such report: nothing is being worked out. */
  readonly isRefused?: boolean
  readonly error: Error | null
  readonly onRetry: () => void
}

/** The report as it will be printed. It is only shown: nothing in it can run. */
export function ReportPreview(props: Props) {
  const { title = 'Preview', html, nonce, isStale, isRefused = false, error, onRetry } = props
  const isWaiting = isStale || (html === undefined && !error && !isRefused)
  return (
    <Section title={title}>
      {error && <FailureNotice error={error} while="reading" onRetry={onRetry} />}
      <Box sx={{ height: 4 }}>
        {isWaiting && (
          <Late>
            <LinearProgress aria-label="Working out the report" />
          </Late>
        )}
      </Box>
      {html !== undefined && (
        <Box
          // One page, one frame: Chromium can leave a frame blank whose page changes while it loads.
          key={html}
          component="iframe"
          title="Preview of the report"
          sandbox=""
          // A page within a page has the policy of the outer one, and so needs its nonce.
          srcDoc={html.replaceAll('__CSP_NONCE__', nonce ?? '')}
          sx={{
            display: 'block',
            width: '100%',
            height: 'max(70vh, 480px)',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            // Paper is white in the dark, too.
            backgroundColor: 'common.white',
          }}
        />
      )}
    </Section>
  )
}
