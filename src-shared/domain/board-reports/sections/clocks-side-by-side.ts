/** The three clocks of 28 days beside one another. Source: docs/specs/board-report-sections.md. */

import { WAIT_CLOCKS, type WaitClock } from '../../referrals/clocks.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { CLOCK_WORDS } from '../clock-words.ts'
import { type CountFigure, implied } from '../disclosure/ledger.ts'
import { addsUp, isAtMost, type LinkedFigures } from '../disclosure/linked-figures.ts'
import { percentageOf } from '../disclosure/percentage.ts'
import type { Cell, Disclosure } from '../disclosure-control.ts'
import {
  cellsByName,
  denominatorOf,
  lineFigure,
  type NamedCell,
  numeratorOf,
  totalOf,
} from '../figure-names.ts'
import { INDICATOR_DEFINITIONS } from '../indicator-definitions.ts'
import type { IndicatorResults } from '../indicators.ts'
import { summariseIndicators } from '../indicators.ts'
import type { LinkContext } from '../link-context.ts'
import type { ReportRequest } from '../report-request.ts'

/** The indicators whose answer depends on the clock and is a share within 28 days, or past them. */
export const CLOCK_INDICATORS = ['I1', 'I2', 'I6'] as const
export type ClockIndicator = (typeof CLOCK_INDICATORS)[number]

interface ClockCount {
  readonly clock: WaitClock
  readonly id: ClockIndicator
  readonly numerator: number
  readonly denominator: number
}

/** One share of one clock as its audience may see it. */
export interface ClockFigure {
  readonly clock: WaitClock
  readonly id: ClockIndicator
  readonly numerator: Cell
  readonly denominator: Cell
  readonly percent: Cell
}

/** Count the same three shares on every clock. */
export function countClocks(
  referrals: readonly ReferralFacts[],
  request: Pick<ReportRequest, 'from' | 'to' | 'asAt' | 'clock'>,
  own: IndicatorResults,
): readonly ClockCount[] {
  return WAIT_CLOCKS.flatMap((clock) => {
    const { indicators } =
      clock === request.clock ? own : summariseIndicators(referrals, { ...request, clock })
    return CLOCK_INDICATORS.map((id) => {
      const { numerator = 0, denominator = 0 } = indicators[id]
      return { clock, id, numerator, denominator }
    })
  })
}

/** The counts as their audience may see them. */
export function clockFigures(
  counts: readonly ClockCount[],
  disclosure: Disclosure,
): readonly ClockFigure[] {
  return counts.map(({ clock, id, numerator, denominator }) => {
    const names = clockFigureNames({ clock, id })
    return {
      ...{ clock, id },
      numerator: disclosure.count(names.numerator, numerator),
      denominator: disclosure.count(names.denominator, denominator),
      percent: disclosure.percentage(names.value, numerator, denominator),
    }
  })
}

/** The names of a clock's figures in the list of hidden figures. */
export function clockFigureNames({ clock, id }: Pick<ClockCount, 'clock' | 'id'>) {
  const name = (part: string) => `${clock} clock, ${id} ${part}`
  return { numerator: name('numerator'), denominator: name('denominator'), value: name('value') }
}

const TABLE = 'clocks side by side'

/** The counts of every clock, and those of the report's own clock as what they are elsewhere. */
export function clockCountFigures(counts: readonly ClockCount[]): readonly CountFigure[] {
  return counts.flatMap((one) => {
    const names = clockFigureNames(one)
    return [
      { figure: names.numerator, value: one.numerator, table: TABLE, cost: 4 },
      { figure: names.denominator, value: one.denominator, table: TABLE, cost: 5 },
    ]
  })
}

/** By the report's own clock they are the figures of the indicators. */
export function sameByOwnClock(clock: WaitClock): readonly (readonly [string, string])[] {
  return CLOCK_INDICATORS.flatMap((id) => {
    const names = clockFigureNames({ clock, id })
    return [
      [names.numerator, numeratorOf(id)] as const,
      [names.denominator, denominatorOf(id)] as const,
      [names.value, lineFigure(id, '')] as const,
    ]
  })
}

/** What the shares of the other clocks tell, and how they hang together with the report's own. */
export function clockLinks(
  counts: readonly ClockCount[],
  { ledger, request, ruleSet }: LinkContext,
): LinkedFigures {
  const others = counts.filter(({ clock }) => clock !== request.clock)
  const shares = others.map((one) => {
    const names = clockFigureNames(one)
    return { ...one, names, rest: `${one.clock} clock, ${one.id} rest of the denominator` }
  })
  return {
    quantities: shares.map(({ rest, numerator, denominator }) =>
      implied(rest, denominator - numerator),
    ),
    derived: shares.map(({ names, rest, numerator, denominator }) =>
      percentageOf(
        {
          ...{ id: names.value, tables: [TABLE], cost: 4, rest },
          numerator: { id: ledger.idOf(names.numerator), value: numerator },
          denominator: { id: ledger.idOf(names.denominator), value: denominator },
        },
        ruleSet,
      ),
    ),
    relations: shares.flatMap(({ id, names, rest }) => [
      addsUp([ledger.idOf(names.numerator), rest], ledger.idOf(names.denominator)),
      ...(id === 'I1'
        ? [isAtMost(ledger.idOf(names.denominator), ledger.idOf(denominatorOf('I24')))]
        : []),
      ...(id === 'I2'
        ? [isAtMost(ledger.idOf(names.denominator), ledger.idOf(totalOf('open transfers')))]
        : []),
    ]),
  }
}

/** The figures by their names, and what they count. */
export function clockCells(figures: readonly ClockFigure[]): readonly NamedCell[] {
  return figures.flatMap((one) => {
    const { numerator, denominator } = INDICATOR_DEFINITIONS[one.id]
    const by = `By the ${CLOCK_WORDS[one.clock].name}`
    return cellsByName(clockFigureNames(one), one, {
      counted: `${by}: ${numerator}`,
      outOf: `${by}: ${denominator}`,
    })
  })
}
