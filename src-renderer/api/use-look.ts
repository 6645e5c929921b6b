import { useColorScheme } from '@mui/material/styles'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Look } from '#shared/contract/look.ts'
import { call } from './call.ts'

/** Take up the look that was chosen on this machine; main remembers it from start to start. */
export function useRememberedLook(): void {
  const { setMode } = useColorScheme()
  const remembered = useQuery({ queryKey: ['look'], queryFn: () => call('look.find', {}) })

  useEffect(() => {
    if (remembered.data) setMode(remembered.data)
  }, [remembered.data, setMode])
}

/** The look in force, and how to choose another. */
export function useLook() {
  const { mode = 'system', setMode } = useColorScheme()
  const choose = useMutation({ mutationFn: (look: Look) => call('look.choose', { look }) })
  return {
    look: mode,
    choose: (look: Look) => {
      setMode(look)
      choose.mutate(look)
    },
  }
}
