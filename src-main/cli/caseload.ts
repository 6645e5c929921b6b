import type { CaseloadPage } from '#shared/contract/caseload.ts'
import { LIST_STATUSES } from '#shared/domain/caseload/list-status.ts'
import { leadingClock } from '#shared/domain/referrals/clocks.ts'
import { DIRECTIONS } from '#shared/domain/referrals/code-lists.ts'
import { answerOf } from './answer.ts'
import { type Command, readOptions } from './command.ts'
import { requireKnown } from './known-establishment.ts'
import { withDatabase } from './open.ts'

export const caseload: Command = {
  name: 'caseload',
  summary: 'who is waiting, and against which clock',
  usage:
    'caseload --db FILE [--as-at YYYY-MM-DD] [--status open|ended|all] [--direction transfer|remission] [--establishment CODE] [--overdue] [--limit N] [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'as-at', 'status', 'direction', 'establishment', 'limit'],
      flags: ['overdue', 'json'],
    })
    const establishment = options.text('establishment')?.toUpperCase()
    const ask = {
      asAt: options.day('as-at') ?? surroundings.clock.today(),
      filters: {
        status: options.oneOf('status', LIST_STATUSES) ?? 'open',
        direction: options.oneOf('direction', DIRECTIONS),
        establishments: establishment ? [establishment] : [],
        overdue: options.flag('overdue'),
      },
      limit: options.number('limit', { from: 0, to: 1_000_000 }) ?? 1_000_000,
    }
    const page = await withDatabase(options.needed('db'), surroundings, async (db) => {
      if (establishment !== undefined) await requireKnown(establishment, { db, surroundings })
      return answerOf('caseload.list', ask, { db, surroundings })
    })
    if (options.flag('json')) surroundings.out(JSON.stringify(toDocument(page)))
    else for (const line of toLines(page)) surroundings.out(line)
    return 0
  },
}

function toDocument({ asAt, matching, rows }: CaseloadPage) {
  return {
    asAt,
    total: matching,
    rows: rows.map(({ localRef, direction, establishment, status, stage, clocks }) => ({
      localRef,
      direction,
      establishment: establishment ?? null,
      status,
      stage,
      clocks,
    })),
  }
}

function toLines({ asAt, clock, matching, rows }: CaseloadPage): readonly string[] {
  const head = `${matching} referrals as at ${asAt}, ${clock} clock (remissions by their own)`
  return [
    head,
    ...rows.map((row) => {
      const leading = leadingClock(row, row.clocks, clock)
      const none = row.status === 'ended' ? 'no days known' : 'clock not started'
      const wait = leading ? `${leading.days} days, ${leading.state}` : none
      return [row.localRef, row.direction, row.establishment ?? '-', row.stage, wait].join('\t')
    }),
  ]
}
