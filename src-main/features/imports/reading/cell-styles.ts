/** What a number in a cell means by the format in which it is shown. */
export type NumberMeaning = 'number' | 'day' | 'month'

/** Formats that every workbook has without writing them down: days, and a month without its day. */
const BUILT_IN: ReadonlyMap<number, NumberMeaning> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'day'] as const,
  ),
  [17, 'month'],
])

/** The meaning of a built-in format, or of one that a workbook defines. */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : meaningOfCode(code)
}

/** `mmm-yy` shows no day: what looks like the first of a month was never said. */
function meaningOfCode(code: string): NumberMeaning {
  const [section = ''] = code.split(';')
  const letters = section.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
  if (letters.includes('general')) return 'number'
  if (letters.includes('d')) return 'day'
  const isTime = /[hs]/.test(letters)
  if (letters.includes('y')) return letters.includes('m') && !isTime ? 'month' : 'day'
  return letters.includes('m') && !isTime ? 'month' : 'number'
}

const DAY_MS = 86_400_000

/**
 * A cell's number as text: without exponent, or as the day or month that its format shows.
 *
 * @example numberAsText('45000', 'day', false) // '2023-03-15'
 */
export function numberAsText(raw: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (meaning === 'number' || number < 1 || number >= 2_958_466) return withoutExponent(number)
  const day = dayOf(Math.floor(number), from1904)
  return meaning === 'month' ? day.slice(0, 7) : day
}

/** Excel has a 29 February 1900, which never was: days before it count from one day later. */
function dayOf(serial: number, from1904: boolean): string {
  if (serial === 60 && !from1904) return '1900-02-29'
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(first + serial * DAY_MS).toISOString().slice(0, 10)
}

function withoutExponent(number: number): string {
  const text = String(number)
  if (!text.includes('e')) return text
  return Number.isInteger(number)
    ? BigInt(number).toString()
    : number.toFixed(20).replace(/0+$/, '')
}
