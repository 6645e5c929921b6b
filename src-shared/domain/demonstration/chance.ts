/** Chance that can be repeated: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  draw(): number
  /** A whole number from one to another, both included. */
  between(from: number, to: number): number
  /** True so often, of 1. */
  happens(share: number): boolean
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  /** A wait in whole days of 0 or more, skewed as waits are, with this median. */
  wait(median: number, spread: number): number
}

/** The mulberry32 generator: small, fast, and good enough for made-up data. */
export function chance(seed: number): Chance {
  let state = seed >>> 0

  function draw(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  function between(from: number, to: number): number {
    return from + Math.floor(draw() * (to - from + 1))
  }

  return {
    draw,
    between,
    happens: (share) => draw() < share,
    pick: (values) => values[between(0, values.length - 1)] ?? values[0],
    wait: (median, spread) => {
      // Twelve uniform draws make a normal one, near enough.
      let normal = -6
      for (let count = 0; count < 12; count += 1) normal += draw()
      return Math.round(median * Math.exp(spread * normal))
    },
  }
}
