import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { LaterChange } from '#shared/domain/quality-improvement/frozen-cohort.ts'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { CHANGE_NAMES, fieldWords, valueWords } from './huddle-words.ts'

/** What was added to a cohort or corrected in it after it was frozen. */
export function LaterChanges({ changes }: { readonly changes: readonly LaterChange[] }) {
  if (changes.length === 0) {
    return <Typography>Nothing was added or corrected since the cohort was frozen.</Typography>
  }
  return (
    <PlainTable<LaterChange & { readonly key: string }>
      caption="Changes since the cohort was frozen"
      rows={changes.map((change, index) => ({ ...change, key: String(index) }))}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'reference',
          name: 'Referral',
          minWidth: 120,
          cell: ({ kind, referralId, localRef }) =>
            kind === 'gone' ? (
              localRef
            ) : (
              <MuiLink component={Link} to={`/referrals/${referralId}`}>
                {localRef}
              </MuiLink>
            ),
        },
        { key: 'kind', name: 'Change', minWidth: 190, cell: ({ kind }) => CHANGE_NAMES[kind] },
        { key: 'field', name: 'Of', minWidth: 180, cell: fieldWords },
        {
          key: 'before',
          name: 'When frozen',
          minWidth: 140,
          cell: (change) => valueWords(change, change.before) || <Missing />,
        },
        {
          key: 'after',
          name: 'Now',
          minWidth: 140,
          cell: (change) => valueWords(change, change.after) || <Missing />,
        },
      ]}
    />
  )
}
