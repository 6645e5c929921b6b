import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import type { Progress } from '#shared/contract/bridge.ts'
import { CallError, call } from './call.ts'

export interface LongCall<Name extends ApiName> {
  readonly start: (input: Request<Name>, onDone?: (output: Output<Name>) => void) => void
  readonly cancel: () => void
  /** Forgets the last answer, so that nothing stale stands beside new choices. */
  readonly reset: () => void
  readonly isRunning: boolean
  readonly wasCancelled: boolean
  readonly progress: Progress | undefined
  readonly output: Output<Name> | undefined
  readonly error: Error | null
}

interface Started<Name extends ApiName> {
  readonly input: Request<Name>
  readonly onDone: ((output: Output<Name>) => void) | undefined
}

/** A call that takes its time: it shows how far it has come, and can be stopped. */
export function useLongCall<Name extends ApiName>(name: Name): LongCall<Name> {
  const [progress, setProgress] = useState<Progress>()
  const callId = useRef<string>(undefined)
  const mutation = useMutation({
    mutationFn: async ({ input }: Started<Name>) => {
      const id = crypto.randomUUID()
      callId.current = id
      const stopListening = window.desktop.on('progress', (event) => {
        if (event.callId === id) setProgress(event)
      })
      try {
        return await call(name, input, id)
      } finally {
        stopListening()
        setProgress(undefined)
      }
    },
    onSuccess: (output, { onDone }) => onDone?.(output),
  })
  const wasCancelled = mutation.error instanceof CallError && mutation.error.code === 'cancelled'

  return {
    start: (input, onDone) => mutation.mutate({ input, onDone }),
    cancel: () => callId.current && window.desktop.cancel(callId.current),
    reset: mutation.reset,
    isRunning: mutation.isPending,
    wasCancelled,
    progress,
    output: mutation.data,
    error: wasCancelled ? null : mutation.error,
  }
}
