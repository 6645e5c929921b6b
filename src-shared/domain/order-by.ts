import { compareText } from './compare-text.ts'

/** What rows are ordered by; `undefined` goes last in either order. */
type Key<Row> = (row: Row) => string | number | undefined

/** The order of a list by one of its columns; `amongEquals` decides where the column does not. */
export function orderBy<Row>(
  key: Key<Row>,
  order: 'ascending' | 'descending',
  amongEquals: (a: Row, b: Row) => number,
): (a: Row, b: Row) => number {
  const sign = order === 'ascending' ? 1 : -1
  return (a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return amongEquals(a, b)
    if (left === undefined) return 1
    if (right === undefined) return -1
    return sign * (typeof left === 'number' ? left - Number(right) : compareText(left, `${right}`))
  }
}
