import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DaysLostAnswer } from '#shared/contract/hidden-blockages.ts'
import { addDays } from '#shared/domain/local-date.ts'
import type { MapReferral } from '#shared/domain/quality-improvement/bottleneck-map/map-referral.ts'
import type {
  HiddenDays,
  HiddenReferral,
  HiddenStage,
} from '#shared/domain/quality-improvement/views/hidden-days.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'
import { silentWords } from '../../../components/words/silence-words.ts'
import { referralsWords } from '../map/map-words.ts'
import { countWords } from './blockage-words.ts'
import { ReferralLink } from './referral-panel.tsx'

interface Props {
  readonly answer: Pick<DaysLostAnswer, 'hidden' | 'referrals' | 'silentAfter'>
}

const SHOWN_FIRST = 10

/** Unexplained and silent days: counted, by stage, and by referral, the most first. */
export function HiddenDaysSection({ answer: { hidden, referrals, silentAfter } }: Props) {
  return (
    <Section
      title="Unexplained and silent days"
      summary={`Unexplained: past the limit of a stage, with no reason recorded. Silent: ${silentWords(silentAfter)}. A day can be both, and is then counted once as hidden.`}
    >
      {hidden.hidden === 0 ? (
        <EmptyState title="No day is hidden">
          Every day past a limit has a reason, and nowhere was {silentWords(silentAfter)}. There is
          nothing to follow up.
        </EmptyState>
      ) : (
        <Below>
          <Typography sx={{ maxWidth: '75ch' }}>{sumWords(hidden)}</Typography>
          <StageRows stages={hidden.stages} />
          <ReferralRows rows={hidden.referrals} referrals={referrals} />
        </Below>
      )}
    </Section>
  )
}

function sumWords({ waitDays, overrun, unexplained, silent, hidden, referrals }: HiddenDays) {
  return `${countWords(hidden)} of ${countWords(waitDays)} waited are hidden, in ${referralsWords(referrals.length)}: ${countWords(unexplained)} of the ${countWords(overrun)} past a limit are unexplained, and ${countWords(silent)} are silent.`
}

function StageRows({ stages }: { readonly stages: readonly HiddenStage[] }) {
  return (
    <PlainTable<HiddenStage>
      caption="Hidden days by stage"
      rows={stages}
      keyOf={({ stage }) => stage}
      columns={[
        {
          key: 'stage',
          name: 'Stage',
          minWidth: 220,
          cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
        },
        count('Hidden days', ({ hidden }) => hidden),
        count('Unexplained', ({ unexplained }) => unexplained),
        count('Silent', ({ silent }) => silent),
        count('Referrals', (stage) => stage.referrals),
      ]}
    />
  )
}

interface Row extends HiddenReferral {
  readonly referral: MapReferral | undefined
}

function ReferralRows({
  rows,
  referrals,
}: {
  readonly rows: readonly HiddenReferral[]
  readonly referrals: readonly MapReferral[]
}) {
  const [isWhole, setWhole] = useState(false)
  const byId = new Map(referrals.map((one) => [one.id, one]))
  const shown = isWhole ? rows : rows.slice(0, SHOWN_FIRST)
  return (
    <Below gap={2}>
      <PlainTable<Row>
        caption="Hidden days by referral"
        rows={shown.map((row) => ({ ...row, referral: byId.get(row.referralId) }))}
        keyOf={({ referralId }) => referralId}
        columns={[
          {
            key: 'referral',
            name: 'Referral',
            minWidth: 140,
            cell: ({ referral }) => referral && <ReferralLink referral={referral} />,
          },
          count('Hidden days', ({ hidden }) => hidden),
          count('Unexplained', ({ unexplained }) => unexplained),
          count('Silent', ({ silent }) => silent),
          {
            key: 'silence',
            name: 'Longest silence',
            minWidth: 250,
            cell: ({ longestSilence: one }) =>
              one ? `${shortDay(one.from)} to ${shortDay(addDays(one.to, -1))}` : 'none',
          },
          {
            key: 'stage',
            name: 'Mostly in',
            minWidth: 220,
            cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
          },
        ]}
      />
      {shown.length < rows.length && (
        <Button size="small" onClick={() => setWhole(true)} sx={{ justifySelf: 'start' }}>
          Show all {rows.length} referrals
        </Button>
      )}
    </Below>
  )
}

function count<Kind>(name: string, value: (row: Kind) => number) {
  return {
    key: name,
    name,
    minWidth: 110,
    isNumber: true,
    cell: (row: Kind) => value(row).toLocaleString('en-GB'),
  }
}
