interface Place {
  readonly current: number
  readonly rowCount: number
  readonly pageRows: number
}

/** The row that a key leads to, or `undefined` where the key means something else. */
export function keyToRow(key: string, { current, rowCount, pageRows }: Place): number | undefined {
  const last = rowCount - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(last, current + pageRows)
    case 'PageUp':
      return Math.max(0, current - pageRows)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
