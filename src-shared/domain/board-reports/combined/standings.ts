/** Where each of the packs that were given stands. Source: docs/specs/combined-packs.md. */
import { REGIONS, type Region } from '../../referrals/code-lists.ts'
import { choiceOfBasis, isSameBasis } from './basis.ts'
import type { BasisDifference, PackFacts, PackFault, Standing } from './part.ts'

/** A pack as it was read: what it says, as far as that can be believed, and what is wrong with it. */
export interface GivenPack {
  readonly facts: PackFacts | undefined
  readonly fault: PackFault | undefined
}

/** Where each pack stands, in the order in which they were given. */
export function standingsOf(packs: readonly GivenPack[]): readonly Standing[] {
  const sound = packs.flatMap(({ facts, fault }) => (facts && !fault ? [facts] : []))
  const firsts = sound.filter(
    ({ issueId }, place) => sound.findIndex((one) => one.issueId === issueId) === place,
  )
  const valid = firsts.filter((one) => !replacerOf(one, firsts))
  return packs.map(({ facts, fault }): Standing => {
    if (fault) return fault
    return facts ? standingOf(facts, firsts, valid) : { code: 'unreadable' }
  })
}

/** `firsts` is every sound pack once, `valid` those of them that none of the others replaces. */
function standingOf(
  facts: PackFacts,
  firsts: readonly PackFacts[],
  valid: readonly PackFacts[],
): Standing {
  if (!firsts.includes(facts)) return { code: 'same-report' }
  const newer = replacerOf(facts, firsts)
  if (newer) return { code: 'replaced', by: newer.issueId }
  const basis = choiceOfBasis(facts, valid)
  const differences = differencesFrom(facts, basis)
  if (differences.length > 0) return { code: 'differs', in: differences }
  const rivals = valid.filter((one) => one.region === facts.region && isSameBasis(one, basis))
  return { code: rivals.length > 1 ? 'ambiguous' : 'added' }
}

/** The report of the same region that corrects one, where it was given too. */
function replacerOf(one: PackFacts, all: readonly PackFacts[]): PackFacts | undefined {
  return all.find(({ replaces, region }) => replaces === one.issueId && region === one.region)
}

function differencesFrom(facts: PackFacts, basis: PackFacts): readonly BasisDifference[] {
  const checks: readonly (readonly [BasisDifference, boolean])[] = [
    ['audience', facts.audience !== basis.audience],
    ['period', facts.from !== basis.from || facts.to !== basis.to],
    ['as-at', facts.asAt !== basis.asAt],
    ['clock', facts.clock !== basis.clock || facts.clockRule !== basis.clockRule],
    ['made-up data', facts.isDemonstration !== basis.isDemonstration],
  ]
  return checks.filter(([, differs]) => differs).map(([name]) => name)
}

/** The regions of which no pack was given. */
export function regionsWithout(packs: readonly Pick<GivenPack, 'facts'>[]): readonly Region[] {
  const given = new Set(packs.map(({ facts }) => facts?.region))
  return REGIONS.filter((one) => !given.has(one))
}
