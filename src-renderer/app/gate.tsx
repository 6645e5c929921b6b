import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { RouterProvider } from 'react-router/dom'
import { useRememberedLook } from '../api/use-look.ts'
import { FailureNotice } from '../components/page/failure-notice.tsx'
import { Late } from '../components/page/late.tsx'
import { ScopeMemoryProvider } from '../features/quality-improvement/scope/scope-memory.tsx'
import { StartScreen } from '../features/security/start-screen.tsx'
import { useSecurityState } from '../features/security/use-security.ts'
import { router } from './routes.tsx'

/** Nothing but the start screen is there until a database is open. */
export function Gate() {
  useRememberedLook()
  const security = useSecurityState()
  if (security.isPending) {
    return (
      <Late>
        <LinearProgress aria-label="Starting" />
      </Late>
    )
  }
  if (security.isError) {
    return (
      <Box component="main" sx={{ padding: 6 }}>
        <FailureNotice
          error={security.error}
          while="reading"
          onRetry={() => void security.refetch()}
        />
      </Box>
    )
  }
  if (security.data.state !== 'open') return <StartScreen state={security.data} />
  return (
    <ScopeMemoryProvider>
      <RouterProvider router={router} />
    </ScopeMemoryProvider>
  )
}
