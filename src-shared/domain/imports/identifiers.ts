/**
 * An NHS number as ten digits, or `undefined` where the text is not one: modulus 11, and never ten
 * times the same digit, which the bare sum would let through.
 * Source: NHS Data Dictionary, NHS number.
 *
 * @example readNhsNumber('943 476 5919') // '9434765919'
 */
export function readNhsNumber(text: string): string | undefined {
  const digits = text.replace(/\s+/g, '')
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return undefined
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  )
  // 11 stands for 0, and 10 can never be a check digit: a single digit is never equal to it.
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9]) ? digits : undefined
}

/** A prison number or ten digits, wherever someone may have written them. */
const NUMBER_IN_TEXT = /\b[a-z]\s?\d{4}\s?[a-z]{2}\b|\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/i

/**
 * Whether a text holds what looks like a prison number or an NHS number, whether or not it is one: a
 * number that was mistyped tells who someone is as well. Source: docs/specs/import.md.
 *
 * @example looksLikeIdentifier('see A1234BC') // true
 */
export function looksLikeIdentifier(text: string): boolean {
  return NUMBER_IN_TEXT.test(text)
}

/**
 * A prison number as the prison service writes it, or `undefined` where the text is not one.
 *
 * @example readPrisonNumber(' a1234bc') // 'A1234BC'
 */
export function readPrisonNumber(text: string): string | undefined {
  const number = text.replace(/\s+/g, '').toUpperCase()
  return /^[A-Z]\d{4}[A-Z]{2}$/.test(number) ? number : undefined
}
