import type { FaultPage } from '#shared/contract/data-quality.ts'
import { LIST_STATUSES } from '#shared/domain/caseload/list-status.ts'
import { DIRECTIONS } from '#shared/domain/referrals/code-lists.ts'
import { answerOf } from './answer.ts'
import { type Command, readOptions } from './command.ts'
import { requireKnown } from './known-establishment.ts'
import { withDatabase } from './open.ts'

export const dataQuality: Command = {
  name: 'data-quality',
  summary: 'what is missing, impossible or odd in the records',
  usage:
    'data-quality --db FILE [--as-at YYYY-MM-DD] [--status open|ended|all] [--direction transfer|remission] [--establishment CODE] [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'as-at', 'status', 'direction', 'establishment'],
      flags: ['json'],
    })
    const establishment = options.text('establishment')?.toUpperCase()
    const ask = {
      asAt: options.day('as-at') ?? surroundings.clock.today(),
      filters: {
        status: options.oneOf('status', LIST_STATUSES) ?? 'open',
        direction: options.oneOf('direction', DIRECTIONS),
        establishments: establishment ? [establishment] : [],
      },
      limit: 1_000_000,
    }
    const page = await withDatabase(options.needed('db'), surroundings, async (db) => {
      if (establishment !== undefined) await requireKnown(establishment, { db, surroundings })
      return answerOf('dataQuality.listFaults', ask, { db, surroundings })
    })
    const shown = {
      ...page,
      establishments: page.establishments.filter(
        (one) => establishment === undefined || one.establishment === establishment,
      ),
    }
    if (options.flag('json')) surroundings.out(JSON.stringify(toDocument(shown)))
    else for (const line of toLines(shown)) surroundings.out(line)
    return 0
  },
}

function toDocument({ asAt, matching, rows, establishments, waiting }: FaultPage) {
  return {
    asAt,
    total: matching,
    faults: rows.map(({ localRef, direction, establishment, kind, column, value, before }) => ({
      localRef,
      direction,
      establishment: establishment ?? null,
      kind,
      column: column || null,
      value: value || null,
      ...(before ? { before } : {}),
    })),
    establishments: establishments.map(
      ({ establishment, referrals, withFault, faults, recorded, expected, percent }) => ({
        establishment: establishment ?? null,
        ...{ referrals, withFault, faults, recorded, expected, percent },
      }),
    ),
    waitingRows: waiting,
  }
}

function toLines(page: FaultPage): readonly string[] {
  const { asAt, clock, matching, rows, establishments, waiting } = page
  return [
    `${matching} faults as at ${asAt}, ${clock} clock (remissions by their own)`,
    ...rows.map(({ localRef, direction, establishment, kind, column, value, before }) => {
      const than = before ? ` (before ${before.column} ${before.value})` : ''
      const place = establishment ?? '-'
      return [localRef, direction, place, kind, column || '-', (value || '-') + than].join('\t')
    }),
    ...establishments.map(
      ({ establishment, referrals, withFault, recorded, expected, percent }) => {
        const share = percent === null ? 'too few for a percentage' : `${percent.toFixed(1)} %`
        return `${establishment ?? 'no establishment'}: ${withFault} of ${referrals} referrals with a fault; ${recorded} of ${expected} expected milestones recorded (${share})`
      },
    ),
    `${waiting.rejected} rows rejected, ${waiting.parked} parked in imports have not come in`,
  ]
}
