import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { createQueryClient } from '../api/query-client.ts'
import { ViewingProvider } from '../components/page/viewing.tsx'
import { Gate } from './gate.tsx'
import { pageNonce } from './nonce.ts'
import { theme } from './theme.ts'

const nonce = pageNonce()
const cache = createCache({ key: 'css', ...(nonce ? { nonce } : {}) })
const queryClient = createQueryClient()

/** All that every screen stands on. */
export function App() {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        <QueryClientProvider client={queryClient}>
          <ViewingProvider>
            <Gate />
          </ViewingProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}
