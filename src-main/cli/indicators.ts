import {
  INDICATOR_GROUPINGS,
  type IndicatorResults,
} from '#shared/domain/board-reports/indicators.ts'
import { WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { answerOf } from './answer.ts'
import { type Command, RefusedError, readOptions, UsageError } from './command.ts'
import { withDatabase } from './open.ts'

export const indicators: Command = {
  name: 'indicators',
  summary: 'the indicators of a period',
  usage: `indicators --db FILE --from YYYY-MM-DD --to YYYY-MM-DD [--as-at YYYY-MM-DD] [--clock ${WAIT_CLOCKS.join('|')}] [--by ${INDICATOR_GROUPINGS.join('|')}] [--json]`,
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'from', 'to', 'as-at', 'clock', 'by'],
      flags: ['json'],
    })
    const by = options.oneOf('by', INDICATOR_GROUPINGS)
    const ask = {
      from: options.neededDay('from'),
      to: options.neededDay('to'),
      asAt: options.day('as-at') ?? surroundings.clock.today(),
      clock: options.oneOf('clock', WAIT_CLOCKS) ?? 'guidance',
      ...(by ? { by } : {}),
    }
    if (ask.from > ask.to) throw new UsageError('--from lies after --to.')
    const found = await withDatabase(options.needed('db'), surroundings, (db) =>
      answerOf('boardReports.summariseIndicators', ask, { db, surroundings }),
    )
    if (!found.ok) throw new RefusedError(`The figures were refused: ${found.failure.code}.`)
    if (options.flag('json')) surroundings.out(JSON.stringify(found.value))
    else for (const line of toLines(found.value)) surroundings.out(line)
    return 0
  },
}

function toLines({ indicators: found, from, to, asAt, clock }: IndicatorResults): string[] {
  return [
    `${from} to ${to}, as at ${asAt}, ${clock} clock`,
    ...Object.entries(found).map(([id, { name, unit, excluded, ...figures }]) => {
      const words = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)
      return `${id}\t${name} (${unit})\t${words.join(', ')}`
    }),
  ]
}
