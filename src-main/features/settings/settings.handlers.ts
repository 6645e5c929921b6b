import type { Settings } from '#shared/contract/settings.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import {
  areIdentifiersOn,
  findSiteRules,
  saveSilentAfter,
  saveStageLimits,
} from '../../database/settings.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { getSite, saveRegime } from './settings.queries.ts'

interface Surroundings {
  readonly clock: WallClock
  readonly version: string
}

export function settingsHandlers(
  db: Database,
  { clock, version }: Surroundings,
): HandlersOf<'settings'> {
  return {
    'settings.find': find,

    'settings.changeSite': async ({ name, region }) => {
      await inTransaction(db, 'settings.changeSite', async (tx) => {
        const site = await getSite(tx)
        tx.update('site', site.id, { name, region })
      })
      return find()
    },

    'settings.setStatutoryRegime': async ({ regime, from }) => {
      await inTransaction(db, 'settings.setStatutoryRegime', (tx) => saveRegime(tx, regime, from))
      return find()
    },

    'settings.setStageLimits': async (limits) => {
      await inTransaction(db, 'settings.setStageLimits', (tx) => saveStageLimits(tx, limits))
      return find()
    },

    'settings.setSilentAfter': async ({ days }) => {
      await inTransaction(db, 'settings.setSilentAfter', (tx) => saveSilentAfter(tx, days))
      return find()
    },
  }

  async function find(): Promise<Settings> {
    const [site, identifiersOn, regimes, rules] = await Promise.all([
      getSite(db.read),
      areIdentifiersOn(db.read),
      listRegimes(db.read),
      findSiteRules(db.read),
    ])
    return {
      siteName: site.name,
      region: site.region,
      isDemonstration: site.is_demonstration === 1,
      identifiers: identifiersOn ? 'on' : 'off',
      statutoryRegimes: regimes,
      statutoryRegime: regimeOn(regimes, clock.today()),
      stageLimits: rules.limits,
      silentAfter: rules.silentAfter,
      file: db.file,
      version,
    }
  }
}
