import { REGIONS } from '#shared/domain/referrals/code-lists.ts'
import { fillNewDatabase } from '../features/index.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { NEW_PASSPHRASE, withNewDatabase } from './open.ts'

const LONGEST_NAME = 200

export const init: Command = {
  name: 'init',
  summary: 'make an encrypted database for a site',
  usage: `init --db FILE --site NAME --region ${REGIONS.join('|')} [--json]`,
  notes: NEW_PASSPHRASE,
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['db', 'site', 'region'], flags: ['json'] })
    const file = options.needed('db')
    const name = options.needed('site').trim()
    if (!name) throw new UsageError('--site takes the name of the site.')
    if (name.length > LONGEST_NAME) {
      throw new UsageError(
        `--site takes a name of at most ${LONGEST_NAME} characters; this one has ${name.length}.`,
      )
    }
    const region = options.oneOf('region', REGIONS)
    if (!region) throw new UsageError('--region is missing.')
    await withNewDatabase(file, surroundings, (db) =>
      fillNewDatabase(db, { name, region, isDemonstration: false }, surroundings.clock),
    )
    surroundings.err(`Made ${file} for ${name}.`)
    if (options.flag('json')) surroundings.out(JSON.stringify({ db: file, site: name, region }))
    return 0
  },
}
