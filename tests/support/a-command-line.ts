import { join } from 'node:path'
import type { Surroundings } from '#main/cli/command.ts'
import { runCommand } from '#main/cli/index.ts'
import type { Desk } from '#main/ipc/desk.ts'
import { aFolder, PASSPHRASE } from './a-database.ts'
import { aDesk, standingAt } from './a-program.ts'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  /** Standard output read as one JSON document. */
  json<Document>(): Document
}

/** The command line on a folder of its own; `{db}` in a call stands for its database. */
export function aCommandLine({ today = '2026-11-21', desk = {} as Partial<Desk> } = {}) {
  const folder = aFolder()
  const db = join(folder, 'site.db')

  async function run(words: string, environment: Surroundings['environment'] = {}): Promise<Ran> {
    const lines: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] }
    const status = await runCommand(
      words.split(' ').map((word) => word.replace('{db}', db).replace('{folder}', folder)),
      {
        desk: aDesk(desk),
        clock: standingAt(today),
        version: '0.0.0',
        out: (text) => lines.out.push(text),
        err: (text) => lines.err.push(text),
        environment: { PATHWAY28_PASSPHRASE: PASSPHRASE, ...environment },
        askSecret: undefined,
      },
    )
    const out = lines.out.join('\n')
    return { status, out, err: lines.err.join('\n'), json: () => JSON.parse(out) }
  }

  return { run, folder, db, init: () => run('init --db {db} --site Test --region SW') }
}
