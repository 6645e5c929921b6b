import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { RecordedEntry } from '#shared/contract/blockages.ts'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useAct } from '../../../api/use-act.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'
import type { OpenPanel } from '../referral-panels.tsx'

interface Props {
  readonly referral: ReferralDetail
  readonly onOpen: (panel: OpenPanel) => void
  readonly onDone: (message: string) => void
}

/** Who was chased and what was noted, the latest first. */
export function EntryList({ referral, onOpen, onDone }: Props) {
  const withdraw = useAct('referrals.withdrawEntry')
  const acts = (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      <Button variant="outlined" onClick={() => onOpen({ kind: 'record-chase' })}>
        Record a chase
      </Button>
      <Button variant="outlined" onClick={() => onOpen({ kind: 'write-note' })}>
        Write a note
      </Button>
    </Box>
  )
  if (referral.entries.length === 0) {
    return (
      <EmptyState title="Nobody was chased, and nothing is noted" action={acts}>
        A day with nothing recorded around it counts as silent.
      </EmptyState>
    )
  }
  return (
    <>
      {withdraw.error && <FailureNotice error={withdraw.error} while="saving" />}
      <PlainTable<RecordedEntry>
        caption={`Chases and notes of ${referral.localRef}`}
        rows={referral.entries}
        keyOf={({ id }) => id}
        columns={[
          { key: 'on', name: 'On', minWidth: 110, cell: ({ on }) => shortDay(on) },
          { key: 'what', name: 'What', minWidth: 260, cell: whatOf },
          { key: 'text', name: 'Words', minWidth: 360, cell: ({ text }) => text || <Missing /> },
          { key: 'by', name: 'By', minWidth: 120, cell: ({ recordedBy }) => recordedBy },
          {
            key: 'acts',
            name: 'Actions',
            minWidth: 120,
            cell: (entry) => (
              <Button
                size="small"
                aria-label={`Withdraw ${whatOf(entry)} of ${shortDay(entry.on)}`}
                onClick={() =>
                  withdraw.mutate(
                    { kind: entry.kind, id: entry.id },
                    { onSuccess: () => onDone(`${whatOf(entry)} is withdrawn.`) },
                  )
                }
              >
                Withdraw
              </Button>
            ),
          },
        ]}
      />
      {acts}
    </>
  )
}

function whatOf({ organisation }: RecordedEntry): string {
  return organisation ? `Chase of ${ATTRIBUTION_NAMES[organisation]}` : 'Note'
}
