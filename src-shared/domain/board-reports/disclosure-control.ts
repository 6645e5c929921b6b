/**
 * What may be shown of a figure outside the region. Source: docs/specs/disclosure-control.md, the
 * project's default rule set: counts of 1 to 4 hidden, others rounded to the nearest 5, zero shown;
 * percentages whole, and only where numerator, denominator and complement are each 0 or at least 5;
 * medians only of 8 people or more.
 */
import { ratio, round } from './figures.ts'

/** The name and version of the rule set, as every output records it. */
const EXTERNAL_RULE_SET = 'pathway28-external-1'
const INTERNAL_RULE_SET = 'internal-unsuppressed'

export const AUDIENCES = ['internal', 'external'] as const
export type Audience = (typeof AUDIENCES)[number]

const THRESHOLD = 5
const ROUND_TO = 5
const FEWEST_FOR_MEDIAN = 8

/** A figure as it may be shown: `value` is what a chart may draw, `null` where nothing may. */
export interface Cell {
  readonly shown: string
  readonly value: number | null
  readonly isHidden: boolean
}

/** A figure that the rule set hides. */
export const HIDDEN: Cell = { shown: '*', value: null, isHidden: true }
/** No figure: nobody to count, or nothing recorded. */
export const ABSENT: Cell = { shown: '', value: null, isHidden: false }

function plain(value: number, shown = String(value)): Cell {
  return { shown, value, isHidden: false }
}

/** How one audience sees the figures. Every writer shows what it is handed and works out nothing. */
export interface Disclosure {
  readonly audience: Audience
  readonly ruleSet: string
  count(count: number | undefined): Cell
  /** A percentage of two counts: one decimal inside, whole outside. */
  percentage(numerator: number | undefined, denominator: number | undefined): Cell
  /** A median, mean or percentile of so many people. */
  average(value: number | null | undefined, people: number | undefined): Cell
  /** A value that is one person's own, such as the longest wait: never shown outside. */
  extreme(value: number | null | undefined): Cell
  /**
   * A row of counts and their total, with none to be had by subtraction. Cells whose places are
   * shown elsewhere in the report are the last to be hidden for the sake of another.
   */
  row(
    counts: readonly number[],
    shownElsewhere?: readonly number[],
  ): { readonly cells: readonly Cell[]; readonly total: Cell }
}

/** Everything as it is: for the region's own working papers. */
export const INTERNAL: Disclosure = {
  audience: 'internal',
  ruleSet: INTERNAL_RULE_SET,
  count: (count) => (count === undefined ? ABSENT : plain(count)),
  percentage: (numerator, denominator) => {
    const value = ratio(100 * (numerator ?? 0), denominator ?? 0, 1)
    return value === null ? ABSENT : plain(value, `${value.toFixed(1)}%`)
  },
  average: (value) => (value === null || value === undefined ? ABSENT : plain(value)),
  extreme: (value) => (value === null || value === undefined ? ABSENT : plain(value)),
  row: (counts) => ({
    cells: counts.map((count) => plain(count)),
    total: plain(counts.reduce((total, count) => total + count, 0)),
  }),
}

/** The project's default outside the region. */
export const EXTERNAL: Disclosure = {
  audience: 'external',
  ruleSet: EXTERNAL_RULE_SET,
  count: (count) => (count === undefined ? ABSENT : protectedCount(count)),
  percentage: (numerator = 0, denominator = 0) => {
    const value = ratio(100 * numerator, denominator, 0)
    if (value === null) return ABSENT
    const safe = [numerator, denominator, denominator - numerator].every(isSafe)
    return safe ? plain(value, `${value}%`) : HIDDEN
  },
  average: (value, people = 0) => {
    if (value === null || value === undefined) return ABSENT
    return people >= FEWEST_FOR_MEDIAN ? plain(round(value, 1)) : HIDDEN
  },
  extreme: (value) => (value === null || value === undefined ? ABSENT : HIDDEN),
  row: protectedRow,
}

export function disclosureFor(audience: Audience): Disclosure {
  return audience === 'internal' ? INTERNAL : EXTERNAL
}

/** Whether a count says nothing about a handful of people: nobody, or at least five. */
export function isSafe(count: number): boolean {
  return count === 0 || count >= THRESHOLD
}

function protectedCount(count: number): Cell {
  return isSafe(count) ? plain(Math.round(count / ROUND_TO) * ROUND_TO) : HIDDEN
}

/**
 * Hide the small cells of a row, and where that leaves one alone, the smallest other cell too, so
 * that the total does not give it away; where there is no other, the total.
 */
function protectedRow(
  counts: readonly number[],
  shownElsewhere: readonly number[] = [],
): ReturnType<Disclosure['row']> {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const small = counts.flatMap((count, index) => (isSafe(count) ? [] : [index]))
  const other = smallestOther(counts, [...small, ...shownElsewhere]) ?? smallestOther(counts, small)
  const partner = small.length === 1 ? other : undefined
  const hidden = new Set(partner === undefined ? small : [...small, partner])
  const isTotalHidden = small.length === 1 && partner === undefined
  return {
    cells: counts.map((count, index) => (hidden.has(index) ? HIDDEN : protectedCount(count))),
    total: isTotalHidden ? HIDDEN : protectedCount(total),
  }
}

function smallestOther(counts: readonly number[], except: readonly number[]): number | undefined {
  return counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => !except.includes(index) && count > 0)
    .sort((a, b) => a.count - b.count)[0]?.index
}
