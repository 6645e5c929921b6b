import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { RecordedBlockage } from '#shared/contract/blockages.ts'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { daysBetween, type LocalDate } from '#shared/domain/local-date.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { useAct } from '../../../api/use-act.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { daysWords, shortDay } from '../../../components/words/day-words.ts'
import { reasonWords } from '../delay-choices.ts'
import type { OpenPanel } from '../referral-panels.tsx'

interface Props {
  readonly referral: ReferralDetail
  readonly onOpen: (panel: OpenPanel) => void
  readonly onDone: (message: string) => void
}

/** What stood or stands in the way, the latest first, and what can be done about it. */
export function BlockageList({ referral, onOpen, onDone }: Props) {
  const withdraw = useAct('referrals.withdrawBlockage')
  const record = (
    <Button variant="outlined" onClick={() => onOpen({ kind: 'record-blockage' })}>
      Record a blockage
    </Button>
  )
  if (referral.blockages.length === 0) {
    return (
      <EmptyState title="No blockage is recorded" action={record}>
        Without one, each day counts to the usual holder of its stage.
      </EmptyState>
    )
  }
  const columns: readonly Column<RecordedBlockage>[] = [
    {
      key: 'reason',
      name: 'Reason',
      minWidth: 200,
      cell: ({ reason, note }) => (
        <span title={note || reasonWords(reason)}>{reasonWords(reason)}</span>
      ),
    },
    { key: 'stage', name: 'Stage', minWidth: 165, cell: (one) => PATHWAY_STAGE_NAMES[one.stage] },
    { key: 'holder', name: 'Holder', minWidth: 170, cell: (one) => ATTRIBUTION_NAMES[one.holder] },
    { key: 'when', name: 'When', minWidth: 205, cell: (one) => whenOf(one, referral.asAt) },
    {
      key: 'acts',
      name: 'Actions',
      minWidth: 235,
      cell: (blockage) => (
        <Acts
          blockage={blockage}
          onOpen={onOpen}
          onWithdraw={() =>
            withdraw.mutate(
              { blockageId: blockage.id },
              { onSuccess: () => onDone(`Withdrawn: ${reasonWords(blockage.reason)}.`) },
            )
          }
        />
      ),
    },
  ]
  return (
    <>
      {withdraw.error && <FailureNotice error={withdraw.error} while="saving" />}
      <PlainTable<RecordedBlockage>
        caption={`Blockages of ${referral.localRef}`}
        rows={referral.blockages}
        keyOf={({ id }) => id}
        columns={columns}
      />
      <Box>{record}</Box>
    </>
  )
}

function whenOf({ from, to }: RecordedBlockage, asAt: LocalDate): string {
  if (to) return `cleared ${shortDay(to)}, after ${daysWords(daysBetween(from, to))}`
  const since = `since ${shortDay(from)}`
  return from > asAt ? since : `${since}, ${daysWords(daysBetween(from, asAt))}`
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : `${times} times`
}

interface ActsProps {
  readonly blockage: RecordedBlockage
  readonly onOpen: (panel: OpenPanel) => void
  readonly onWithdraw: () => void
}

function Acts({ blockage, onOpen, onWithdraw }: ActsProps) {
  const name = reasonWords(blockage.reason)
  return (
    <>
      {!blockage.to && (
        <>
          <Button
            size="small"
            aria-label={`Chase ${name}, chased ${timesWords(blockage.chases)} so far`}
            onClick={() => onOpen({ kind: 'chase-blockage', blockage })}
          >
            Chase{blockage.chases > 0 && ` (${blockage.chases})`}
          </Button>
          <Button
            size="small"
            aria-label={`Clear ${name}`}
            onClick={() => onOpen({ kind: 'clear-blockage', blockage })}
          >
            Clear
          </Button>
        </>
      )}
      <Button size="small" aria-label={`Withdraw ${name}`} onClick={onWithdraw}>
        Withdraw
      </Button>
    </>
  )
}
