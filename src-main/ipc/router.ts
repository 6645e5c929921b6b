import { randomUUID } from 'node:crypto'
import { type ApiName, api, type Input, type Output } from '#shared/contract/api.ts'
import type { CallFailure, Progress } from '#shared/contract/bridge.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'

/** What a long call is given beside its input. */
export interface CallContext {
  /** Aborted when the person cancels. A handler throws `signal.reason`, and nothing is kept. */
  readonly signal: AbortSignal
  readonly progress: (progress: Omit<Progress, 'callId'>) => void
}

export type Handler<Name extends ApiName> = (
  input: Input<Name>,
  context: CallContext,
) => Promise<Output<Name>>
export type Handlers = { readonly [Name in ApiName]: Handler<Name> }
/** The handlers of one feature: those whose name starts with it. */
export type HandlersOf<Feature extends string> = {
  readonly [Name in ApiName as Name extends `${Feature}.${string}` ? Name : never]: Handler<Name>
}

export interface Log {
  error(message: string, details: Record<string, unknown>): void
}

export type Reply = Result<unknown, CallFailure>
export type Router = (name: string, input: unknown, context?: CallContext) => Promise<Reply>

/** For callers that neither cancel nor watch. */
export const NO_CONTEXT: CallContext = { signal: new AbortController().signal, progress: () => {} }

/** What a call must not carry into the records; `undefined` lets it pass. */
export type Guard = (
  name: ApiName,
  input: unknown,
) => Promise<Extract<CallFailure['code'], 'identifier'> | undefined>

const LET_PASS: Guard = async () => undefined

/** Look up, check, call, answer. Knows nothing of Electron, so the tests call it directly. */
export function createRouter(
  handlers: () => Partial<Handlers>,
  log: Log,
  guard: Guard = LET_PASS,
): Router {
  return async (name, input, context = NO_CONTEXT) => {
    if (!isApiName(name)) return fault('unknown-call', { name })
    // The name picks both the schema and the handler; TypeScript cannot see that they match.
    const handler = handlers()[name] as Handler<ApiName> | undefined
    if (!handler) return refuse({ code: 'locked', reference: '' })

    const parsed = api[name].input.safeParse(input)
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }))
      return fault('invalid-input', { name, issues })
    }

    try {
      return await answer(name, parsed.data, () => handler(parsed.data as Input<ApiName>, context))
    } catch (error) {
      if (context.signal.aborted) return refuse({ code: 'cancelled', reference: '' })
      return fault('unexpected', { name, error })
    }
  }

  async function answer(
    name: ApiName,
    input: unknown,
    handle: () => Promise<unknown>,
  ): Promise<Reply> {
    const objection = await guard(name, input)
    return objection ? refuse({ code: objection, reference: '' }) : succeed(await handle())
  }

  function fault(code: CallFailure['code'], details: Record<string, unknown>): Reply {
    const reference = randomUUID().slice(0, 8)
    log.error(`call ${code}`, { reference, ...details })
    return refuse({ code, reference })
  }
}

function isApiName(name: string): name is ApiName {
  return Object.hasOwn(api, name)
}
