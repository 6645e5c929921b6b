import Button from '@mui/material/Button'
import type { RecordedDelay, ReferralDetail } from '#shared/contract/referrals.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useAct } from '../../api/use-act.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Missing } from '../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { isOverrun, reasonWords } from './delay-choices.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onRecord: () => void
  readonly onDone: (message: string) => void
}

/** Why it took long, by stage, and whose delay it was. */
export function DelayList({ referral, onRecord, onDone }: Props) {
  const withdraw = useAct('referrals.withdrawDelay')
  if (referral.delays.length === 0) {
    return (
      <EmptyState
        title="No delay is recorded"
        action={
          <Button variant="outlined" onClick={onRecord}>
            Record a delay
          </Button>
        }
      >
        {hasOverrun(referral)
          ? 'A stage went past its limit, and nobody has said yet why.'
          : 'No stage has gone past its limit so far.'}
      </EmptyState>
    )
  }
  return (
    <>
      {withdraw.error && <FailureNotice error={withdraw.error} while="saving" />}
      <PlainTable<RecordedDelay>
        caption={`Delays of ${referral.localRef}`}
        rows={referral.delays}
        keyOf={({ id }) => id}
        columns={[
          { key: 'stage', name: 'Stage', minWidth: 90, cell: ({ stage }) => `Stage ${stage}` },
          {
            key: 'reason',
            name: 'Reason',
            minWidth: 400,
            cell: ({ reason }) => <span title={reasonWords(reason)}>{reasonWords(reason)}</span>,
          },
          {
            key: 'whose',
            name: 'Whose delay it was',
            minWidth: 220,
            cell: ({ attribution }) => (attribution ? ATTRIBUTION_NAMES[attribution] : <Missing />),
          },
          { key: 'note', name: 'Note', minWidth: 160, cell: ({ note }) => note || <Missing /> },
          {
            key: 'acts',
            name: 'Actions',
            minWidth: 120,
            cell: ({ id, reason }) => (
              <Button
                size="small"
                aria-label={`Withdraw ${reasonWords(reason)}`}
                onClick={() =>
                  withdraw.mutate(
                    { delayId: id },
                    { onSuccess: () => onDone(`Withdrawn: ${reasonWords(reason)}.`) },
                  )
                }
              >
                Withdraw
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}

function hasOverrun({ clocks }: ReferralDetail): boolean {
  return isOverrun(clocks.stage1) || isOverrun(clocks.stage2) || isOverrun(clocks.remission)
}
