/** The cohort by who people are: I6 in groups. Source: docs/specs/board-report-sections.md. */
import { ethnicityGroup } from '../../referrals/code-lists.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { type CountFigure, implied } from '../disclosure/ledger.ts'
import { addsUp, atMost, type LinkedFigures } from '../disclosure/linked-figures.ts'
import { percentageOf } from '../disclosure/percentage.ts'
import type { Cell, Disclosure } from '../disclosure-control.ts'
import { cellsByName, denominatorOf, type NamedCell, numeratorOf } from '../figure-names.ts'
import type { Subject } from '../indicator.ts'
import { INDICATOR_DEFINITIONS } from '../indicator-definitions.ts'
import { stages } from '../indicators-of-stages.ts'
import type { LinkContext } from '../link-context.ts'
import { wilsonLimits } from '../wilson-limits.ts'

/** What people are told apart by; unknown values are a group of their own. */
export const CHARACTERISTICS = [
  'gender',
  'age',
  'ethnicity',
  'learning_disability',
  'autism',
  'mha_section',
  'security_level',
] as const
export type Characteristic = (typeof CHARACTERISTICS)[number]

/** The group of everybody whose value is not recorded. */
export const UNKNOWN = 'UNKNOWN'

/** The first age of each band, in whole years on the day of referral. */
const AGE_BANDS = [
  [18, '18 to 24'],
  [25, '25 to 34'],
  [35, '35 to 44'],
  [45, '45 to 54'],
  [55, '55 or older'],
] as const

const VALUE_OF: Readonly<Record<Characteristic, (one: ReferralFacts) => string | undefined>> = {
  gender: ({ gender }) => gender,
  age: ({ ageAtReferral: age }) =>
    age === undefined ? undefined : AGE_BANDS.findLast(([from]) => from <= age)?.[1],
  ethnicity: ({ ethnicity }) => ethnicityGroup(ethnicity),
  learning_disability: ({ learningDisability }) => learningDisability,
  autism: ({ autism }) => autism,
  mha_section: ({ mhaSection }) => mhaSection,
  security_level: ({ securityLevel }) => securityLevel,
}

interface SplitCount {
  readonly by: Characteristic
  readonly group: string
  readonly numerator: number
  readonly denominator: number
}

/** The cohort of one group as its audience may see it. */
export interface SplitFigure {
  readonly by: Characteristic
  readonly group: string
  readonly numerator: Cell
  readonly denominator: Cell
  readonly percent: Cell
  /** 95 % limits in percent; inside the region only, as they give the numbers away. */
  readonly lower: Cell
  readonly upper: Cell
}

/** I6 in every group of every characteristic; groups without anybody are not there. */
export function countSplits(subject: Subject): readonly SplitCount[] {
  return CHARACTERISTICS.flatMap((by) => {
    const groups = Map.groupBy(subject.transfers, (one) => VALUE_OF[by](one) || UNKNOWN)
    return [...groups.keys()].sort().flatMap((group) => {
      const transfers = groups.get(group) ?? []
      const { numerator = 0, denominator = 0 } = stages({ ...subject, transfers }).I6
      return denominator === 0 ? [] : [{ by, group, numerator, denominator }]
    })
  })
}

/** The counts as their audience may see them. */
export function splitFigures(
  counts: readonly SplitCount[],
  disclosure: Disclosure,
): readonly SplitFigure[] {
  return counts.map(({ by, group, numerator, denominator }) => {
    const names = splitFigureNames({ by, group })
    const limits = wilsonLimits(numerator, denominator)
    return {
      ...{ by, group },
      numerator: disclosure.count(names.numerator, numerator),
      denominator: disclosure.count(names.denominator, denominator),
      percent: disclosure.percentage(names.value, numerator, denominator),
      lower: disclosure.limit(limits?.lower),
      upper: disclosure.limit(limits?.upper),
    }
  })
}

/** The names of a group's figures in the list of hidden figures. */
export function splitFigureNames({ by, group }: Pick<SplitCount, 'by' | 'group'>) {
  const name = (part: string) => `I6 by ${by.replaceAll('_', ' ')}, ${group}, ${part}`
  return { numerator: name('numerator'), denominator: name('denominator'), value: name('value') }
}

const tableOf = (by: Characteristic) => `equity: ${by}`

export function splitCountFigures(counts: readonly SplitCount[]): readonly CountFigure[] {
  return counts.flatMap((one) => {
    const names = splitFigureNames(one)
    const table = tableOf(one.by)
    return [
      { figure: names.numerator, value: one.numerator, table, cost: 2 },
      { figure: names.denominator, value: one.denominator, table, cost: 3 },
    ]
  })
}

/** The groups of a characteristic add up to the cohort. */
export function splitLinks(
  counts: readonly SplitCount[],
  { ledger, ruleSet }: LinkContext,
): LinkedFigures {
  const shares = counts.map((one) => {
    const names = splitFigureNames(one)
    return { ...one, names, rest: `${names.denominator} less numerator` }
  })
  const byCharacteristic = [...Map.groupBy(shares, ({ by }) => by).values()]
  const idsOf = (some: typeof shares, part: 'numerator' | 'denominator') =>
    some.map(({ names }) => ledger.idOf(names[part]))
  return {
    quantities: shares.map(({ rest, numerator, denominator }) =>
      implied(rest, denominator - numerator),
    ),
    derived: shares.map(({ by, names, rest, numerator, denominator }) =>
      percentageOf(
        {
          ...{ id: names.value, tables: [tableOf(by)], cost: 2, rest },
          numerator: { id: ledger.idOf(names.numerator), value: numerator },
          denominator: { id: ledger.idOf(names.denominator), value: denominator },
        },
        ruleSet,
      ),
    ),
    relations: [
      ...shares.map(({ names, rest }) =>
        addsUp([ledger.idOf(names.numerator), rest], ledger.idOf(names.denominator)),
      ),
      // That a group has a row says that somebody is in it.
      ...shares.map(({ names }) => atMost([[-1, ledger.idOf(names.denominator)]], -1)),
      ...byCharacteristic.flatMap((some) => [
        addsUp(idsOf(some, 'numerator'), ledger.idOf(numeratorOf('I6'))),
        addsUp(idsOf(some, 'denominator'), ledger.idOf(denominatorOf('I6'))),
      ]),
    ],
  }
}

/** The figures by their names, and what they count. */
export function splitCells(figures: readonly SplitFigure[]): readonly NamedCell[] {
  const { numerator, denominator } = INDICATOR_DEFINITIONS.I6
  return figures.flatMap((one) => {
    const of = `Of the group ${one.group} by ${one.by.replaceAll('_', ' ')}`
    return cellsByName(splitFigureNames(one), one, {
      counted: `${of}: ${numerator}`,
      outOf: `${of}: ${denominator}`,
    })
  })
}
