import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import type { Database } from '../database/database.ts'
import { recordRouter } from '../features/index.ts'
import { RefusedError, type Surroundings } from './command.ts'

interface Setting {
  readonly db: Database
  readonly surroundings: Surroundings
}

/** Ask a feature what a screen would ask of it, through the same router. */
export async function answerOf<Name extends ApiName>(
  name: Name,
  ask: Request<Name>,
  { db, surroundings }: Setting,
): Promise<Output<Name>> {
  const { desk, version, clock, err } = surroundings
  const call = recordRouter(db, {
    desk,
    version,
    clock,
    onChanged: () => {},
    log: { error: (message, details) => err(`${message} ${describe(details)}`) },
  })
  const reply = await call(name, ask)
  if (!reply.ok) {
    throw new RefusedError(`Something went wrong (reference ${reply.failure.reference}).`)
  }
  return reply.value as Output<Name>
}

function describe({ error, ...details }: Record<string, unknown>): string {
  return error instanceof Error ? String(error.stack) : JSON.stringify(details)
}
