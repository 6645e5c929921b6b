import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import type { Database } from '../database/database.ts'
import { recordRouter } from '../features/index.ts'
import type { Surroundings } from './command.ts'

export interface Setting {
  readonly db: Database
  readonly surroundings: Surroundings
}

/** Ask a feature what a screen would ask of it, through the same router. */
export async function answerOf<Name extends ApiName>(
  name: Name,
  ask: Request<Name>,
  { db, surroundings }: Setting,
): Promise<Output<Name>> {
  const { desk, version, clock } = surroundings
  let fault: unknown
  const call = recordRouter(db, {
    desk,
    version,
    clock,
    onChanged: () => {},
    // The router keeps what was thrown from a page; a command has one place that has words for it.
    log: {
      error: (message, { error = new Error(message) }) => {
        fault = error
      },
    },
  })
  const reply = await call(name, ask)
  if (!reply.ok) throw fault ?? new Error(reply.failure.code)
  return reply.value as Output<Name>
}
