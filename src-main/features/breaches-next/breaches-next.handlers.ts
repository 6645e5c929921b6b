import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input } from '#shared/contract/api.ts'
import type { BreachColumn, BreachesNext, BreachRow } from '#shared/contract/breaches-next.ts'
import {
  type BreachForecast,
  type BreachQuestion,
  breachForecast,
  breachQuestion,
  byWhatCanChange,
  STANDINGS,
} from '#shared/domain/breaches-next/breaches-next.ts'
import { caseloadOf } from '#shared/domain/caseload/caseload.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import { addDays, addMonths, type LocalDate } from '#shared/domain/local-date.ts'
import { orderBy } from '#shared/domain/order-by.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import type { Database } from '../../database/database.ts'
import { listEstablishmentNames } from '../../database/establishment-names.ts'
import { findLatestChange } from '../../database/latest-change.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { CallContext, HandlersOf } from '../../ipc/router.ts'

type Ask = Input<'breachesNext.list'>

/** A row with its place in the order of what can be changed, the first being 0. */
interface PlacedRow {
  readonly row: BreachRow
  readonly place: number
}

interface Answer extends Omit<BreachesNext, 'rows'> {
  readonly placed: readonly PlacedRow[]
}

/** So many referrals are forecast before a message, such as one to stop, is let through. */
const TURN = 5

/** Open transfers within their limit, by what can still be changed. */
export function breachesNextHandlers(
  db: Database,
  wallClock: WallClock,
): HandlersOf<'breachesNext'> {
  /** Worked out last: filters and orders do not work it out again. */
  let remembered: { readonly key: string; readonly answer: Answer } | undefined

  return {
    'breachesNext.list': async (ask, context) => {
      const asAt = ask.asAt ?? wallClock.today()
      const key = [await findLatestChange(db.read), asAt, ask.clock, ask.historyMonths].join(' ')
      if (remembered?.key !== key) {
        remembered = { key, answer: await answerAll({ ...ask, asAt }, context) }
      }
      const { placed, ...answer } = remembered.answer
      return { ...answer, rows: arrange(placed, ask) }
    },
  }

  async function answerAll(
    { asAt, clock, historyMonths }: Ask & { readonly asAt: LocalDate },
    context: CallContext,
  ): Promise<Answer> {
    const regime = regimeOn(await listRegimes(db.read), asAt)
    const names = await listEstablishmentNames(db.read)
    const facts = await listReferralFacts(db.read)
    const caseload = caseloadOf(facts, { asAt, clock, regime })
    const historyFrom = historyMonths && addMonths(asAt, -historyMonths)
    const question = breachQuestion(caseload, { clock, historyFrom })
    const forecasts = await forecastAll(question, context)
    const rows = forecasts.map((one) => toRow(one, { asAt, names }))
    const count = (standing: BreachRow['standing']) =>
      rows.filter((one) => one.standing === standing).length
    return {
      ...{ asAt, clock, historyFrom },
      history: question.history.size,
      limit: question.history.lastDay,
      recorded: facts.length,
      total: rows.length,
      countsByStanding: Object.fromEntries(
        STANDINGS.map((standing) => [standing, count(standing)]),
      ) as BreachesNext['countsByStanding'],
      leftOut: question.leftOut,
      choices: choicesOf(rows),
      placed: rows.map((row, place) => ({ row, place })),
    }
  }
}

async function forecastAll(
  { inTime, history }: BreachQuestion,
  { signal, progress }: CallContext,
): Promise<readonly BreachForecast[]> {
  const forecasts: BreachForecast[] = []
  for (const entry of inTime) {
    if (forecasts.length % TURN === 0) {
      progress({ doing: 'computing', done: forecasts.length, total: inTime.length })
      await nextTurn()
      signal.throwIfAborted()
    }
    forecasts.push(breachForecast(entry, history))
  }
  return forecasts.sort(byWhatCanChange)
}

function toRow(
  { entry, ...forecast }: BreachForecast,
  { asAt, names }: { readonly asAt: LocalDate; readonly names: ReadonlyMap<string, string> },
): BreachRow {
  const { id, localRef, establishment } = entry.referral
  return {
    ...{ id, localRef, establishment },
    establishmentName: names.get(establishment ?? ''),
    stage: entry.stage,
    lastDay: addDays(asAt, forecast.daysLeft),
    ...forecast,
  }
}

function choicesOf(rows: readonly BreachRow[]): BreachesNext['choices'] {
  const names = new Map(rows.map((one) => [one.establishment ?? '', one.establishmentName]))
  const stages = new Set(rows.map(({ stage }) => stage))
  return {
    establishments: [...names]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => compareText(a.name ?? a.code, b.name ?? b.code)),
    stages: STAGES.filter((stage) => stages.has(stage)),
  }
}

/** What a column sorts by; what is not known goes last in either order. */
const KEYS: Readonly<Record<BreachColumn, (one: PlacedRow) => string | number | undefined>> = {
  change: ({ place }) => -place,
  localRef: ({ row }) => row.localRef,
  establishment: ({ row }) => row.establishmentName ?? row.establishment,
  stage: ({ row }) => STAGES.indexOf(row.stage),
  day: ({ row }) => row.day,
  chance: ({ row: { chance } }) => (chance.kind === 'known' ? chance.chance : undefined),
}

function arrange(
  placed: readonly PlacedRow[],
  { establishments, stages, sort: { column, order } }: Ask,
): readonly BreachRow[] {
  return placed
    .filter(
      ({ row }) =>
        (establishments.length === 0 || establishments.includes(row.establishment ?? '')) &&
        (stages.length === 0 || stages.includes(row.stage)),
    )
    .sort(orderBy(KEYS[column], order, (a, b) => a.place - b.place))
    .map(({ row }) => row)
}
