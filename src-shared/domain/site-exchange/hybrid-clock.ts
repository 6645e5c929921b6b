/**
 * A hybrid logical clock reading as text: `2026-11-21T10:20:30.123Z-0000-3f2a91bc`. Readings sort as
 * text by wall clock, then counter, then site, and never run backwards even when the wall clock does.
 */
export type HybridClock = string & { readonly __brand: 'HybridClock' }

const COUNTER_DIGITS = 4
const LAST_COUNTER = 16 ** COUNTER_DIGITS - 1

/**
 * The next reading after `last`, at a site. `now` is a UTC instant in ISO form with milliseconds.
 *
 * @example nextReading(undefined, '2026-11-21T10:20:30.123Z', '3f2a91bc-…')
 */
export function nextReading(last: string | undefined, now: string, siteId: string): HybridClock {
  const site = siteId.slice(-8)
  if (!last || now > last.slice(0, now.length)) return reading(now, 0, site)
  const instant = last.slice(0, now.length)
  const counter = Number.parseInt(last.slice(now.length + 1, now.length + 1 + COUNTER_DIGITS), 16)
  if (counter < LAST_COUNTER) return reading(instant, counter + 1, site)
  return reading(new Date(Date.parse(instant) + 1).toISOString(), 0, site)
}

/** The wall-clock part of a reading, as a UTC instant. */
export function instantOf(clock: string): string {
  return clock.slice(0, '2026-11-21T10:20:30.123Z'.length)
}

function reading(instant: string, counter: number, site: string): HybridClock {
  return `${instant}-${counter.toString(16).padStart(COUNTER_DIGITS, '0')}-${site}` as HybridClock
}
