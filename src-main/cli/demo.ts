import { fillDemonstration } from '../features/index.ts'
import { type Command, readOptions } from './command.ts'
import { NEW_PASSPHRASE, withNewDatabase } from './open.ts'

export const demo: Command = {
  name: 'demo',
  summary: 'make a database with a made-up caseload; no real person is in it',
  usage: 'demo --db FILE [--referrals 300] [--seed 1] [--as-at YYYY-MM-DD] [--json]',
  notes: NEW_PASSPHRASE,
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'referrals', 'seed', 'as-at'],
      flags: ['json'],
    })
    const file = options.needed('db')
    const wanted = {
      referrals: options.number('referrals', { from: 1, to: 1_000_000 }) ?? 300,
      seed: options.number('seed', { from: 0, to: 2 ** 32 - 1 }) ?? 1,
      asAt: options.day('as-at') ?? surroundings.clock.today(),
    }
    const kept = await withNewDatabase(file, surroundings, (db) =>
      fillDemonstration(db, wanted, surroundings.clock),
    )
    surroundings.err(`Made ${file} with ${kept} made-up referrals as at ${wanted.asAt}.`)
    if (options.flag('json'))
      surroundings.out(JSON.stringify({ db: file, ...wanted, referrals: kept }))
    return 0
  },
}
