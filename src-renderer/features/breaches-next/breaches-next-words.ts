import type { BreachesNext, BreachRow } from '#shared/contract/breaches-next.ts'
import type { KnownChance } from '#shared/domain/breaches-next/admission-history.ts'
import { LEFT_OUT, type LeftOut } from '#shared/domain/breaches-next/breaches-next.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { number } from '../../components/words/number-words.ts'

/** What stands in a cell: the figure, and on the lines below it what it rests on. */
export interface CellWords {
  readonly figure: string
  readonly more: string
}

/** A whole percentage; never 0 or 100 % of what is only near to it. */
export function percentWords(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%'
  if (share < 1 - 1e-12 && share >= 0.995) return 'over 99%'
  return `${Math.round(100 * share)}%`
}

/** The chance of admission by the last day, with its interval and the past referrals behind it. */
export function chanceWords({ chance, anyStage }: BreachRow): CellWords {
  switch (chance.kind) {
    case 'known':
      return { figure: percentWords(chance.chance), more: basisWords(chance) }
    case 'last_day':
      return { figure: 'Last day', more: 'in time only if admitted on it' }
    case 'too_few':
      return { figure: `Too few (${number(chance.n)})`, more: anyStageWords(anyStage) }
    case 'not_followed':
      return {
        figure: 'Not known',
        more: `none of ${number(chance.n)} followed to the last day${anyStage ? `; ${anyStageWords(anyStage)}` : ''}`,
      }
  }
}

function anyStageWords(chance: KnownChance | undefined): string {
  if (!chance) return 'also in all stages together'
  return `all stages together: ${percentWords(chance.chance)}, ${basisWords(chance)}`
}

function basisWords({ lower, upper, n }: KnownChance): string {
  const limits =
    lower === null || upper === null
      ? 'no interval'
      : `${percentWords(lower)} to ${percentWords(upper)}`
  return `${limits}, ${nWords(n)}`
}

/** `n = 24`, never torn apart at the end of a line. */
const nWords = (n: number) => `n\u00a0=\u00a0${number(n)}`

/** What an end of the present stage would add, or why that is not known. */
export function gainWords({ gain, ifEnded, next, chance, standing }: BreachRow): CellWords {
  if (chance.kind === 'last_day') return { figure: 'Not known', more: 'nothing left to forecast' }
  if (!gain) return { figure: 'Not known', more: noGainWords({ ifEnded, next, chance }) }
  const points = `${pointsWords(gain.gain)} points`
  const limits =
    gain.lower === null || gain.upper === null
      ? 'no interval'
      : `${pointsWords(gain.lower)} to ${pointsWords(gain.upper)}`
  return {
    figure: standing === 'little_to_gain' ? `Little: ${points}` : points,
    more: `${limits}; ${nextWords({ ifEnded, next })}`,
  }
}

function nextWords({ ifEnded, next }: Pick<BreachRow, 'ifEnded' | 'next'>): string {
  if (next === 'admitted' || ifEnded?.kind !== 'known') return 'the next step is admission'
  return `${stageInSentence(next)}: ${percentWords(ifEnded.chance)}, ${nWords(ifEnded.n)}`
}

function noGainWords({ ifEnded, next, chance }: Pick<BreachRow, 'ifEnded' | 'next' | 'chance'>) {
  if (chance.kind !== 'known') return 'no chance to compare with'
  if (next === 'admitted' || !ifEnded) return 'the next step is admission'
  const few = ifEnded.kind === 'too_few' ? 'too few' : 'not followed long enough'
  return `${few} ${stageInSentence(next)} (${number(ifEnded.n)})`
}

const stageInSentence = (stage: Exclude<BreachRow['next'], 'admitted'>) =>
  STAGE_NAMES[stage].toLowerCase()

/** `+25`, `−3`, `0`. */
export function pointsWords(share: number): string {
  const points = Math.round(100 * share)
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `−${-points}`
}

const transfers = (count: number) => (count === 1 ? '1 transfer' : `${number(count)} transfers`)

/** The list in one sentence, then the clock, the day and the history that it is meant by. */
export function summaryWords(found: BreachesNext): string {
  const { total, countsByStanding: counts, clock, asAt } = found
  const open = total === 1 ? '1 open transfer' : `${number(total)} open transfers`
  const parts =
    total === 0
      ? []
      : [
          `much can be changed for ${number(counts.can_change)}`,
          `not known for ${number(counts.not_known)}`,
          `little to gain for ${number(counts.little_to_gain)}`,
        ]
  const listed = [`${open} within the limit`, ...parts].join('; ')
  return `${listed}. ${sentence(clockInSentence(clock))}, as at ${longDay(asAt)}; ${historyWords(found)}.`
}

/** From how many referrals the chances are. */
export function historyWords({ history, historyFrom }: BreachesNext): string {
  return historyFrom
    ? `chances from ${transfers(history)} since ${longDay(historyFrom)}`
    : `chances from ${transfers(history)}, all of the history`
}

const LEFT_OUT_WORDS: Readonly<Record<LeftOut, string>> = {
  breached: 'past the last day',
  notStarted: 'without a start on this clock',
  remissions: 'remissions, which have a clock of their own',
  under18: 'under 18',
  wales: 'at Welsh establishments',
}

/** Which open referrals are not listed; `undefined` where all are. */
export function leftOutWords(leftOut: BreachesNext['leftOut']): string | undefined {
  const parts = [...LEFT_OUT].reverse().flatMap((why) => {
    const count = leftOut[why]
    if (count === 0) return []
    if (why === 'remissions' && count === 1) return '1 remission, which has a clock of its own'
    return `${number(count)} ${LEFT_OUT_WORDS[why]}`
  })
  return parts.length > 0 ? `Open but not listed: ${parts.join('; ')}.` : undefined
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
