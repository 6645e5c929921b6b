/** The channel to a process that started the host in order to drive it: a test, or the tour. */

export type DialogKind = 'file' | 'folder' | 'save'

export type ToDriver =
  | { readonly kind: 'ready'; readonly endpoint: string }
  | { readonly kind: 'dialog'; readonly id: number; readonly dialog: DialogKind }

/** `path` is absent where the dialog was cancelled. */
export interface FromDriver {
  readonly kind: 'dialog-answer'
  readonly id: number
  readonly path?: string
}

const waiting = new Map<number, (path: string | undefined) => void>()
let last = 0

process.on('message', (message: FromDriver) => {
  waiting.get(message.id)?.(message.path)
  waiting.delete(message.id)
})

export function hasDriver(): boolean {
  return process.connected ?? false
}

export function tellDriver(message: ToDriver): void {
  if (hasDriver()) process.send?.(message)
}

export function askDriver(dialog: DialogKind): Promise<string | undefined> {
  last += 1
  tellDriver({ kind: 'dialog', id: last, dialog })
  return new Promise((resolve) => waiting.set(last, resolve))
}
