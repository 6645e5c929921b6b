import type { Input } from '#shared/contract/api.ts'
import type { CaseloadGroup, CaseloadLayout, CaseloadRow } from '#shared/contract/caseload.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import { clocksOf } from '#shared/domain/referrals/clocks.ts'
import {
  isOpen,
  knownAsAt,
  type ReferralFacts,
  STAGES,
  stageOf,
} from '#shared/domain/referrals/referral.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import { entriesAsAt } from '../../database/caseload-as-at.ts'
import type { Database } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { inChunks } from '../../database/in-chunks.ts'
import { findLatestChange } from '../../database/latest-change.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findScreenState, keepScreenState } from '../../database/screen-state.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { Reader } from '../../database/writer.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import {
  countGroups,
  countMatching,
  isNarrowed,
  pageQuery,
  type Question,
} from './caseload.queries.ts'
import { choicesIn, providersIn } from './caseload-choices.ts'
import { countsOf } from './caseload-counts.ts'
import type { CaseloadView } from './caseload-view.ts'
import { rememberUntilChange } from './remember.ts'
import { searchFor } from './text-search.ts'
import { type ViewDesk, viewHandlers } from './views.handlers.ts'

export function caseloadHandlers(
  db: Database,
  { clock: wallClock, desk }: { readonly clock: WallClock; readonly desk: ViewDesk },
): HandlersOf<'caseload'> {
  /** Counts are of all rows, and stay until a record changes: only the page is read each time. */
  const remember = rememberUntilChange(() => findLatestChange(db.read))

  return {
    ...viewHandlers(db, desk),
    'caseload.findLayout': async () =>
      (await findScreenState(db, 'caseload')) as CaseloadLayout | undefined,
    'caseload.keepLayout': async (layout) => {
      await keepScreenState(db, 'caseload', layout)
      return null
    },
    'caseload.list': async (ask) => {
      const asAt = ask.asAt ?? wallClock.today()
      const regime = regimeOn(await listRegimes(db.read), asAt)
      const view = { asAt, clock: ask.clock, regime }
      const entries = await entriesAsAt(db, asAt)
      const names = await listEstablishmentNames(db.read)
      const { status, text } = ask.filters
      const known = { names, providers: await remember([asAt], () => providersIn(entries)) }
      const search = await searchFor(text, entries, known)
      const question = { view, filters: ask.filters, search, names }
      const shared = await remember([view, status], async () => ({
        ...(await countsOf(entries, view, status)),
        choices: await choicesIn(entries, status, names),
      }))
      const counted = await remember([view, ask.filters, ask.groupBy], async () => ({
        matching: isNarrowed(question) ? await countMatching(entries, question) : shared.total,
        groups: ask.groupBy ? await groupsOf(entries, question, ask.groupBy) : [],
      }))
      const page = await pageQuery(entries, question, ask).execute()
      const rows = await rowsOf(
        db.read,
        page.map((one) => one.referral_id),
        { view, names },
      )
      return { asAt, clock: ask.clock, status, ...shared, ...counted, rows }
    },
  }
}

async function groupsOf(
  entries: Reader,
  question: Question,
  groupBy: NonNullable<Input<'caseload.list'>['groupBy']>,
): Promise<readonly CaseloadGroup[]> {
  const counts = [...(await countGroups(entries, question, groupBy))]
  const recorded = counts.filter((one): one is [string | number, number] => one[0] !== null)
  const missing = counts.filter(([value]) => value === null)
  return [...recorded.sort(byValue), ...missing].map(([value, count]) => ({
    value: typeof value === 'number' ? STAGES[value] : (value ?? undefined),
    count,
  }))
}

function byValue([a]: readonly [string | number, number], [b]: readonly [string | number, number]) {
  return typeof a === 'number' ? a - Number(b) : compareText(a, String(b))
}

interface Shown {
  readonly view: CaseloadView
  readonly names: ReadonlyMap<string, string>
}

/** What a row says is worked out from the records themselves; the entries only find and order them. */
async function rowsOf(
  db: Reader,
  ids: readonly string[],
  shown: Shown,
): Promise<readonly CaseloadRow[]> {
  const rows = new Map<string, CaseloadRow>()
  for (const chunk of inChunks(ids)) {
    for (const one of await listReferralFacts(db, chunk)) rows.set(one.id, toRow(one, shown))
  }
  return ids.flatMap((id) => rows.get(id) ?? [])
}

function toRow(recorded: ReferralFacts, { view, names }: Shown): CaseloadRow {
  const referral = knownAsAt(recorded, view.asAt)
  const { id, localRef, direction, establishment, mhaSection, urgency, securityLevel } = referral
  return {
    id,
    localRef,
    direction,
    establishment,
    establishmentName: names.get(establishment ?? ''),
    mhaSection,
    urgency,
    securityLevel,
    provider: referral.receivingProvider,
    status: isOpen(referral) ? 'open' : 'ended',
    stage: stageOf(referral),
    outcome: referral.outcome,
    clocks: clocksOf(referral, view.asAt, view.regime),
  }
}
