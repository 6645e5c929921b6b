import type { Database } from '#main/database/database.ts'
import { recordRouter } from '#main/features/index.ts'
import type { WallClock } from '#main/ipc/clock.ts'
import type { Desk } from '#main/ipc/desk.ts'
import type { ApiName, Output, Request } from '#shared/contract/api.ts'
import { localDate } from '#shared/domain/local-date.ts'

/** A desk without a person: every dialog is cancelled but those the test answers. */
export function aDesk(answers: Partial<Desk> = {}): Desk {
  return {
    chooseFile: async () => undefined,
    chooseSave: async () => undefined,
    chooseFolder: async () => undefined,
    printPdf: async () => new Uint8Array(),
    ...answers,
  }
}

/** A wall clock that stands still at nine in the morning. */
export function standingAt(day: string): WallClock {
  return { now: () => `${day}T09:00:00.000Z`, today: () => localDate(day) }
}

export type Caller = <Name extends ApiName>(
  name: Name,
  input: Request<Name>,
) => Promise<Output<Name>>

/** What a screen would call, answered by the real features on a real database. */
export function aCaller(db: Database, today = '2025-09-30', desk = aDesk()): Caller {
  const router = recordRouter(db, {
    desk,
    clock: standingAt(today),
    version: '0.0.0',
    onChanged: () => {},
    log: {
      error: (message, details) => {
        throw new Error(message, { cause: details })
      },
    },
  })
  return async <Name extends ApiName>(name: Name, input: Request<Name>) => {
    const reply = await router(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
    return reply.value as Output<Name>
  }
}
