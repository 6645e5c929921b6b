/** The words of the report; its figures come from the model and from nowhere else. */

import type { LocalDate } from '../local-date.ts'
import type { WaitClock } from '../referrals/clocks.ts'
import type { Cell } from './disclosure-control.ts'
import type { IndicatorId } from './indicator-definitions.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import type { ListState } from './report-counts.ts'
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

/** Each clock's name and the rule by which it counts. */
export const CLOCK_WORDS: Readonly<
  Record<WaitClock, { readonly name: string; readonly rule: string }>
> = {
  guidance: {
    name: 'guidance clock',
    rule: 'Day 0 is the day of the referral to the receiving service; within 28 days is admission on or before day 28. Rule set: NHS England good practice guidance, 10 June 2021.',
  },
  need: {
    name: 'need clock',
    rule: 'Day 0 is the day the need for treatment in hospital was identified; within 28 days is admission on or before day 28. The clock of HM Inspectorate of Prisons, February 2024.',
  },
  statutory: {
    name: 'statutory clock',
    rule: '28 days beginning with the day of the initial request for a medical report, so that the last day is the 27th after it. Mental Health Act 1983, section 47A.',
  },
}

/** The states of an open referral, transfers and remissions alike. */
export const STATE_WORDS: Readonly<Record<ListState, string>> = {
  breached: 'Past the last day',
  due_soon: 'Seven days or fewer to the last day',
  running: 'More than seven days to the last day',
  not_started: 'Clock not started: its first date is not recorded',
  met: 'Met',
  missed: 'Missed',
  ended: 'Ended otherwise',
}

const EXCLUSION_WORDS: Readonly<Record<string, string>> = {
  under18: 'under 18 on the day of referral',
  wales: 'from an establishment in Wales',
  noStart: 'without the first date of the clock',
  noNeedDate: 'without both dates',
  dateOrder: 'with dates in an impossible order',
  datePartial: 'of which only a month is known',
  notYetDue: 'not yet due at the as-at date',
  endedOtherwise: 'ended before the due day',
  notAssessed: 'without an access assessment',
}

/** Why an indicator leaves a referral out, such as "without both dates". */
export function exclusionWords(reason: string): string {
  return EXCLUSION_WORDS[reason] ?? reason
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
