import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Request } from '#shared/contract/api.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { call } from '../../api/call.ts'

const KEY = ['settings', 'all']

export function useSettings() {
  return useQuery({ queryKey: KEY, queryFn: () => call('settings.find', {}) })
}

function useKeepSettings() {
  const client = useQueryClient()
  return (settings: Settings) => {
    client.setQueryData(KEY, settings)
    // The site's name stands in the frame, and its regime decides which clocks there are.
    return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' })
  }
}

export function useChangeSite() {
  const keep = useKeepSettings()
  return useMutation({
    mutationFn: (input: Request<'settings.changeSite'>) => call('settings.changeSite', input),
    onSuccess: keep,
  })
}

export function useSetStatutoryRegime() {
  const keep = useKeepSettings()
  return useMutation({
    mutationFn: (input: Request<'settings.setStatutoryRegime'>) =>
      call('settings.setStatutoryRegime', input),
    onSuccess: keep,
  })
}

export function useSetStageLimits() {
  const keep = useKeepSettings()
  return useMutation({
    mutationFn: (input: Request<'settings.setStageLimits'>) =>
      call('settings.setStageLimits', input),
    onSuccess: keep,
  })
}

export function useSetSilentAfter() {
  const keep = useKeepSettings()
  return useMutation({
    mutationFn: (input: Request<'settings.setSilentAfter'>) =>
      call('settings.setSilentAfter', input),
    onSuccess: keep,
  })
}

export function useChangePassphrase() {
  return useMutation({
    mutationFn: (input: Request<'security.changePassphrase'>) =>
      call('security.changePassphrase', input),
  })
}
