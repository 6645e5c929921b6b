import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const KEY = ['security', 'state']

/** Whether a database is open, and which. */
export function useSecurityState() {
  return useQuery({ queryKey: KEY, queryFn: () => call('security.findState', {}) })
}

/** A function for when another database is open, or none: what was asked of the last one goes. */
function useStateChanged() {
  const client = useQueryClient()
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'security' })
    await client.invalidateQueries({ queryKey: ['security'] })
  }
}

export function useUnlock() {
  const stateChanged = useStateChanged()
  return useMutation({
    mutationFn: (passphrase: string) => call('security.unlock', { passphrase }),
    onSuccess: (outcome) => (outcome.ok ? stateChanged() : undefined),
  })
}

export function useCreateDatabase() {
  const stateChanged = useStateChanged()
  return useMutation({
    mutationFn: (input: Parameters<typeof call<'security.createDatabase'>>[1]) =>
      call('security.createDatabase', input),
    onSuccess: (outcome) => (outcome.ok ? stateChanged() : undefined),
  })
}

export function useOpenDemonstration() {
  const stateChanged = useStateChanged()
  return useMutation({
    mutationFn: () => call('security.openDemonstration', {}),
    onSuccess: stateChanged,
  })
}

export function useLock() {
  const stateChanged = useStateChanged()
  return useMutation({ mutationFn: () => call('security.lock', {}), onSuccess: stateChanged })
}

export function useChoosePlace() {
  const stateChanged = useStateChanged()
  return useMutation({
    mutationFn: () => call('security.choosePlace', {}),
    onSuccess: stateChanged,
  })
}

export function useChooseDatabase() {
  const stateChanged = useStateChanged()
  return useMutation({
    mutationFn: () => call('security.chooseDatabase', {}),
    onSuccess: stateChanged,
  })
}
