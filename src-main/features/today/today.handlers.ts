import type { ChangedFact, TodayChanges, TodayRow } from '#shared/contract/today.ts'
import { type CaseloadEntry, caseloadOf } from '#shared/domain/caseload/caseload.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import {
  type Listed,
  TODAY_LISTS,
  type TodayFact,
  type TodayList,
  todayOf,
} from '#shared/domain/today/today.ts'
import type { Database } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { listImportWarnings } from '../../database/import-warnings.ts'
import { findLatestChange } from '../../database/latest-change.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import type { Look, LookMemory } from './last-looked.ts'
import { getSiteId, listReferralChanges, type ReferralChange } from './today.queries.ts'

interface Place {
  readonly clock: WallClock
  readonly author: string
  readonly memory: LookMemory
}

/** What a caseload asks of somebody today, and what changed since they last looked. */
export function todayHandlers(db: Database, { clock, author, memory }: Place): HandlersOf<'today'> {
  /** The visit before this opening of the database: what changed since stays listed until the next. */
  let before: { readonly look: Look | undefined } | undefined

  return {
    'today.summarise': async (ask) => {
      const view = { asAt: ask.asAt ?? clock.today(), clock: ask.clock }
      const since = await visit()
      const regime = regimeOn(await listRegimes(db.read), view.asAt)
      const facts = await listReferralFacts(db.read)
      const caseload = caseloadOf(facts, { ...view, regime })
      const warnings = await listImportWarnings(db.read)
      const found = todayOf(caseload, { ...view, warnings })
      const names = await listEstablishmentNames(db.read)
      return {
        ...view,
        recorded: facts.length,
        open: caseload.filter(({ status }) => status === 'open').length,
        lists: toRows(found, names),
        changes: await listChanges(since, { facts, caseload, names }),
      }
    },
  }

  /** The visit before; from now on this is the one that the next opening compares with. */
  async function visit(): Promise<Look | undefined> {
    const who = `${await getSiteId(db.read)} ${author}`
    before ??= { look: memory.find(who) }
    memory.keep(who, { changeSet: await findLatestChange(db.read), at: clock.now() })
    return before.look
  }

  async function listChanges(since: Look | undefined, known: Known): Promise<TodayChanges> {
    if (!since) return { since: undefined, acts: 0, rows: [] }
    const changes = await listReferralChanges(db.read, since.changeSet)
    const acts = new Set(changes.map(({ changeSet }) => changeSet)).size
    return { since: since.at, acts, rows: changedRows(changes, known) }
  }
}

interface Known {
  readonly facts: readonly ReferralFacts[]
  readonly caseload: readonly CaseloadEntry[]
  readonly names: ReadonlyMap<string, string>
}

/** One row a referral, its latest act first; changes come the latest first. */
function changedRows(
  changes: readonly ReferralChange[],
  { facts, caseload, names }: Known,
): readonly TodayRow<ChangedFact>[] {
  const factsById = new Map(facts.map((one) => [one.id, one]))
  const entryById = new Map(caseload.map((one) => [one.referral.id, one]))
  return [...Map.groupBy(changes, ({ referralId }) => referralId)].flatMap(([id, acts]) => {
    const referral = factsById.get(id)
    const [latest] = acts
    if (!referral || !latest) return []
    const fact = { kind: 'changed', times: acts.length, by: latest.by, at: latest.at } as const
    return [{ ...headOf(referral, names), ...standingOf(entryById.get(id)), fact }]
  })
}

type Lists = Awaited<ReturnType<HandlersOf<'today'>['today.summarise']>>['lists']

function toRows(
  found: Readonly<Record<TodayList, readonly Listed[]>>,
  names: ReadonlyMap<string, string>,
): Lists {
  const rows = TODAY_LISTS.map((list) => [list, found[list].map((one) => toRow(one, names))])
  return Object.fromEntries(rows) as Lists
}

function toRow({ entry, fact }: Listed, names: ReadonlyMap<string, string>): TodayRow<TodayFact> {
  return { ...headOf(entry.referral, names), ...standingOf(entry), fact }
}

function headOf(
  { id, localRef, direction, establishment }: ReferralFacts,
  names: ReadonlyMap<string, string>,
) {
  const establishmentName = names.get(establishment ?? '')
  return { id, localRef, direction, establishment, establishmentName }
}

function standingOf(entry: CaseloadEntry | undefined) {
  return { stage: entry?.stage, days: entry?.leading?.days }
}
