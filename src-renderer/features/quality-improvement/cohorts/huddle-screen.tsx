import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { HuddleRow } from '#shared/domain/quality-improvement/huddle.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { today } from '../../../components/page/today.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { daysWords, longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { HuddleLine } from './huddle-line.tsx'
import { blockageWords, silenceWords, turnWords } from './huddle-words.ts'
import { useFrozenCohort } from './use-frozen-cohort.ts'

/** The weekly huddle: one open referral after another, a line written on each, then the next. */
export function HuddleScreen() {
  const { id = '' } = useParams()
  const answer = useFrozenCohort(id)
  const followed = answer.data?.ok ? answer.data.value : undefined
  // Who was there when the huddle began: a line that is written must not move anyone.
  const { asAt } = useViewing()
  const order = useRef<{ readonly asAt: LocalDate; readonly ids: readonly string[] }>(undefined)
  if (followed?.summary.cohort.asAt === asAt && order.current?.asAt !== asAt) {
    order.current = { asAt, ids: followed.huddle.map((row) => row.referralId) }
  }
  const [place, setPlace] = useState(0)
  const rows = (order.current?.ids ?? []).flatMap(
    (referralId) => followed?.huddle.find((row) => row.referralId === referralId) ?? [],
  )
  const row = rows[place]
  const name = followed?.cohort.name ?? 'Cohort'
  return (
    <Page
      title="Weekly huddle"
      summary={
        followed &&
        `${name}, as at ${longDay(followed.summary.cohort.asAt)}: ${rows.length} still waiting, the longest wait first.`
      }
      action={
        <Button component={Link} to={`/quality-improvement/cohorts/${id}`} variant="outlined">
          End the huddle
        </Button>
      }
    >
      <ImprovementTabs />
      <Awaited answer={answer} doing="Following the cohort" />
      {answer.data && !row && (
        <EmptyState title="Nobody is left to talk about">
          Nobody of this cohort is still waiting.
        </EmptyState>
      )}
      {row && (
        <Turn row={row} place={place} of={rows.length} onGo={setPlace} key={row.referralId} />
      )}
    </Page>
  )
}

interface TurnProps {
  readonly row: HuddleRow
  readonly place: number
  readonly of: number
  readonly onGo: (place: number) => void
}

function Turn({ row, place, of, onGo }: TurnProps) {
  const { asAt } = useViewing()
  const establishments = useEstablishments().data ?? []
  const { referralId, localRef, establishment, daysWaited, isFollowUpOver } = row
  const from = establishments.find(({ code }) => code === establishment)?.name ?? establishment
  const isLast = place === of - 1
  return (
    <Section
      title={`${localRef}: ${daysWords(daysWaited)}`}
      summary={`${place + 1} of ${of}${from ? `, from ${from}` : ''}`}
      action={
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="outlined" disabled={place === 0} onClick={() => onGo(place - 1)}>
            Back
          </Button>
          <Button variant="outlined" disabled={isLast} onClick={() => onGo(place + 1)}>
            Next
          </Button>
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 3, maxWidth: '75ch' }}>
        <Typography>{turnWords(row)}</Typography>
        <Typography>{blockageWords(row)}</Typography>
        <Typography>{silenceWords(row)}</Typography>
        {isFollowUpOver && <Typography>Its follow-up is over, and it still waits.</Typography>}
        {asAt === today() ? (
          <HuddleLine
            referralId={referralId}
            isLast={isLast}
            onWritten={() => !isLast && onGo(place + 1)}
          />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>
            This is how it was known on {longDay(asAt)}. To write a line, choose today as the as-at
            date: lines are notes of today.
          </Typography>
        )}
        <Typography>
          <MuiLink component={Link} to={`/referrals/${referralId}`}>
            Open the referral
          </MuiLink>{' '}
          to record a milestone or a blockage.
        </Typography>
      </Box>
    </Section>
  )
}
