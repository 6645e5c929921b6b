import {
  type BreachesNext,
  type BreachRow,
  HISTORY_MONTHS,
} from '#shared/contract/breaches-next.ts'
import type { KnownChance } from '#shared/domain/breaches-next/admission-history.ts'
import { WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { answerOf } from './answer.ts'
import { type Command, readOptions, UsageError } from './command.ts'
import { requireKnown } from './known-establishment.ts'
import { withDatabase } from './open.ts'

export const breachesNext: Command = {
  name: 'breaches-next',
  summary: 'the chance of admission in time of each open transfer within its limit',
  usage:
    'breaches-next --db FILE [--as-at YYYY-MM-DD] [--clock guidance|need|statutory] [--establishment CODE] [--history 12m|24m] [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'as-at', 'clock', 'establishment', 'history'],
      flags: ['json'],
    })
    const establishment = options.text('establishment')?.toUpperCase()
    const ask = {
      asAt: options.day('as-at') ?? surroundings.clock.today(),
      clock: options.oneOf('clock', WAIT_CLOCKS),
      historyMonths: monthsOf(options.text('history')),
      establishments: establishment ? [establishment] : [],
    }
    const found = await withDatabase(options.needed('db'), surroundings, async (db) => {
      if (establishment !== undefined) await requireKnown(establishment, { db, surroundings })
      return answerOf('breachesNext.list', ask, { db, surroundings })
    })
    if (options.flag('json')) surroundings.out(JSON.stringify(toDocument(found)))
    else for (const line of toLines(found)) surroundings.out(line)
    return 0
  },
}

function monthsOf(text: string | undefined) {
  if (text === undefined) return undefined
  const months = HISTORY_MONTHS.find((one) => text === `${one}m`)
  if (months) return months
  throw new UsageError(
    `--history takes ${HISTORY_MONTHS.map((one) => `${one}m`).join(' or ')}; left out, all of the history counts.`,
  )
}

/** Six decimals, as the other probabilities of the command line have. */
const probability = (value: number | null | undefined) =>
  value == null ? null : Number(value.toFixed(6))

function toDocument({ rows, historyFrom, countsByStanding, choices: _, ...about }: BreachesNext) {
  return {
    ...about,
    historyFrom: historyFrom ?? null,
    countsByStanding,
    matching: rows.length,
    rows: rows.map(toEntry),
  }
}

function toEntry(row: BreachRow) {
  const { localRef, establishment, stage, day, daysLeft, lastDay, next, ifEnded, gain } = row
  return {
    ...{ localRef, establishment: establishment ?? null, stage, day, daysLeft, lastDay },
    chance: toChance(row.chance),
    allStages: row.anyStage ? toChance(row.anyStage) : null,
    next,
    ifEnded: ifEnded ? toChance(ifEnded) : null,
    gain: gain
      ? {
          points: probability(gain.gain),
          lower: probability(gain.lower),
          upper: probability(gain.upper),
        }
      : null,
    standing: row.standing,
  }
}

function toChance(chance: BreachRow['chance'] | KnownChance) {
  if (chance.kind === 'last_day')
    return { n: null, chance: null, ...NO_LIMITS, reason: chance.kind }
  if (chance.kind !== 'known') {
    return { n: chance.n, chance: null, ...NO_LIMITS, reason: chance.kind }
  }
  return {
    n: chance.n,
    chance: probability(chance.chance),
    lower: probability(chance.lower),
    upper: probability(chance.upper),
    reason: null,
  }
}

const NO_LIMITS = { lower: null, upper: null }

function toLines({ asAt, clock, total, history, historyFrom, rows }: BreachesNext) {
  const since = historyFrom ? ` since ${historyFrom}` : ''
  return [
    `${rows.length} of ${total} open transfers within their limit as at ${asAt}, ${clock} clock; chances from ${history} transfers${since}`,
    ...rows.map((row) =>
      [
        ...[row.localRef, row.establishment ?? '-', row.stage],
        ...[`day ${row.day}, ${row.daysLeft} left`, chanceWords(row.chance), gainWords(row)],
      ].join('\t'),
    ),
  ]
}

function chanceWords(chance: BreachRow['chance']): string {
  if (chance.kind === 'last_day') return 'last day'
  if (chance.kind !== 'known') {
    return `${chance.kind === 'too_few' ? 'too few' : 'not followed long enough'} (${chance.n})`
  }
  const { n, lower, upper } = chance
  const limits =
    lower === null || upper === null ? 'no interval' : `${percent(lower)} to ${percent(upper)}`
  return `${percent(chance.chance)} (${limits}, n ${n})`
}

function gainWords({ gain, next }: BreachRow): string {
  if (!gain) return 'gain not known'
  const points = Math.round(100 * gain.gain)
  return `${points < 0 ? '' : '+'}${points} points if ${next}`
}

const percent = (share: number) => `${Math.round(100 * share)}%`
