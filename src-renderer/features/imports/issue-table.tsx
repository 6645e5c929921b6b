import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { ImportIssue } from '#shared/contract/imports.ts'
import { ISSUE_NAMES } from '#shared/domain/imports/issue-words.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { SearchField } from '../../components/form/search-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { RecordTable } from '../../components/table/record-table.tsx'
import { columnWords } from '../../components/words/column-words.ts'
import { SEVERITY_NAMES } from './import-words.ts'
import { ALL_ISSUES, filterIssues } from './issue-filter.ts'

const twoLinesSx = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  whiteSpace: 'normal',
  lineHeight: 1.35,
} as const

const COLUMNS: readonly Column<ImportIssue>[] = [
  { key: 'row', name: 'Row', minWidth: 60, isNumber: true, cell: ({ row }) => row },
  {
    key: 'severity',
    name: 'Severity',
    minWidth: 96,
    cell: ({ severity }) => (
      <Box
        component="span"
        sx={{ color: severity === 'error' ? 'error.main' : 'warning.main', fontWeight: 500 }}
      >
        {severity === 'error' ? '✕ ' : '▲ '}
        {SEVERITY_NAMES[severity]}
      </Box>
    ),
  },
  {
    key: 'column',
    name: 'Column',
    minWidth: 170,
    cell: ({ column }) => (column === '' ? <Missing /> : columnWords(column)),
  },
  { key: 'what', name: 'Issue', minWidth: 180, cell: ({ code }) => ISSUE_NAMES[code] },
  { key: 'value', name: 'Value', minWidth: 140, cell: ({ value }) => value || <Missing /> },
  {
    key: 'message',
    name: 'What it means',
    minWidth: 330,
    cell: ({ message }) => <Box sx={twoLinesSx}>{message}</Box>,
  },
]

/** Everything there is to say of the rows, to be narrowed down. */
export function IssueTable({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const [filter, setFilter] = useState(ALL_ISSUES)
  const shown = useMemo(() => filterIssues(issues, filter), [issues, filter])
  const codes = [...new Set(issues.map(({ code }) => code))].sort()
  const columns = [...new Set(issues.map(({ column }) => column))].filter((one) => one !== '')
  if (issues.length === 0) return <Typography>There is nothing to say of any row.</Typography>

  return (
    <Below gap={3}>
      <Box
        role="search"
        aria-label="Filter the issues"
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
        }}
      >
        <ChoiceField<ImportIssue['severity']>
          label="Severity"
          value={filter.severity}
          placeholder="All"
          choices={choicesOf(['error', 'warning'] as const, SEVERITY_NAMES)}
          onChange={(severity) => setFilter({ ...filter, severity })}
        />
        <ChoiceField<ImportIssue['code']>
          label="Issue"
          value={filter.code}
          placeholder="All"
          choices={choicesOf(codes, ISSUE_NAMES)}
          onChange={(code) => setFilter({ ...filter, code })}
        />
        <ChoiceField
          label="Column"
          value={filter.column}
          placeholder="All"
          choices={columns.map((value) => ({ value, name: columnWords(value) }))}
          onChange={(column) => setFilter({ ...filter, column })}
        />
        <SearchField
          label="Search"
          help="Value, message or row"
          value={filter.text}
          onChange={(text) => setFilter((before) => ({ ...before, text }))}
        />
      </Box>
      <Typography role="status" className="tabular">
        {`${shown.length.toLocaleString('en-GB')} of ${issues.length.toLocaleString('en-GB')} issues`}
      </Typography>
      <Box sx={{ height: 360, display: 'flex', flexDirection: 'column' }}>
        <RecordTable
          caption="Issues"
          listKey={JSON.stringify(filter)}
          columns={COLUMNS}
          rowHeight={56}
          rowCount={shown.length}
          rowAt={(index) => shown[index]}
        />
      </Box>
    </Below>
  )
}
