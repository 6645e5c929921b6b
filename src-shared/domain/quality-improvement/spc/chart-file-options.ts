import { type Result, refuse, succeed } from '../../result.ts'
import type { ChartOptions, PerFacet, Target } from './chart-options.ts'
import { isMeasure, isMoment, isRecord } from './file-values.ts'
import type { Moment } from './moment.ts'
import { isRuleSetName, RULE_SETS } from './rule-sets.ts'
import { IMPROVEMENT_DIRECTIONS } from './verdict.ts'

/** The options a chart file may have; what is left out, or null, has its usual value. */
const OPTION_NAMES = [
  'improvement_direction',
  'rebase',
  'fix_after_n_points',
  'target',
  'screen_outliers',
  'rule_set',
] as const

export type OptionName = (typeof OPTION_NAMES)[number]

/** Why the options of a chart file cannot be followed. */
export type ChartFileOptionRefusal =
  | { readonly code: 'option-unknown'; readonly name: string }
  | { readonly code: 'option-invalid'; readonly name: OptionName }
  | { readonly code: 'rule-set-contradicted' }

/** Reads options as they stand in a file that may hold anything. */
export function readChartOptions(
  given: Readonly<Record<string, unknown>>,
): Result<ChartOptions, ChartFileOptionRefusal> {
  const unknown = Object.keys(given).find((name) => !OPTION_NAMES.some((one) => one === name))
  if (unknown !== undefined) return refuse({ code: 'option-unknown', name: unknown })
  const invalid: OptionName[] = []
  const screens = take('screen_outliers', toBoolean)
  const ruleSet = take('rule_set', toRuleSet)
  const options: ChartOptions = {
    ruleSet: ruleSet ?? (screens === false ? 'excel' : 'r'),
    direction: take('improvement_direction', toDirection) ?? 'increase',
    rebase: take('rebase', (value) => toPerFacet(value, toMoments)) ?? { every: [] },
    fixAfterPoints: take('fix_after_n_points', toWhole) ?? null,
    target: take('target', (value) => toPerFacet(value, toTarget)) ?? null,
  }
  const [name] = invalid
  if (name) return refuse({ code: 'option-invalid', name })
  if (screens !== undefined && screens !== RULE_SETS[options.ruleSet].screensOutliers) {
    return refuse({ code: 'rule-set-contradicted' })
  }
  return succeed(options)

  function take<Setting>(
    option: OptionName,
    read: (value: unknown) => Setting | undefined,
  ): Setting | undefined {
    const value = given[option] ?? undefined
    const setting = value === undefined ? undefined : read(value)
    if (value !== undefined && setting === undefined) invalid.push(option)
    return setting
  }
}

const toBoolean = (value: unknown) => (typeof value === 'boolean' ? value : undefined)
const toDirection = (value: unknown) => IMPROVEMENT_DIRECTIONS.find((one) => one === value)
const toRuleSet = (value: unknown) =>
  typeof value === 'string' && isRuleSetName(value) ? value : undefined
const toWhole = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined
const toTarget = (value: unknown): Target | undefined => (isMeasure(value) ? value : undefined)

/** R writes a list of one as its only member. */
function toMoments(value: unknown): readonly Moment[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.every(isMoment) ? all : undefined
}

/** A facet that is named with null is not named. */
function toPerFacet<Setting>(
  value: unknown,
  read: (value: unknown) => Setting | undefined,
): PerFacet<Setting> | undefined {
  if (!isRecord(value)) {
    const every = read(value)
    return every === undefined ? undefined : { every }
  }
  const named = Object.entries(value).filter(([, one]) => one !== null)
  const byFacet: [string, Setting][] = []
  for (const [facet, one] of named) {
    const setting = read(one)
    if (setting === undefined) return undefined
    byFacet.push([facet, setting])
  }
  return { byFacet: Object.fromEntries(byFacet) }
}
