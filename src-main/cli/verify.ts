import { verifyDatabase } from '../database/verify.ts'
import { type Command, readOptions } from './command.ts'
import { withDatabase } from './open.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check that a database is whole and that its log was not altered',
  usage: 'verify --db FILE [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['db'], flags: ['json'] })
    const found = await withDatabase(options.needed('db'), surroundings, verifyDatabase)
    const { integrity, foreignKeys, auditChain, ok } = found
    if (options.flag('json')) surroundings.out(JSON.stringify(found))
    else surroundings.out(ok ? `Sound; ${auditChain.entries} changes in the log.` : 'Not sound.')
    if (ok) return 0
    const faults = [
      integrity === 'ok' ? '' : `the file is damaged (${integrity.split('\n')[0]})`,
      foreignKeys === 'ok' ? '' : foreignKeys,
      auditChain.ok ? '' : `the log was altered at change set ${auditChain.firstBad}`,
    ]
    surroundings.err(
      `The database is not sound: ${faults.filter(Boolean).join('; ')}. Stop work on it and restore a backup.`,
    )
    return 1
  },
}
