import type { Result } from '../domain/result.ts'
import type { ApiName, Output, Request } from './api.ts'

/** What comes back over the wire: the output, or word that the call itself went wrong. */
export type Reply<Name extends ApiName> = Result<Output<Name>, CallFailure>

export interface CallFailure {
  /**
   * `locked`: no database is open. `cancelled`: the person stopped it, and nothing was kept.
   * `identifier`: what was typed holds a number that tells who someone is, which the site does not keep.
   */
  readonly code:
    | 'unknown-call'
    | 'invalid-input'
    | 'locked'
    | 'identifier'
    | 'cancelled'
    | 'unexpected'
  /** Ties what the user sees to one line of the log. */
  readonly reference: string
}

/** How far a long call has come. */
export interface Progress {
  readonly callId: string
  readonly doing: 'reading' | 'checking' | 'saving' | 'computing' | 'writing'
  readonly done: number
  /** `null` while the length of the work is not known. */
  readonly total: number | null
}

/** What main tells of its own accord; everything else the page asks for. */
export interface DesktopEvents {
  /** Records of a feature changed: its queries are to be asked again. */
  readonly changed: { readonly feature: string }
  readonly progress: Progress
}

/** What the preload script puts on `window.desktop`. */
export interface DesktopBridge {
  /** `callId` names a long call, for its progress and for `cancel`. */
  call<Name extends ApiName>(
    name: Name,
    input: Request<Name>,
    callId?: string,
  ): Promise<Reply<Name>>
  cancel(callId: string): void
  /** Returns a function that stops listening. */
  on<Name extends keyof DesktopEvents>(
    name: Name,
    listener: (event: DesktopEvents[Name]) => void,
  ): () => void
}
