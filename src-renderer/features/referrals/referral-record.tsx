import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { OUTCOME_NAMES } from '#shared/domain/referrals/code-words.ts'
import { Below } from '../../components/page/below.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { Page } from '../../components/page/page.tsx'
import { Section } from '../../components/page/section.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { BlockageList } from './blockages/blockage-list.tsx'
import { EntryList } from './blockages/entry-list.tsx'
import { ClockCards } from './clock-cards.tsx'
import { DelayList } from './delay-list.tsx'
import { HistoryStory } from './history-story.tsx'
import { MilestoneTable } from './milestone-table.tsx'
import { ReferralFacts } from './referral-facts.tsx'
import { type OpenPanel, type Place, ReferralPanels } from './referral-panels.tsx'
import { standingOf } from './referral-words.ts'
import { TimelineFigure } from './timeline/timeline-figure.tsx'

/** The whole record of a referral that is there. */
export function ReferralRecord({ referral }: { readonly referral: ReferralDetail }) {
  const { clock } = useViewing()
  const [panel, setPanel] = useState<OpenPanel>()
  const [done, setDone] = useState<{ place: Place; message: string }>()
  const endedAs = referral.outcome && OUTCOME_NAMES[referral.outcome].toLowerCase()
  const say = (place: Place) => (
    <DoneNotice onClose={() => setDone(undefined)}>
      {done?.place === place ? done.message : undefined}
    </DoneNotice>
  )
  const finish = (place: Place, message: string) => {
    setPanel(undefined)
    setDone({ place, message })
  }

  return (
    <Page
      title={referral.localRef}
      summary={standingOf(referral, clock)}
      action={<Acts isEnded={isEnded(referral)} onOpen={setPanel} />}
    >
      {say('episode')}
      <Warnings warnings={referral.warnings} />
      <Section title="Record">
        <ReferralFacts referral={referral} />
      </Section>
      <Section title="Clocks" summary="Calendar days; no clock pauses.">
        <ClockCards referral={referral} endedAs={endedAs} />
      </Section>
      <Section title="Timeline" summary="Days from the first event; each clock with its limit.">
        <Below>
          <TimelineFigure referral={referral} endedAs={endedAs} />
          {say('milestones')}
          <MilestoneTable
            referral={referral}
            onCorrect={(milestone) => setPanel({ kind: 'correct', milestone })}
            onWithdraw={(milestone) => setPanel({ kind: 'withdraw', milestone })}
          />
        </Below>
      </Section>
      <Section title="Delays">
        <Below>
          {say('delays')}
          <DelayList
            referral={referral}
            onRecord={() => setPanel({ kind: 'record-delay' })}
            onDone={(message) => finish('delays', message)}
          />
        </Below>
      </Section>
      {referral.direction === 'transfer' && (
        <Section
          title="Blockages"
          summary="What stands in the way, whose turn it is, and since when; its days count to its holder."
        >
          <Below>
            {say('blockages')}
            <BlockageList
              referral={referral}
              onOpen={setPanel}
              onDone={(message) => finish('blockages', message)}
            />
          </Below>
        </Section>
      )}
      <Section title="Chases and notes" summary="Never in exports.">
        <Below>
          {say('entries')}
          <EntryList
            referral={referral}
            onOpen={setPanel}
            onDone={(message) => finish('entries', message)}
          />
        </Below>
      </Section>
      <HistoryStory history={referral.history} />
      {panel && (
        <ReferralPanels
          panel={panel}
          referral={referral}
          onClose={() => setPanel(undefined)}
          onDone={finish}
        />
      )}
    </Page>
  )
}

/** Ended as of the as-at date, or with an end on record that lies after it. */
function isEnded({ stage, outcome }: ReferralDetail): boolean {
  return stage === 'ended' || outcome !== undefined
}

interface ActsProps {
  readonly isEnded: boolean
  readonly onOpen: (panel: OpenPanel) => void
}

function Acts({ isEnded, onOpen }: ActsProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {isEnded ? (
        <Button variant="outlined" onClick={() => onOpen({ kind: 'reopen' })}>
          Open again
        </Button>
      ) : (
        <Button variant="outlined" onClick={() => onOpen({ kind: 'end' })}>
          End episode
        </Button>
      )}
      <Button variant="outlined" onClick={() => onOpen({ kind: 'record-delay' })}>
        Record delay
      </Button>
      <Button variant="contained" onClick={() => onOpen({ kind: 'record-milestone' })}>
        Record milestone
      </Button>
    </Box>
  )
}

function Warnings({ warnings }: Pick<ReferralDetail, 'warnings'>) {
  if (warnings.length === 0) return null
  return (
    <Alert severity="warning">
      {warnings.length === 1
        ? 'The import left a warning that still stands:'
        : `The import left ${warnings.length} warnings that still stand:`}
      <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
        {warnings.map(({ code, column, message }) => (
          <li key={`${code} ${column} ${message}`}>{message}</li>
        ))}
      </Box>
    </Alert>
  )
}
