import { IMPOSSIBLE_ORDERS, ODD_ORDERS } from '../referrals/milestone.ts'
import type { RowIssue } from './issue.ts'
import { isTemplateColumn, type TemplateColumn } from './template.ts'

type Pair = readonly [earlier: TemplateColumn, later: TemplateColumn]

const REJECTED: readonly Pair[] = [
  ...asColumns(IMPOSSIBLE_ORDERS),
  ['referral_made', 'outcome_date'],
]
const WARNED = asColumns(ODD_ORDERS)

/** The orders of steps as orders of columns; a step that repeats stands in none of them. */
function asColumns(orders: readonly (readonly [string, string])[]): readonly Pair[] {
  return orders.filter((pair): pair is Pair => pair.every(isTemplateColumn))
}

/**
 * Whether a date lies before another for certain. A month lies before a day only where all of it
 * does.
 *
 * @example isBefore('2025-05', '2025-05-20') // false: it may have been the 31st
 */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) < other.slice(0, length)
}

/** The words of an issue that name the step which should have come first. */
function liesBefore(earlier: string): string {
  return `lies before ${earlier},`
}

/** Whether an issue about the order of dates names a step as the one that should have come first. */
export function namesAsFirst(message: string, earlier: string): boolean {
  return message.includes(liesBefore(earlier))
}

/**
 * What is wrong with the order of the dates of a record, as it would stand after the row. `rawOf`
 * gives the cells that the row itself fills: what was there before is not held against it.
 */
export function checkOrder(
  values: ReadonlyMap<TemplateColumn, string>,
  rawOf: (column: TemplateColumn) => string | undefined,
): readonly RowIssue[] {
  const find = (pairs: readonly Pair[], severity: RowIssue['severity']) =>
    pairs.flatMap(([earlier, later]): readonly RowIssue[] => {
      const first = values.get(earlier)
      const second = values.get(later)
      if (!first || !second || !isBefore(second, first)) return []
      const value = rawOf(later) ?? ''
      if (value === '' && rawOf(earlier) === undefined) return []
      const message = `${later}, ${second}, ${liesBefore(earlier)} ${first}; correct the one that is wrong.`
      return [{ column: later, code: 'DATE_ORDER', severity, value, message }]
    })
  return [...find(REJECTED, 'error'), ...find(WARNED, 'warning')]
}
