import type { ChartCode } from './chart-kinds.ts'
import { judgeIndividuals } from './individuals.ts'
import type { SeriesPoint } from './measure-series.ts'
import type { Value } from './process-limits.ts'
import { RULE_SETS, type RuleSet, type RuleSetName } from './rule-sets.ts'

/** In which rule a rule set differs from the usual one; `several` where no one of them alone does it. */
export type ParityCause = 'screening' | 'limit_width' | 'trend_points' | 'two_in_three' | 'several'

/** A point that the three rule sets do not judge alike. */
export interface ParityDifference {
  readonly point: SeriesPoint
  readonly codes: Readonly<Record<RuleSetName, ChartCode>>
  /** What sets each rule set that disagrees apart from `r` at this point. */
  readonly causes: Readonly<Partial<Record<Exclude<RuleSetName, 'r'>, ParityCause>>>
}

/** The rules in which two sets can differ, each by itself. */
const SINGLE_CHANGES: readonly (readonly [ParityCause, (other: RuleSet) => Partial<RuleSet>])[] = [
  ['screening', ({ screensOutliers }) => ({ screensOutliers })],
  ['limit_width', ({ limitFactor }) => ({ limitFactor })],
  ['trend_points', ({ trendPoints }) => ({ trendPoints })],
  ['two_in_three', ({ twoInThree }) => ({ twoInThree })],
]

/**
 * The points of an XmR chart, group by group, that the rule sets judge differently, and why: the one
 * rule which, changed alone in the usual set, gives the other set's answer at that point.
 * Source: docs/specs/control-limits.md, "Rule sets".
 */
export function compareRuleSets(
  groups: readonly (readonly SeriesPoint[])[],
  fixAfterPoints: number | null,
): readonly ParityDifference[] {
  return groups.flatMap((points) => {
    const values = points.map(({ y }) => y)
    const judge = (ruleSet: RuleSet) => codesOf(values, fixAfterPoints, ruleSet)
    const usual = judge(RULE_SETS.r)
    const excel = judge(RULE_SETS.excel)
    const powerBi = judge(RULE_SETS['power-bi'])
    return points.flatMap((point, index): readonly ParityDifference[] => {
      const codes = {
        r: usual[index] ?? 'CC',
        excel: excel[index] ?? 'CC',
        'power-bi': powerBi[index] ?? 'CC',
      }
      const causes = {
        ...(codes.excel !== codes.r && { excel: causeOf('excel', index) }),
        ...(codes['power-bi'] !== codes.r && { 'power-bi': causeOf('power-bi', index) }),
      }
      return Object.keys(causes).length === 0 ? [] : [{ point, codes, causes }]

      function causeOf(name: Exclude<RuleSetName, 'r'>, at: number): ParityCause {
        const found = SINGLE_CHANGES.find(([, change]) => {
          const changed: RuleSet = { ...RULE_SETS.r, ...change(RULE_SETS[name]) }
          return judge(changed)[at] === codes[name]
        })
        return found?.[0] ?? 'several'
      }
    })
  })
}

function codesOf(
  values: readonly Value[],
  fixAfterPoints: number | null,
  ruleSet: RuleSet,
): readonly ChartCode[] {
  const baseline = fixAfterPoints ?? values.length
  return judgeIndividuals(values, baseline, ruleSet).map(({ code }) => code)
}
