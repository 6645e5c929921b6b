/** A whole number as it is read. @example number(1234) // '1,234' */
export function number(value: number): string {
  return value.toLocaleString('en-GB')
}
