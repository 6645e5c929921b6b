import Typography from '@mui/material/Typography'
import type { FaultPage } from '#shared/contract/data-quality.ts'
import type { RecordQuality } from '#shared/domain/data-quality/by-establishment.ts'
import { Below } from '../../components/page/below.tsx'
import { Section } from '../../components/page/section.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { LIST_STATUS_NAMES } from '../../components/words/list-status-words.ts'
import { number } from '../../components/words/number-words.ts'
import { completenessWords, NO_ESTABLISHMENT } from './data-quality-words.ts'

interface Row extends RecordQuality {
  readonly name: string
}

interface Props {
  readonly page: FaultPage
  /** Whose referrals are meant, by which clock, and as at which day. */
  readonly viewWords: string
}

/** How good the records of each establishment are, with the numbers behind each share. */
export function EstablishmentSection({ page, viewWords }: Props) {
  const rows: readonly Row[] = [
    ...(page.establishments.length > 1 ? [{ name: 'All together', ...page.together }] : []),
    ...page.establishments.map(({ establishment, name, ...quality }) => {
      return { name: name ?? establishment ?? NO_ESTABLISHMENT, ...quality }
    }),
  ]
  const referrals =
    page.status === 'all' ? 'Referrals' : `${LIST_STATUS_NAMES[page.status]} referrals`
  return (
    <Section
      title="By establishment"
      summary="How many of the milestones expected at the stage that each referral has reached are recorded; under 5 referrals are too few for a percentage."
    >
      <Below gap={2}>
        <PlainTable<Row>
          caption={`By establishment, ${viewWords}`}
          rows={rows}
          keyOf={({ name }) => name}
          columns={[
            { key: 'name', name: 'Establishment', minWidth: 220, cell: ({ name }) => name },
            count('referrals', referrals),
            count('withFault', 'With a fault'),
            count('faults', 'Faults'),
            {
              key: 'completeness',
              name: 'Expected milestones recorded',
              minWidth: 230,
              isNumber: true,
              cell: completenessWords,
            },
          ]}
        />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {`${viewWords}. The filters of status and direction count here, the others do not.`}
        </Typography>
      </Below>
    </Section>
  )
}

function count(key: 'referrals' | 'withFault' | 'faults', name: string) {
  return { key, name, minWidth: 116, isNumber: true, cell: (row: Row) => number(row[key]) }
}
