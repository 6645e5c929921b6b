/**
 * Somebody who has all that was published and tries to work out what was hidden: every count that
 * can have only one value is recovered. Source: docs/specs/disclosure-control.md.
 */
import { holds, nearest } from './integer-system.ts'
import type { LinkedFigures } from './linked-figures.ts'
import { countsHidden, type RuleSet } from './rule-sets.ts'
import type { System, Values } from './system.ts'
import { tightened } from './tighten.ts'

/**
 * Which of some counts have no other value than this, given one set of values that fits all that is
 * known. An answer that was given up counts as recovered.
 */
export function recoveredOf(
  targets: readonly string[],
  system: System,
  values: Values,
): readonly string[] {
  const others: Values[] = []
  return targets.filter((id) => {
    const own = values.get(id) ?? 0
    if (others.some((other) => (other.get(id) ?? own) !== own)) return false
    const other = nearest(system, id, { above: own }) ?? nearest(system, id, { below: own })
    if (other) others.push(other)
    return !other
  })
}

/** What an attack found: the counts that have one value only, and whether the rule hides such. */
export interface Finding {
  readonly id: string
  readonly value: number
}

/**
 * The hidden counts of a handful that a reader of finished files works out, who has no other
 * knowledge. `undefined` where the figures contradict one another.
 */
export function attack(
  { quantities }: LinkedFigures,
  system: System,
  ruleSet: RuleSet,
): readonly Finding[] | undefined {
  const narrow = tightened(system)
  const values = narrow && valuesOf(narrow)
  if (!values) return undefined
  const { min, max } = countsHidden(ruleSet)
  const found = quantities.flatMap(({ id, figures }) => {
    const value = values.get(id) ?? 0
    const isHandful = (figures.length > 0 ? min : 1) <= value && value <= max
    return isHandful ? [{ id, value }] : []
  })
  const recovered = recoveredOf(
    found.map(({ id }) => id),
    narrow,
    values,
  )
  return found.filter(({ id }) => recovered.includes(id))
}

/** Some values that fit, found count by count, each with all that it is tied to. */
function valuesOf(system: System): Values | undefined {
  const values = new Map<string, number>()
  for (const [id, { min, max }] of system.ranges) {
    if (values.has(id)) continue
    const found = min === max ? new Map([[id, min]]) : nearest(system, id, { above: min - 1 })
    if (!found) return undefined
    for (const [one, value] of found) values.set(one, value)
  }
  return holds(system, values) ? values : undefined
}
