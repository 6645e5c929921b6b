import { type Claims, type Derived, isShown, NO_CLAIMS } from './linked-figures.ts'
import type { RuleSet } from './rule-sets.ts'
import { LARGEST, type Relation } from './system.ts'

interface Average {
  readonly id: string
  readonly tables: readonly string[]
  readonly value: number | null
  /** Of how many people; the count that says so, where the report shows one. */
  readonly people: number
  readonly count: string | undefined
  /** What it tells of other counts. */
  readonly claims?: ((value: number) => readonly Relation[]) | undefined
}

/** A median, a mean or a centile, and what it tells of the number of people that it is of. */
export function averageOf(
  { id, tables, value, people, count, claims }: Average,
  { fewestForAverage: fewest, isZeroHidden }: RuleSet,
): Derived {
  const ofPeople = (min: number, max: number): Claims =>
    count === undefined ? NO_CLAIMS : { ranges: [[count, { min, max }]] }
  return {
    ...{ id, tables, value },
    cost: 4,
    isSafe: people >= fewest || (people === 0 && !isZeroHidden),
    parts: [],
    tells: (published) => {
      if (isShown(published)) {
        if (published.value === null) return ofPeople(0, 0)
        return { ...ofPeople(fewest, LARGEST), relations: claims?.(published.value) ?? [] }
      }
      return published.why === 'rule' ? ofPeople(0, fewest - 1) : NO_CLAIMS
    },
  }
}
