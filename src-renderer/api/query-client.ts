import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallError } from './call.ts'

/** One cache for every screen; it asks again only when main says that something changed. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof CallError && error.code === 'locked') {
      void client.invalidateQueries({ queryKey: ['security'] })
    }
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false },
      mutations: { networkMode: 'always' },
    },
  })
  window.desktop.on('changed', ({ feature }) => {
    void client.invalidateQueries({ queryKey: [feature] })
  })
  return client
}
