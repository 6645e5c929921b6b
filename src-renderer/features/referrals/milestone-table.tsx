import Button from '@mui/material/Button'
import type { RecordedMilestone, ReferralDetail } from '#shared/contract/referrals.ts'
import { daysBetween, type LocalDate, localDate } from '#shared/domain/local-date.ts'
import { Missing } from '../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { dayAsAt, momentWords } from '../../components/words/day-words.ts'
import { milestoneWords } from '../../components/words/milestone-words.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onCorrect: (milestone: RecordedMilestone) => void
  readonly onWithdraw: (milestone: RecordedMilestone) => void
}

interface Row {
  readonly recorded: RecordedMilestone
  readonly name: string
  readonly sincePrevious: number | undefined
  readonly dayOnGuidance: number | undefined
}

/** The timeline again, as a table, with what can be done about each step. */
export function MilestoneTable({ referral, onCorrect, onWithdraw }: Props) {
  return (
    <PlainTable<Row>
      caption={`Milestones of ${referral.localRef}`}
      rows={rowsOf(referral)}
      keyOf={({ recorded }) => recorded.id}
      columns={[
        { key: 'name', name: 'Milestone', minWidth: 256, cell: ({ name }) => name },
        {
          key: 'on',
          name: 'Date',
          minWidth: 176,
          cell: ({ recorded }) => dayAsAt(recorded.on, referral.asAt),
        },
        {
          key: 'since',
          name: 'Since previous',
          minWidth: 120,
          isNumber: true,
          cell: ({ sincePrevious }) => sincePrevious ?? <Missing />,
        },
        {
          key: 'day',
          name: referral.direction === 'transfer' ? 'Guidance day' : 'Remission day',
          minWidth: 120,
          isNumber: true,
          cell: ({ dayOnGuidance }) => dayOnGuidance ?? <Missing />,
        },
        {
          key: 'by',
          name: 'Recorded by',
          minWidth: 120,
          cell: ({ recorded }) => (
            <span title={`${momentWords(recorded.recordedAt)}, source: ${recorded.source}`}>
              {recorded.recordedBy}
            </span>
          ),
        },
        {
          key: 'acts',
          name: 'Actions',
          minWidth: 180,
          cell: ({ recorded, name }) => (
            <>
              <Button
                size="small"
                aria-label={`Correct ${name}`}
                onClick={() => onCorrect(recorded)}
              >
                Correct
              </Button>
              <Button
                size="small"
                aria-label={`Withdraw ${name}`}
                onClick={() => onWithdraw(recorded)}
              >
                Withdraw
              </Button>
            </>
          ),
        },
      ]}
    />
  )
}

function rowsOf({ milestones, clocks, direction }: ReferralDetail): readonly Row[] {
  const start = (direction === 'transfer' ? clocks.guidance : clocks.remission)?.start
  let previous: LocalDate | undefined
  return milestones.map((recorded) => {
    const name = milestoneWords(recorded.milestone, recorded.ordinal)
    if (recorded.precision === 'month') {
      return { recorded, name, sincePrevious: undefined, dayOnGuidance: undefined }
    }
    const on = localDate(recorded.on)
    const row = {
      recorded,
      name,
      sincePrevious: previous && daysBetween(previous, on),
      dayOnGuidance: start && daysBetween(start, on),
    }
    previous = on
    return row
  })
}
