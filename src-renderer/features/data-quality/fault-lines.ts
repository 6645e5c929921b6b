import type { FaultRow } from '#shared/contract/data-quality.ts'
import { FAULT_NAMES } from '#shared/domain/data-quality/fault-words.ts'
import { columnWords } from '../../components/words/column-words.ts'
import { REMEDIES, SHORT_DIRECTION_NAMES } from './data-quality-words.ts'

const HEADINGS = [
  ...['Reference', 'Direction', 'Establishment', 'Establishment code', 'Fault', 'Column'],
  ...['Value', 'Lies before', 'Which is', 'What to do'],
]

/** The faults as lines of a file: dates as they are kept, so that a spreadsheet can sort them. */
export function faultLines(rows: readonly FaultRow[]): string[][] {
  return [
    HEADINGS,
    ...rows.map(({ establishment = '', establishmentName = '', before, ...row }) => [
      ...[row.localRef, SHORT_DIRECTION_NAMES[row.direction], establishmentName, establishment],
      ...[FAULT_NAMES[row.kind], columnWords(row.column), row.value],
      ...[before ? columnWords(before.column) : '', before?.value ?? '', REMEDIES[row.kind]],
    ]),
  ]
}
