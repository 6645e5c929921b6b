import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { TodayRow } from '#shared/contract/today.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Below } from '../../components/page/below.tsx'
import { Section } from '../../components/page/section.tsx'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { countWords, factWords } from './today-words.ts'

const SHOWN_FIRST = 50

const columnsUnder = (heading: string): readonly Column<TodayRow>[] => [
  {
    key: 'localRef',
    name: 'Reference',
    minWidth: 96,
    cell: ({ id, localRef }) => (
      <Link component={RouterLink} to={`/referrals/${id}`}>
        {localRef}
      </Link>
    ),
  },
  {
    key: 'fact',
    name: heading,
    minWidth: 204,
    cell: ({ fact }) => <Whole>{factWords(fact)}</Whole>,
  },
  {
    key: 'days',
    name: 'Days',
    minWidth: 52,
    isNumber: true,
    cell: ({ days }) => days ?? <Missing />,
  },
  {
    key: 'stage',
    name: 'Stage',
    minWidth: 160,
    cell: ({ stage }) => (stage ? STAGE_NAMES[stage] : 'Not begun'),
  },
  {
    key: 'establishment',
    name: 'Establishment',
    minWidth: 148,
    cell: ({ establishmentName, establishment }) => (
      <Whole>{establishmentName ?? establishment ?? <Missing />}</Whole>
    ),
  },
]

/** Words that are read to their end, on a second line where there is little room. */
function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'inline-block', paddingY: 1, whiteSpace: 'normal' }}>
      {children}
    </Box>
  )
}

interface Props {
  readonly name: string
  readonly about: string
  readonly heading: string
  readonly none: string
  readonly rows: readonly TodayRow[]
  /** Where there is more to see of what is listed. */
  readonly more?: ReactNode
  /** By which clock the days are, and as at which day. */
  readonly viewWords: string
}

/** One list of the day, the most urgent first. */
export function ListSection({ name, about, heading, none, rows, more, viewWords }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, SHOWN_FIRST)
  return (
    <Section
      title={name}
      summary={rows.length > 0 && about}
      action={
        <Typography role="status" className="tabular" sx={{ color: 'text.secondary' }}>
          {countWords(rows.length)}
        </Typography>
      }
    >
      {rows.length === 0 ? (
        <Typography>{none}</Typography>
      ) : (
        <Below gap={2}>
          <PlainTable
            caption={`${name}: ${viewWords}`}
            columns={columnsUnder(heading)}
            rows={shown}
            keyOf={({ id }) => id}
          />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {`Days: ${viewWords}.`}
          </Typography>
          {more}
          {shown.length < rows.length && (
            <Button onClick={() => setWhole(true)} sx={{ justifySelf: 'start' }}>
              {`Show all ${countWords(rows.length)}`}
            </Button>
          )}
        </Below>
      )}
    </Section>
  )
}
