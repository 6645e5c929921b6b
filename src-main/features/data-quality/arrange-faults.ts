import type { Input } from '#shared/contract/api.ts'
import type { FaultColumn, FaultRow } from '#shared/contract/data-quality.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import { FAULT_KINDS } from '#shared/domain/data-quality/fault.ts'
import { orderBy } from '#shared/domain/order-by.ts'

type Filters = Input<'dataQuality.listFaults'>['filters']
type Sort = Input<'dataQuality.listFaults'>['sort']

export function matches(row: FaultRow, filters: Filters): boolean {
  const { direction, kinds, establishments, text } = filters
  return (
    (!direction || row.direction === direction) &&
    (kinds.length === 0 || kinds.includes(row.kind)) &&
    (establishments.length === 0 || establishments.includes(row.establishment ?? '')) &&
    holdsText(row, text)
  )
}

function holdsText(row: FaultRow, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return true
  return [row.localRef, row.establishment, row.establishmentName, row.value].some((value) =>
    value?.toLowerCase().includes(wanted),
  )
}

/** What a column sorts by. */
const KEYS: Readonly<Record<FaultColumn, (row: FaultRow) => string | number | undefined>> = {
  localRef: (row) => row.localRef,
  direction: (row) => row.direction,
  establishment: (row) => row.establishmentName ?? row.establishment,
  kind: (row) => FAULT_KINDS.indexOf(row.kind),
  column: (row) => row.column || undefined,
}

/** An order by one column, by reference among equals. */
export function orderOf({ column, order }: Sort): (a: FaultRow, b: FaultRow) => number {
  return orderBy(KEYS[column], order, (a, b) => compareText(a.localRef, b.localRef))
}
