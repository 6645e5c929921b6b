import type { Column, Sort } from './column.ts'

/**
 * How a table is sorted once a heading is pressed: by that column alone, or by it as a further one.
 * Pressed again, its order turns round; a further column leaves at the third press.
 */
export function nextSort<Key extends string>(
  sort: readonly Sort<Key>[],
  { key, isNumber = false }: Pick<Column<never, Key>, 'key' | 'isNumber'>,
  isFurther: boolean,
): readonly Sort<Key>[] {
  // A number is asked for from its largest, a word from its A.
  const first = isNumber ? 'descending' : 'ascending'
  const second = isNumber ? 'ascending' : 'descending'
  const now = sort.find(({ column }) => column === key)?.order
  const next = { column: key, order: now === first ? second : first } as const
  if (!isFurther) return [next]
  if (now === undefined) return [...sort, next]
  const isLast = now === second && sort.length > 1
  return isLast
    ? sort.filter(({ column }) => column !== key)
    : sort.map((one) => (one.column === key ? next : one))
}
