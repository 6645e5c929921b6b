import { parseLocalDate } from '#shared/domain/local-date.ts'
import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { answerOf } from './answer.ts'
import { type Command, RefusedError, readOptions, UsageError } from './command.ts'
import { withDatabase } from './open.ts'

const MOST_MONTHS = 36

export const cohort: Command = {
  name: 'cohort',
  summary: 'follow the referrals of a window, and find where their days were lost',
  usage:
    'cohort --db FILE --from YYYY-MM-DD --to YYYY-MM-DD [--follow-up 6m|YYYY-MM-DD] [--as-at YYYY-MM-DD] [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, {
      texts: ['db', 'from', 'to', 'follow-up', 'as-at'],
      flags: ['json'],
    })
    const ask = {
      from: options.neededDay('from'),
      to: options.neededDay('to'),
      asAt: options.day('as-at') ?? surroundings.clock.today(),
      ...followUpOf(options.text('follow-up') ?? '6m'),
    }
    if (ask.from > ask.to) throw new UsageError('--from lies after --to.')
    const found = await withDatabase(options.needed('db'), surroundings, (db) =>
      answerOf('qualityImprovement.summariseCohort', ask, { db, surroundings }),
    )
    if (!found.ok) throw new RefusedError(`The cohort was refused: ${found.failure.code}.`)
    const { summary, silentAfter } = found.value
    if (options.flag('json')) surroundings.out(JSON.stringify(summary))
    else for (const line of toLines(summary, silentAfter)) surroundings.out(line)
    return 0
  },
}

/** So many calendar months each, or all up to one day. */
function followUpOf(text: string) {
  const day = parseLocalDate(text)
  if (day) return { followUpMonths: MOST_MONTHS, followUpTo: day }
  const months = Number(/^([1-9]\d?)m$/.exec(text)?.[1])
  if (months <= MOST_MONTHS) return { followUpMonths: months }
  throw new UsageError(
    `--follow-up takes calendar months, such as 6m, up to ${MOST_MONTHS}m, or a day as YYYY-MM-DD.`,
  )
}

function toLines(
  { cohort: about, states, waitDays, silentDays, blockages }: CohortSummary,
  silentAfter: number,
) {
  const { size, from, to, followUp, asAt } = about
  const otherwise = Object.values(states.endedOtherwise).reduce((sum, count) => sum + count, 0)
  return [
    `${size} transfers referred ${from} to ${to}, followed for ${followUp}, as at ${asAt}`,
    `${states.admitted} admitted, ${states.open} open, ${otherwise} ended otherwise; ${waitDays} days waited, ${silentDays} of them silent (nothing recorded for more than ${daysOf(silentAfter)})`,
    ...blockages.map(({ rank, sentence }) => `${rank}. ${sentence}`),
  ]
}

function daysOf(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
