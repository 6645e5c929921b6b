/** The packs that are added up, and all that were given, as the combined pack tells of them. */
import type { LocalDate } from '../../local-date.ts'
import { REGION_NAMES } from '../../referrals/code-words.ts'
import { INTERNAL_RULE_SET, RULE_SETS, type RuleSet } from '../disclosure/rule-sets.ts'
import type { SharedCell } from './figures-for-combining.ts'
import type { PackFacts, Part, Standing } from './part.ts'
import { type PublishedSum, publishedSum } from './published-sum.ts'

/** A pack that was given, and where it stands. */
export interface ListedPack {
  readonly facts: PackFacts | undefined
  readonly standing: Standing
}

export interface CombinedModel {
  /** Those that are added up, in the order of the regions; all of one period, clock and audience. */
  readonly parts: readonly [Part, ...Part[]]
  readonly given: readonly ListedPack[]
  /** Who combines them, by which version, on which day. */
  readonly siteName: string
  readonly version: string
  readonly madeOn: LocalDate
}

/** By which rules a pack's counts are rounded; none inside the region. */
export function rulesOf({ ruleSet }: Pick<PackFacts, 'ruleSet'>): RuleSet | undefined {
  return Object.values(RULE_SETS).find(({ name }) => name === ruleSet)
}

/** Whether this version knows what a rule set does to figures. */
export function isKnownRuleSet(ruleSet: string): boolean {
  return ruleSet === INTERNAL_RULE_SET || rulesOf({ ruleSet }) !== undefined
}

/** Whether sums are of rounded counts. */
export function isRounded({ parts: [first] }: CombinedModel): boolean {
  return first.audience === 'external'
}

/** A figure added up over the packs; a pack that has no such section is not among its regions. */
export function sumOver(
  { parts }: CombinedModel,
  pick: (part: Part) => SharedCell | undefined,
): PublishedSum {
  return publishedSum(parts.map((part) => ({ count: pick(part) ?? null, ruleSet: rulesOf(part) })))
}

/** "South West and North West". */
export function regionWords(regions: readonly Pick<PackFacts, 'region'>[]): string {
  const names = regions.map(({ region }) => REGION_NAMES[region])
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`
}
