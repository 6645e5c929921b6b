import { CLOCK_WORDS } from './clock-words.ts'
import { exclusionWords } from './count-words.ts'
/** The words of the report; its figures come from the model and from nowhere else. */

import type { LocalDate } from '../local-date.ts'
import type { Cell } from './disclosure-control.ts'
import type { IndicatorId } from './indicator-definitions.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import type { ReportModel } from './report-model.ts'

const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** @example longDay('2025-09-05') // '5 September 2025' */
export function longDay(day: LocalDate): string {
  return LONG_DAY.format(new Date(`${day}T00:00:00Z`))
}

/** What a line or a section leaves out, in words; empty where it leaves out nobody. */
export function excludedWords(
  { excluded }: Pick<IndicatorLine, 'excluded'>,
  shown: (cell: Cell) => string = (cell) => cell.shown,
): string {
  return excluded.map(({ reason, cell }) => `${shown(cell)} ${exclusionWords(reason)}`).join('; ')
}

const UNIT_WORDS = { percent: '', days: ' days', count: '' } as const

/** The figures of a line as one text, such as "median 33 days; mean 35.5 days". */
export function figureWords({ figures, unit, isRecorded }: IndicatorLine): string {
  if (!isRecorded) return 'not recorded'
  const words = figures.map(({ name, cell, unit: own = unit }) => {
    const value = cell.shown === '' ? 'no figure' : cell.shown
    return `${name} ${value}${cell.value === null ? '' : UNIT_WORDS[own]}`.trim()
  })
  return words.join('; ')
}

/** Of those admitted, how many in time; people who still wait are not in it. */
export function completedSentence(model: ReportModel): string {
  const { denominator, numerator, share } = shareOf(model, 'I1')
  return `Of ${denominator} transfers admitted in the period, ${numerator} were admitted within 28 days (${CLOCK_WORDS[model.clock].name})${share}.`
}

/** Of those referred, how many in time; people who still wait are in it. */
export function cohortSentence(model: ReportModel): string {
  const { denominator, numerator, share } = shareOf(model, 'I6')
  return `Of ${denominator} referrals made in the period and followed to day 28, open ones counted, ${numerator} were admitted within 28 days${share}.`
}

/** How many wait, and how many of them too long. */
export function openSentence({ asAt, openTransfers }: ReportModel): string {
  const [past] = openTransfers.rows
  const { total, withoutReason } = openTransfers
  return `On ${longDay(asAt)} ${orNone(total.shown)} transfers were open; ${orNone(past?.cell.shown ?? '')} of them were past their last day, ${orNone(withoutReason.shown)} of those with no delay reason recorded.`
}

/** A count inside a sentence. */
export function orNone(shown: string): string {
  if (shown === '*') return 'a number not shown'
  return shown === '0' || shown === '' ? 'no' : shown
}

function shareOf({ indicators }: ReportModel, id: IndicatorId) {
  const line = indicators.find((one) => one.id === id)
  const shown = line?.figures[0]?.cell.shown
  return {
    numerator: orNone(line?.numerator.shown ?? ''),
    denominator: orNone(line?.denominator.shown ?? ''),
    share: shown && shown !== '*' ? `: ${shown}` : '',
  }
}
