/** The figures of a pack as a stranger reads them off its files, by the names of the hidden list. */

import { CLOCK_WORDS } from '#shared/domain/board-reports/clock-words.ts'
import { exclusionWords, STATE_WORDS } from '#shared/domain/board-reports/count-words.ts'
import {
  ADMITTED_TOTAL,
  admittedIn,
  COHORT_SIZE,
  chanceBy,
  denominatorOf,
  leftOutOf,
  lineFigure,
  numeratorOf,
  stateOf,
  totalOf,
  WAITING_TOTAL,
  waitingIn,
  withoutReasonOf,
} from '#shared/domain/board-reports/figure-names.ts'
import type { IndicatorId } from '#shared/domain/board-reports/indicator-definitions.ts'
import { leftOutReasons } from '#shared/domain/board-reports/left-out-reasons.ts'
import { OPEN_STATES } from '#shared/domain/board-reports/report-counts.ts'
import { clockFigureNames } from '#shared/domain/board-reports/sections/clocks-side-by-side.ts'
import { holderName, stageName } from '#shared/domain/board-reports/sections/days-lost.ts'
import { groupWords } from '#shared/domain/board-reports/sections/equity-document.ts'
import {
  type Characteristic,
  splitFigureNames,
} from '#shared/domain/board-reports/sections/equity-splits.ts'
import { WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import { ATTRIBUTIONS, PATHWAY_STAGES } from '#shared/domain/referrals/code-lists.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import type { Value } from './read-workbooks.ts'

type Rows = readonly (readonly (Value | undefined)[])[]
/** A figure and what stands for it: a number, a star, or nothing. */
type Seen = readonly [figure: string, text: string]

/** The tables of a pack without their headings, in whatever format they came. */
export interface TablesSeen {
  readonly indicators: Rows
  readonly leftOut: Rows
  readonly caseload: Rows
  readonly waits: Rows
  readonly chance: Rows
  readonly clocks: Rows
  readonly equity: Rows
  readonly blockages: Rows
  readonly holders: Rows
  /** The sentence that says of how many the chance is. */
  readonly lead: string
}

export function figuresSeen(tables: TablesSeen): readonly Seen[] {
  return [
    ...tables.indicators.flatMap(([, id, figure, , value, numerator, denominator]) => [
      ...seen(lineFigure(id as IndicatorId, figure === 'value' ? '' : String(figure)), value),
      ...seen(numeratorOf(id as IndicatorId), numerator),
      ...seen(denominatorOf(id as IndicatorId), denominator),
    ]),
    ...tables.leftOut.flatMap(([, id, words, count]) =>
      leftOutReasons(id as IndicatorId)
        .filter((reason) => exclusionWords(reason) === words)
        .flatMap((reason) => seen(leftOutOf(id as IndicatorId, reason), count)),
    ),
    ...tables.caseload.flatMap(([words, direction, count]) =>
      seen(caseloadName(String(words), `open ${direction}s` as 'open transfers'), count),
    ),
    ...waitsSeen(tables.waits),
    ...tables.chance.flatMap(([day, percent]) => seen(chanceBy(Number(day)), percent)),
    ...cohortSeen(tables.lead),
    ...tables.clocks.flatMap(([, id, words, ...cells]) => {
      const clock = WAIT_CLOCKS.find((one) => CLOCK_WORDS[one].name === words)
      return clock ? shareSeen(clockFigureNames({ clock, id: id as 'I1' }), cells) : []
    }),
    ...tables.equity.flatMap(([by, group, ...cells]) => {
      const own = GROUPS.find(({ words }) => words.join() === [by, group].join())
      return own ? shareSeen(splitFigureNames(own), cells) : []
    }),
    ...tables.blockages.flatMap(([words, referrals, mean]) =>
      PATHWAY_STAGES.filter((one) => PATHWAY_STAGE_NAMES[one] === words).flatMap((stage) => [
        ...seen(stageName(stage, 'referrals'), referrals),
        ...seen(stageName(stage, 'mean'), mean),
      ]),
    ),
    ...tables.holders.flatMap(([words, referrals, mean]) =>
      ATTRIBUTIONS.filter((one) => ATTRIBUTION_NAMES[one] === words).flatMap((holder) => [
        ...seen(holderName(holder, 'referrals'), referrals),
        ...seen(holderName(holder, 'mean'), mean),
      ]),
    ),
  ]
}

/** Every group that somebody can be in, by what a report calls it. */
const GROUPS = Object.entries({
  gender: ['1', '2', 'UNKNOWN'],
  age: ['18 to 24', '25 to 34', '35 to 44', '45 to 54', '55 or older'],
  ethnicity: ['white', 'mixed', 'asian', 'black', 'other', 'not_stated'],
  learning_disability: ['Y', 'N', 'UNKNOWN'],
  autism: ['Y', 'N'],
  mha_section: ['47', '47/49', '48/49'],
  security_level: ['picu', 'low', 'medium', 'high'],
} satisfies Record<Characteristic, readonly string[]>).flatMap(([by, groups]) =>
  groups.map((group) => ({
    ...{ by: by as Characteristic, group },
    words: groupWords(by as Characteristic, group),
  })),
)

function shareSeen(
  names: ReturnType<typeof clockFigureNames>,
  [numerator, denominator, percent]: Rows[number],
): readonly Seen[] {
  return [
    ...seen(names.numerator, numerator),
    ...seen(names.denominator, denominator),
    ...seen(names.value, percent),
  ]
}

/** Waits, as every format has them. */
export function waitsSeen(rows: Rows): readonly Seen[] {
  return rows.flatMap(([band, admitted, waiting]) => [
    ...seen(band === 'All' ? ADMITTED_TOTAL : admittedIn(String(band)), admitted),
    ...seen(band === 'All' ? WAITING_TOTAL : waitingIn(String(band)), waiting),
  ])
}

/** The words for whoever does not see a chart. */
export function altsSeen(alts: readonly string[]): readonly Seen[] {
  return alts.flatMap((alt) => [
    ...[
      ...alt.matchAll(/(\d+ (?:to \d+ days|days or more)): (\S+) admitted, (\S+) waiting/g),
    ].flatMap(([, band = '', admitted, waiting]) => [
      ...seen(admittedIn(band), admitted),
      ...seen(waitingIn(band), waiting),
    ]),
    ...[...alt.matchAll(/by day (\d+): (\*|\d+%)/g)].flatMap(([, day, percent]) =>
      seen(chanceBy(Number(day)), percent),
    ),
  ])
}

function caseloadName(words: string, caseload: 'open transfers'): string {
  if (words === 'All') return totalOf(caseload)
  const state = OPEN_STATES.find((one) => STATE_WORDS[one] === words)
  return state ? stateOf(caseload, state) : withoutReasonOf(caseload)
}

function cohortSeen(lead: string): readonly Seen[] {
  const [, size, left = ''] =
    lead.match(/Of (\S+) referrals whose clock started in the period\.(?: Left out: ([^.]*)\.)?/) ??
    []
  return [
    ...seen(COHORT_SIZE, size),
    ...left.split('; ').flatMap((part) => {
      const [, count, words] = part.match(/^(\S+) (.*)$/) ?? []
      const reason = leftOutReasons('cohort').find((one) => exclusionWords(one) === words)
      return reason ? seen(leftOutOf('cohort', reason), count) : []
    }),
  ]
}

function seen(figure: string, cell: Value | undefined): readonly Seen[] {
  if (cell === undefined || cell === '[x]' || cell === 'not recorded') return []
  const text = String(cell).replace('%', '')
  if (text === '[c]' || text === '*') return [[figure, '*']]
  return [[figure, /^[\d.]+$/.test(text) ? String(Number(text)) : '']]
}
