import { type Chance, chance } from '../../demonstration/chance.ts'

const SEED = 28

/** So many draws that reached what was seen are enough to know that it is nothing special. */
const ENOUGH = 20

/**
 * How often made-up chance reaches what was seen: draws again until it was reached 20 times, or to the
 * end of the draws. Never 0, and the same for the same input, since the draws are seeded.
 * Source: Besag and Clifford 1991, Biometrika 78, 301, sequential Monte Carlo p-values.
 */
export function chanceOf(reaches: (luck: Chance) => boolean, draws: number): number {
  const luck = chance(SEED)
  let reached = 0
  for (let drawn = 1; drawn <= draws; drawn += 1) {
    if (reaches(luck)) reached += 1
    if (reached === ENOUGH) return reached / drawn
  }
  return (reached + 1) / (draws + 1)
}

/** Puts the first so many values of an array in random order, drawn from all of it, in place. */
export function shuffleFirst(values: number[], count: number, luck: Chance): void {
  for (let index = 0; index < count; index += 1) {
    const other = luck.between(index, values.length - 1)
    const kept = values[index] ?? 0
    values[index] = values[other] ?? 0
    values[other] = kept
  }
}
