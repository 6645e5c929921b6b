import type { DesktopEvents, Progress } from '#shared/contract/bridge.ts'
import type { Desk } from '../ipc/desk.ts'
import type { Reply } from '../ipc/router.ts'

export interface WorkerSettings {
  /** Where databases lie unless the person chooses another place. */
  readonly folder: string
  readonly version: string
}

/** What a method of the desk is called with, and answers. */
export type DeskQuestion = {
  readonly [Method in keyof Desk]: {
    readonly method: Method
    readonly argument: Parameters<Desk[Method]>[0]
  }
}[keyof Desk]

/** A line for the log, with what may be kept of its details: see `forLog`. */
export interface LogLine {
  readonly message: string
  readonly details: Readonly<Record<string, string>>
}

/** `id` is main's own number for a call; `callId` is the page's name for it, where it gave one. */
export type ToWorker =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly callId: string | undefined
      readonly name: string
      readonly input: unknown
    }
  | { readonly kind: 'cancel'; readonly callId: string }
  | { readonly kind: 'desk-answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'desk-failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'desk'; readonly id: number; readonly question: DeskQuestion }
  | { readonly kind: 'changed'; readonly event: DesktopEvents['changed'] }
  | { readonly kind: 'progress'; readonly event: Progress }
  | { readonly kind: 'log'; readonly line: LogLine }
