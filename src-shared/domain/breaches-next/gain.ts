import type { KnownChance } from './admission-history.ts'

/** By how much a chance would be higher, 0 to 1, with its 95 % limits where they are known. */
export interface Gain {
  readonly gain: number
  readonly lower: number | null
  readonly upper: number | null
}

const NORMAL_975 = 1.959963984540054

/**
 * The gain from one chance to another. Nobody is in two stages on one day, so that the two are of
 * different people, and independent. Source: docs/specs/who-breaches-next.md.
 */
export function gainFrom(now: KnownChance, then: KnownChance): Gain {
  const gain = then.chance - now.chance
  if (now.lower === null || then.lower === null) return { gain, lower: null, upper: null }
  const width = NORMAL_975 * Math.hypot(now.se, then.se)
  return { gain, lower: Math.max(-1, gain - width), upper: Math.min(1, gain + width) }
}

/** The gain from a chance to the admission itself: what is missing to certainty. */
export function gainByAdmission({ chance, lower, upper }: KnownChance): Gain {
  return {
    gain: 1 - chance,
    lower: upper === null ? null : 1 - upper,
    upper: lower === null ? null : 1 - lower,
  }
}
