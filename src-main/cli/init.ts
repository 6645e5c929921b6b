import { REGIONS } from '#shared/domain/referrals/code-lists.ts'
import { fillNewDatabase } from '../features/index.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { withNewDatabase } from './open.ts'

export const init: Command = {
  name: 'init',
  summary: 'make an encrypted database for a site',
  usage: `init --db FILE --site NAME --region ${REGIONS.join('|')} [--json]`,
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['db', 'site', 'region'], flags: ['json'] })
    const file = options.needed('db')
    const name = options.needed('site').trim()
    if (!name) throw new UsageError('--site takes the name of the site.')
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
