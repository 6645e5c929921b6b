import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import type { CallFailure, DesktopBridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
  }
}

/** The call itself went wrong; a refusal is not this, but a value of the reply. */
export class CallError extends Error {
  override name = 'CallError'
  readonly code: CallFailure['code']
  readonly reference: string

  constructor({ code, reference }: CallFailure) {
    super(`The call failed: ${code} (reference ${reference})`)
    this.code = code
    this.reference = reference
  }
}

export async function call<Name extends ApiName>(
  name: Name,
  input: Request<Name>,
  callId?: string,
): Promise<Output<Name>> {
  const reply = await window.desktop.call(name, input, callId)
  if (!reply.ok) throw new CallError(reply.failure)
  return reply.value
}
