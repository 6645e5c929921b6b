import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CollectedPack, Collection } from '#shared/contract/combined-packs.ts'
import { templateWords } from '#shared/domain/board-reports/combined/pack-tables.ts'
import type { PackFacts } from '#shared/domain/board-reports/combined/part.ts'
import { standingWords } from '#shared/domain/board-reports/combined/standing-words.ts'
import type { Region } from '#shared/domain/referrals/code-lists.ts'
import { REGION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { call } from '../../../api/call.ts'
import { Below } from '../../../components/page/below.tsx'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Section } from '../../../components/page/section.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { clockInSentence } from '../../../components/words/clock-words.ts'
import { momentWords, shortDay } from '../../../components/words/day-words.ts'
import { AUDIENCE_NAMES } from '../report-words.ts'
import { packName, TRUST_WORDS } from './combined-words.ts'
import { ConfirmKeyDialog } from './confirm-key-dialog.tsx'

interface Props {
  readonly collection: Collection
  readonly action: ReactNode
}

/** Who has sent what, for which period, and whether it is added up. */
export function CollectedPacks({ collection: { packs }, action }: Props) {
  const [asked, setAsked] = useState<CollectedPack>()
  const dropping = useMutation({
    mutationFn: (id: string) => call('boardReports.dropCollected', { id }),
  })
  const confirming = useMutation({
    mutationFn: (pack: CollectedPack) =>
      call('boardReports.confirmKey', {
        ...{ id: pack.id, fingerprint: pack.signature?.fingerprint ?? '' },
      }),
    onSettled: () => setAsked(undefined),
  })
  const forgetting = useMutation({
    mutationFn: (region: Region) => call('boardReports.forgetKey', { region }),
    onSuccess: () => confirming.reset(),
  })
  const done = confirming.data
  return (
    <Section
      title="Who has sent what"
      summary="A pack is taken when its files are as they were issued, and when somebody has asked the region for the fingerprint of its key."
      action={action}
    >
      <Below gap={3}>
        {done?.ok === false && (
          <Alert severity="warning">
            That pack is not as it was shown any more. Nothing was confirmed; add it again.
          </Alert>
        )}
        {(confirming.error ?? forgetting.error ?? dropping.error) && (
          <FailureNotice
            error={confirming.error ?? forgetting.error ?? dropping.error ?? new Error()}
            while="saving"
          />
        )}
        <DoneNotice>
          {done?.ok && (
            <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
              {`The key of ${REGION_NAMES[done.value.region]} is confirmed.`}
              <Button size="small" onClick={() => forgetting.mutate(done.value.region)}>
                Undo
              </Button>
            </Box>
          )}
        </DoneNotice>
        <PlainTable<CollectedPack>
          caption="Packs"
          rows={packs}
          keyOf={({ id }) => id}
          columns={[
            ...FACTS,
            {
              key: 'standing',
              name: 'Standing',
              minWidth: 320,
              cell: (pack) => <StandingCell pack={pack} onConfirm={() => setAsked(pack)} />,
            },
            {
              key: 'remove',
              name: 'Take away',
              minWidth: 120,
              cell: (pack) => (
                <Button
                  size="small"
                  aria-label={`Take away the pack of ${packName(pack)}`}
                  onClick={() => dropping.mutate(pack.id)}
                >
                  Take away
                </Button>
              ),
            },
          ]}
        />
        {asked?.signature && (
          <ConfirmKeyDialog
            pack={asked}
            signature={asked.signature}
            isBusy={confirming.isPending}
            onConfirm={() => confirming.mutate(asked)}
            onCancel={() => setAsked(undefined)}
          />
        )}
      </Below>
    </Section>
  )
}

const UNKNOWN = '—'

const FACTS: readonly Column<CollectedPack>[] = [
  { key: 'who', name: 'Region and site', minWidth: 140, cell: packName },
  {
    key: 'what',
    name: 'Report, period, as at and clock',
    minWidth: 240,
    cell: ({ facts }) => (facts ? <ReportCell facts={facts} /> : UNKNOWN),
  },
  {
    key: 'issued',
    name: 'Issued',
    minWidth: 130,
    cell: ({ facts }) =>
      facts ? `${momentWords(facts.issuedAt)}, version ${facts.version}` : UNKNOWN,
  },
]

function ReportCell({ facts }: { readonly facts: PackFacts }) {
  const { from, to, asAt, clock, audience } = facts
  return (
    <Box sx={{ display: 'grid', whiteSpace: 'normal' }}>
      <span>{`${templateWords(facts)}, ${AUDIENCE_NAMES[audience].toLowerCase()}`}</span>
      <span>{`${shortDay(from)} to ${shortDay(to)}`}</span>
      <span>{`as at ${shortDay(asAt)}, ${clockInSentence(clock)}`}</span>
    </Box>
  )
}

interface StandingProps {
  readonly pack: CollectedPack
  readonly onConfirm: () => void
}

/** Whether it is added up and why not, who signed it, and the way to confirm that. */
function StandingCell({ pack, onConfirm }: StandingProps) {
  const { standing, signature } = pack
  const isKeyAsked = standing.code === 'key-not-confirmed' || standing.code === 'key-changed'
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', whiteSpace: 'normal' }}>
      <span>
        {standing.code === 'added' ? '✓ ' : isKeyAsked ? '○ ' : '✕ '}
        {standingWords(standing)}
      </span>
      {signature && (
        <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
          {`Key ${signature.fingerprint}: ${TRUST_WORDS[signature.trust]}`}
        </Box>
      )}
      {isKeyAsked && (
        <Button
          size="small"
          variant="outlined"
          aria-label={`Confirm the key of ${packName(pack)}`}
          onClick={onConfirm}
        >
          Confirm the key
        </Button>
      )}
    </Box>
  )
}
