/** Where the features meet: their handlers added up, behind one router, on one open database. */
import { userInfo } from 'node:os'
import { madeUpCaseload } from '#shared/domain/demonstration/made-up-caseload.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { type WallClock, wallClock } from '../ipc/clock.ts'
import type { Desk } from '../ipc/desk.ts'
import {
  createRouter,
  type Handlers,
  type HandlersOf,
  type Log,
  NO_CONTEXT,
  type Router,
} from '../ipc/router.ts'
import { boardReportHandlers } from './board-reports/board-reports.handlers.ts'
import { breachesNextHandlers } from './breaches-next/breaches-next.handlers.ts'
import { caseloadHandlers } from './caseload/caseload.handlers.ts'
import { dataQualityHandlers } from './data-quality/data-quality.handlers.ts'
import { figureHandlers } from './figures/figures.handlers.ts'
import { importRecords } from './imports/import-file.ts'
import { importHandlers } from './imports/imports.handlers.ts'
import { lookHandlers } from './look/look.handlers.ts'
import { qualityImprovementHandlers } from './quality-improvement/quality-improvement.handlers.ts'
import { referenceDataHandlers } from './reference-data/reference-data.handlers.ts'
import { type NewSite, seedSite } from './reference-data/seed-site.ts'
import { referralHandlers } from './referrals/referrals.handlers.ts'
import { identifierGuard } from './security/identifier-guard.ts'
import { placesIn } from './security/places.ts'
import { securityHandlers, type Workplace } from './security/security.handlers.ts'
import { settingsHandlers } from './settings/settings.handlers.ts'
import { lookMemory } from './today/last-looked.ts'
import { todayHandlers } from './today/today.handlers.ts'

export interface ProgramSettings {
  /** The program's own folder: what it remembers, and databases unless another place is chosen. */
  readonly folder: string
  readonly version: string
  readonly desk: Desk
  readonly log: Log
  readonly onChanged: (feature: string) => void
  readonly clock?: WallClock
}

export interface Program {
  readonly call: Router
  close(): Promise<void>
}

type RecordHandlers = Omit<Handlers, keyof HandlersOf<'security'> | keyof HandlersOf<'look'>>

/** The whole program but its windows: what the worker and the command line run. */
export function createProgram(settings: ProgramSettings): Program {
  const { folder, desk, log, clock = wallClock() } = settings
  let open: { readonly db: Database; readonly handlers: RecordHandlers } | undefined

  const workplace: Workplace = {
    current: () => open?.db,
    open: (db) => {
      open = { db, handlers: recordHandlers(db, { ...settings, clock }) }
    },
    close: async () => {
      const closing = open?.db
      open = undefined
      await closing?.close()
    },
  }
  const always = {
    ...lookHandlers(folder),
    ...securityHandlers({
      workplace,
      places: placesIn(folder),
      desk,
      signer: { name: currentUser(), now: clock.now },
      seed: (db, site) => fillNewDatabase(db, { ...site, isDemonstration: false }, clock),
      demonstrate: async (db) => {
        await fillDemonstration(db, { referrals: 300, seed: 1, asAt: clock.today() }, clock)
      },
    }),
  }
  return {
    call: createRouter(
      () => ({ ...always, ...open?.handlers }),
      log,
      async (name, input) => open && identifierGuard(open.db)(name, input),
    ),
    close: workplace.close,
  }
}

/** The calls on the records of an open database, without those that open and lock it. */
export function recordRouter(db: Database, settings: RecordSettings): Router {
  const handlers: RecordHandlers = recordHandlers(db, settings)
  return createRouter(() => handlers, settings.log, identifierGuard(db))
}

type RecordSettings = Omit<ProgramSettings, 'folder' | 'clock'> & {
  readonly clock: WallClock
  readonly folder?: string
}

/** The features whose screens show referrals, and are asked again once one changed. */
const SHOWING_REFERRALS: readonly string[] = [
  ...['referrals', 'today', 'caseload', 'imports', 'boardReports', 'qualityImprovement'],
  ...['dataQuality', 'breachesNext'],
]

function recordHandlers(db: Database, settings: RecordSettings): RecordHandlers {
  const { clock, desk, folder, version, onChanged } = settings
  const changed = () => {
    for (const feature of SHOWING_REFERRALS) onChanged(feature)
  }
  return {
    ...settingsHandlers(db, { clock, version }),
    ...referenceDataHandlers(db),
    ...todayHandlers(db, { clock, author: currentUser(), memory: lookMemory(folder) }),
    ...breachesNextHandlers(db, clock),
    ...caseloadHandlers(db, { clock, desk }),
    ...referralHandlers(db, { clock, changed, stamp: () => stamp(clock) }),
    ...importHandlers(db, { clock, desk, author: currentUser(), changed }),
    ...qualityImprovementHandlers(db, { clock, author: currentUser(), changed }),
    ...boardReportHandlers(db, {
      ...{ clock, desk, version, author: currentUser() },
      changed: () => onChanged('boardReports'),
    }),
    ...dataQualityHandlers(db, clock),
    ...figureHandlers(desk),
  }
}

/** The columns that say where a row comes from that a person enters here. */
function stamp(clock: WallClock) {
  return { source: 'entered here', recorded_by: currentUser(), recorded_at: clock.now() }
}

/** Who sits at the machine, as the machine names them. */
export function currentUser(): string {
  return userInfo().username
}

/** What every new database begins with: its site, and the establishments a referral can name. */
export function fillNewDatabase(db: Database, site: NewSite, clock: WallClock): Promise<void> {
  return inTransaction(db, 'security.createDatabase', (tx) => seedSite(tx, site, clock.now()))
}

/** A made-up site with a made-up caseload, by the way every real one comes in: as an import. */
export async function fillDemonstration(
  db: Database,
  wanted: Parameters<typeof madeUpCaseload>[0],
  clock: WallClock,
): Promise<number> {
  await fillNewDatabase(db, { name: 'Demonstration', region: 'SW', isDemonstration: true }, clock)
  const brought = await importRecords(db, madeUpCaseload(wanted), {
    ...NO_CONTEXT,
    clock,
    author: currentUser(),
  })
  if (!brought.ok) throw new Error(`The made-up caseload was refused: ${brought.failure.code}`)
  return brought.value.created
}
