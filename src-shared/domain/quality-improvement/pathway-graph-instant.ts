/**
 * An instant in whole microseconds since 1970, as fine as event logs are written. As whole numbers,
 * differences between them are exact; in seconds they would not be.
 */
export type Micros = number

const INSTANT =
  /^(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|([+-])(\d\d):?(\d\d)?)?$/i

/**
 * Read an instant written year first, as in ISO 8601, to the microsecond. Without a zone it is UTC,
 * without a time midnight. `undefined` where there is no such instant.
 *
 * @example parseInstant('2010-12-30 14:32:00+01:00') // 1293715920000000
 */
export function parseInstant(text: string): Micros | undefined {
  const found = INSTANT.exec(text)
  if (!found) return undefined
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(orZero) as SixNumbers
  const [fraction = '', , sign, zoneHour, zoneMinute] = found.slice(7)
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const isDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCFullYear() === year
  if (!isDay || hour > 23 || minute > 59 || second > 59) return undefined
  const offset = (orZero(zoneHour) * 60 + orZero(zoneMinute)) * (sign === '-' ? -1 : 1)
  const seconds = midnight.getTime() / 1000 + hour * 3600 + (minute - offset) * 60 + second
  return seconds * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'))
}

type SixNumbers = [number, number, number, number, number, number]

function orZero(digits: string | undefined): number {
  return Number(digits ?? 0)
}

/** Seconds from one instant to another; below 0 where the other came first. */
export function secondsBetween(from: Micros, to: Micros): number {
  return (to - from) / 1_000_000
}
