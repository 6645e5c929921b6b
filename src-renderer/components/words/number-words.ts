/** A whole number as it is read. @example number(1234) // '1,234' */
export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

/** How large a file is. @example sizeWords(1400) // '1 kB' */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
