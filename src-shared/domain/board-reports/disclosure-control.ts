/**
 * What may be shown of a figure, inside the region and outside. Source:
 * docs/specs/disclosure-control.md.
 */
import { percentageShown } from './disclosure/percentage.ts'
import type { Protection } from './disclosure/protector.ts'
import { INTERNAL_RULE_SET, type RuleSet, rounded } from './disclosure/rule-sets.ts'
import { ratio, round } from './figures.ts'

export const AUDIENCES = ['internal', 'external'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A figure as it may be shown: `value` is what a chart may draw, `null` where nothing may. */
export interface Cell {
  readonly shown: string
  readonly value: number | null
  readonly isHidden: boolean
}

/** A figure that is hidden. */
export const HIDDEN: Cell = { shown: '*', value: null, isHidden: true }
/** No figure: nobody to count, or nothing recorded. */
export const ABSENT: Cell = { shown: '', value: null, isHidden: false }

function plain(value: number, shown = String(value)): Cell {
  return { shown, value, isHidden: false }
}

/**
 * How one audience sees the figures, each by its name. Every writer shows what it is handed and works
 * out nothing.
 */
export interface Disclosure {
  readonly audience: Audience
  readonly ruleSet: string
  count(figure: string, count: number | undefined): Cell
  /** A percentage of two counts: one decimal inside, as the rule set has it outside. */
  percentage(figure: string, numerator: number | undefined, denominator: number | undefined): Cell
  /** A median, mean or percentile. */
  average(figure: string, value: number | null | undefined): Cell
  /** A value that is one person's own, such as the longest wait of so many: never shown outside. */
  extreme(value: number | null | undefined, people: string): Cell
  /** A chance from 0 to 1 as a percentage. */
  chance(figure: string, probability: number | null): Cell
  /** A confidence limit in percent: inside the region only, as it gives the numbers away. */
  limit(percent: number | undefined): Cell
  /** A figure that is given inside the region only. */
  inside(value: number): Cell
}

/** Everything as it is: for the region's own working papers. */
export const INTERNAL: Disclosure = {
  audience: 'internal',
  ruleSet: INTERNAL_RULE_SET,
  count: (_figure, count) => (count === undefined ? ABSENT : plain(count)),
  percentage: (_figure, numerator, denominator) => {
    const value = ratio(100 * (numerator ?? 0), denominator ?? 0, 1)
    return value === null ? ABSENT : percent(value, 1)
  },
  average: (_figure, value) => (value === null || value === undefined ? ABSENT : plain(value)),
  extreme: (value) => (value === null || value === undefined ? ABSENT : plain(value)),
  chance: (_figure, probability) =>
    probability === null ? ABSENT : percent(round(100 * probability, 1), 1),
  limit: (value) => (value === undefined ? ABSENT : percent(round(value, 1), 1)),
  inside: (value) => plain(value),
}

/** What a protection leaves to be shown outside the region; what it does not know stays hidden. */
export function externalBy(
  { published }: Pick<Protection, 'published'>,
  idOf: (figure: string) => string,
  ruleSet: RuleSet,
): Disclosure {
  const ifShown = (figure: string, cell: () => Cell) =>
    published.get(idOf(figure))?.kind === 'shown' ? cell() : HIDDEN
  return {
    audience: 'external',
    ruleSet: ruleSet.name,
    count: (figure, count) => {
      if (count === undefined) return ABSENT
      return ifShown(figure, () => plain(rounded(count, ruleSet)))
    },
    percentage: (figure, numerator = 0, denominator = 0) =>
      ifShown(figure, () => {
        const shown = percentageShown(numerator, denominator, ruleSet)
        return shown ? percent(shown.value, shown.decimals) : ABSENT
      }),
    average: (figure, value) =>
      ifShown(figure, () =>
        value === null || value === undefined ? ABSENT : plain(round(value, 1)),
      ),
    // That there is none says that there is nobody: so it is said only where that is.
    extreme: (value, people) =>
      ifShown(people, () => (value === null || value === undefined ? ABSENT : HIDDEN)),
    chance: (figure, probability) =>
      ifShown(figure, () =>
        probability === null ? ABSENT : percent(round(100 * probability, 0), 0),
      ),
    limit: () => ABSENT,
    inside: () => ABSENT,
  }
}

function percent(value: number, decimals: number): Cell {
  return plain(value, `${value.toFixed(decimals)}%`)
}
