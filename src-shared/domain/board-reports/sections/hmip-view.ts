/** The measures of the thematic review on our own records: from the need, by its clock. */
import type { ReferralFacts } from '../../referrals/referral.ts'
import { averageOf } from '../disclosure/average.ts'
import { type CountFigure, implied } from '../disclosure/ledger.ts'
import { addsUp, isAtMost, type LinkedFigures } from '../disclosure/linked-figures.ts'
import { percentageOf } from '../disclosure/percentage.ts'
import type { Cell, Disclosure } from '../disclosure-control.ts'
import { cellsByName, type NamedCell } from '../figure-names.ts'
import { summariseIndicators } from '../indicators.ts'
import type { LinkContext } from '../link-context.ts'
import type { ReportRequest } from '../report-request.ts'
import { clockFigureNames } from './clocks-side-by-side.ts'

export interface HmipCounts {
  readonly people: number
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  /** Admissions after more than 28 days, among the urgent ones. */
  readonly urgentLate: number
  readonly urgent: number
}

export interface HmipSection {
  readonly mean: Cell
  readonly median: Cell
  readonly min: Cell
  readonly max: Cell
  readonly urgentLate: Cell
  readonly urgent: Cell
  readonly urgentPercent: Cell
}

const URGENT: readonly (string | undefined)[] = ['urgent', 'emergency']

/** Days from the need to admission, of those admitted in the period; and of the urgent ones apart. */
export function countHmip(
  referrals: readonly ReferralFacts[],
  request: Pick<ReportRequest, 'from' | 'to' | 'asAt'>,
): HmipCounts {
  const scope = { ...request, clock: 'need' } as const
  const { I1, I3 } = summariseIndicators(referrals, scope).indicators
  const urgent = summariseIndicators(
    referrals.filter(({ urgency }) => URGENT.includes(urgency)),
    scope,
  ).indicators.I1
  const { mean = null, median = null, min = null, max = null } = I3
  return {
    people: I1.denominator ?? 0,
    ...{ mean, median, min, max },
    urgentLate: (urgent.denominator ?? 0) - (urgent.numerator ?? 0),
    urgent: urgent.denominator ?? 0,
  }
}

const TABLE = 'view of the inspectorate'
const URGENT_NAMES = {
  numerator: 'urgent, after more than 28 days, numerator',
  denominator: 'urgent, after more than 28 days, denominator',
  value: 'urgent, after more than 28 days, value',
}
const MEAN = 'need to admission, mean'
const MEDIAN = 'need to admission, median'
const PEOPLE = clockFigureNames({ clock: 'need', id: 'I1' }).denominator

/** The counts as their audience may see them. */
export function hmipSection(counts: HmipCounts, disclosure: Disclosure): HmipSection {
  const { mean, median, min, max, urgentLate, urgent } = counts
  return {
    mean: disclosure.average(MEAN, mean),
    median: disclosure.average(MEDIAN, median),
    min: disclosure.extreme(min, PEOPLE),
    max: disclosure.extreme(max, PEOPLE),
    urgentLate: disclosure.count(URGENT_NAMES.numerator, urgentLate),
    urgent: disclosure.count(URGENT_NAMES.denominator, urgent),
    urgentPercent: disclosure.percentage(URGENT_NAMES.value, urgentLate, urgent),
  }
}

export function hmipFigures({ urgentLate, urgent }: HmipCounts): readonly CountFigure[] {
  return [
    { figure: URGENT_NAMES.numerator, value: urgentLate, table: TABLE, cost: 3 },
    { figure: URGENT_NAMES.denominator, value: urgent, table: TABLE, cost: 4 },
  ]
}

/** The urgent are some of all who were admitted with a day of need. */
export function hmipLinks(
  { people, mean, median, urgentLate, urgent }: HmipCounts,
  { ledger, ruleSet }: LinkContext,
): LinkedFigures {
  const inTime = 'urgent, admitted within 28 days'
  const count = ledger.idOf(PEOPLE)
  const late = { id: ledger.idOf(URGENT_NAMES.numerator), value: urgentLate }
  const all = { id: ledger.idOf(URGENT_NAMES.denominator), value: urgent }
  const early = ledger.idOf(clockFigureNames({ clock: 'need', id: 'I1' }).numerator)
  return {
    quantities: [implied(inTime, urgent - urgentLate)],
    derived: [
      averageOf({ id: MEAN, tables: [TABLE], value: mean, people, count }, ruleSet),
      averageOf({ id: MEDIAN, tables: [TABLE], value: median, people, count }, ruleSet),
      percentageOf(
        {
          ...{ id: URGENT_NAMES.value, tables: [TABLE], cost: 3, rest: inTime },
          ...{ numerator: late, denominator: all },
        },
        ruleSet,
      ),
    ],
    relations: [
      addsUp([late.id, inTime], all.id),
      isAtMost(all.id, count),
      isAtMost(inTime, early),
    ],
  }
}

/** The figures by their names, and what they count. */
export function hmipCells(section: HmipSection): readonly NamedCell[] {
  const { mean, median, min, max, urgentLate, urgent, urgentPercent } = section
  const waits = 'Days from the need to admission, of transfers admitted in the period.'
  return [
    [MEAN, mean, waits],
    [MEDIAN, median, waits],
    ['need to admission, shortest', min, waits],
    ['need to admission, longest', max, waits],
    ...cellsByName(
      URGENT_NAMES,
      { numerator: urgentLate, denominator: urgent, percent: urgentPercent },
      {
        counted: 'Urgent or emergency referrals admitted after more than 28 days from the need',
        outOf: 'Urgent or emergency referrals admitted in the period with a day of need',
      },
    ),
  ]
}
