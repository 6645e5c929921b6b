import type { CaseloadColumn, CaseloadRow } from '#shared/contract/caseload.ts'
import { leadingClock, type WaitClock } from '#shared/domain/referrals/clocks.ts'
import {
  codeWord,
  DIRECTION_NAMES,
  OUTCOME_NAMES,
  SHORT_LEVEL_NAMES,
  URGENCY_NAMES,
} from '#shared/domain/referrals/code-words.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { shortDay } from '../../components/words/day-words.ts'
import { StateMark } from '../../components/words/state-mark.tsx'

/** The columns that a caseload shows until somebody chooses others. */
export const USUAL_COLUMNS: readonly CaseloadColumn[] = [
  ...(['localRef', 'establishment', 'mhaSection', 'urgency'] as const),
  ...(['securityLevel', 'stage', 'days', 'lastDay', 'state'] as const),
]

/** The columns of the caseload on a clock, in the order asked for; a remission always shows its own. */
export function caseloadColumns(
  chosen: WaitClock,
  keys: readonly CaseloadColumn[],
): readonly Column<CaseloadRow, CaseloadColumn>[] {
  const columns = allColumns(chosen)
  return keys.flatMap((key) => columns.find((one) => one.key === key) ?? [])
}

function allColumns(chosen: WaitClock): readonly Column<CaseloadRow, CaseloadColumn>[] {
  const clockOf = (row: CaseloadRow) => leadingClock(row, row.clocks, chosen)
  return [
    {
      key: 'localRef',
      name: 'Reference',
      minWidth: 92,
      isSortable: true,
      cell: (row) => row.localRef,
    },
    {
      key: 'direction',
      name: 'Direction',
      minWidth: 96,
      isSortable: true,
      cell: (row) => DIRECTION_NAMES[row.direction],
    },
    {
      key: 'establishment',
      name: 'Establishment',
      minWidth: 150,
      isSortable: true,
      cell: ({ establishmentName, establishment }) => (
        <span title={establishmentName}>{establishmentName ?? establishment ?? <Missing />}</span>
      ),
    },
    {
      key: 'provider',
      name: 'Provider',
      minWidth: 150,
      isSortable: true,
      cell: ({ provider }) => <span title={provider}>{provider ?? <Missing />}</span>,
    },
    {
      key: 'mhaSection',
      name: 'Section',
      minWidth: 76,
      isSortable: true,
      cell: (row) => row.mhaSection ?? <Missing />,
    },
    {
      key: 'urgency',
      name: 'Urgency',
      minWidth: 92,
      isSortable: true,
      cell: (row) => word(URGENCY_NAMES, row.urgency),
    },
    {
      key: 'securityLevel',
      name: 'Level',
      minWidth: 84,
      isSortable: true,
      cell: (row) => word(SHORT_LEVEL_NAMES, row.securityLevel),
    },
    {
      key: 'stage',
      name: 'Stage',
      minWidth: 150,
      isSortable: true,
      cell: (row) => STAGE_NAMES[row.stage],
    },
    {
      key: 'days',
      name: 'Days',
      minWidth: 74,
      isNumber: true,
      isSortable: true,
      cell: (row) => clockOf(row)?.days ?? <Missing />,
    },
    {
      key: 'lastDay',
      name: 'Last day',
      minWidth: 112,
      isNumber: true,
      isSortable: true,
      cell: (row) => {
        const lastDay = clockOf(row)?.lastDay
        return lastDay ? shortDay(lastDay) : <Missing />
      },
    },
    {
      key: 'state',
      name: 'State',
      minWidth: 196,
      isSortable: true,
      cell: (row) => <StateMark clock={clockOf(row)} endedAs={endedAs(row)} />,
    },
    {
      key: 'outcome',
      name: 'Outcome',
      minWidth: 150,
      isSortable: true,
      cell: (row) => word(OUTCOME_NAMES, row.outcome),
    },
  ]
}

/** The headings of all columns, by their keys. */
export const COLUMN_NAMES = Object.fromEntries(
  allColumns('guidance').map(({ key, name }) => [key, name]),
) as Readonly<Record<CaseloadColumn, string>>

function word(names: Readonly<Record<string, string>>, code: string | undefined) {
  return code === undefined ? <Missing /> : codeWord(names, code)
}

function endedAs(row: CaseloadRow): string | undefined {
  return row.outcome === undefined ? undefined : codeWord(OUTCOME_NAMES, row.outcome).toLowerCase()
}
