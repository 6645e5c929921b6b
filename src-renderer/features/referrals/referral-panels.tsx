import type { RecordedBlockage } from '#shared/contract/blockages.ts'
import type { RecordedMilestone, ReferralDetail } from '#shared/contract/referrals.ts'
import { dayOrMonth } from '../../components/words/day-words.ts'
import { milestoneWords } from '../../components/words/milestone-words.ts'
import { ClearBlockagePanel } from './blockages/clear-blockage-panel.tsx'
import { RecordBlockagePanel } from './blockages/record-blockage-panel.tsx'
import { RecordChasePanel } from './blockages/record-chase-panel.tsx'
import { WriteNotePanel } from './blockages/write-note-panel.tsx'
import { CorrectMilestonePanel } from './correct-milestone-panel.tsx'
import { EndEpisodePanel } from './end-episode-panel.tsx'
import { ReasonPanel } from './reason-panel.tsx'
import { RecordDelayPanel } from './record-delay-panel.tsx'
import { RecordMilestonePanel } from './record-milestone-panel.tsx'

/** Which form is open beside the record. */
export type OpenPanel =
  | { readonly kind: 'record-milestone' | 'record-delay' | 'end' | 'reopen' }
  | { readonly kind: 'record-blockage' | 'record-chase' | 'write-note' }
  | { readonly kind: 'clear-blockage' | 'chase-blockage'; readonly blockage: RecordedBlockage }
  | { readonly kind: 'correct' | 'withdraw'; readonly milestone: RecordedMilestone }

/** Where on the page something was done, so that the page can say so there. */
export type Place = 'episode' | 'milestones' | 'delays' | 'blockages' | 'entries'

interface Props {
  readonly panel: OpenPanel
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (place: Place, message: string) => void
}

export function ReferralPanels({ panel, referral, onClose, onDone }: Props) {
  const shown = { referral, onClose }
  switch (panel.kind) {
    case 'record-milestone':
      return <RecordMilestonePanel {...shown} onDone={(words) => onDone('milestones', words)} />
    case 'record-delay':
      return <RecordDelayPanel {...shown} onDone={(words) => onDone('delays', words)} />
    case 'record-blockage':
      return <RecordBlockagePanel {...shown} onDone={(words) => onDone('blockages', words)} />
    case 'clear-blockage':
      return (
        <ClearBlockagePanel
          blockage={panel.blockage}
          onClose={onClose}
          onDone={(words) => onDone('blockages', words)}
        />
      )
    case 'record-chase':
      return <RecordChasePanel {...shown} onDone={(words) => onDone('entries', words)} />
    case 'chase-blockage':
      return (
        <RecordChasePanel
          {...shown}
          blockage={panel.blockage}
          onDone={(words) => onDone('entries', words)}
        />
      )
    case 'write-note':
      return <WriteNotePanel {...shown} onDone={(words) => onDone('entries', words)} />
    case 'end':
      return <EndEpisodePanel {...shown} onDone={(words) => onDone('episode', words)} />
    case 'correct':
      return (
        <CorrectMilestonePanel
          recorded={panel.milestone}
          onClose={onClose}
          onDone={(words) => onDone('milestones', words)}
        />
      )
    case 'withdraw': {
      const { id, milestone, ordinal, on } = panel.milestone
      const name = milestoneWords(milestone, ordinal)
      return (
        <ReasonPanel
          act={{ name: 'referrals.withdrawMilestone', milestoneId: id }}
          title={`Withdraw: ${name}`}
          about={`Recorded as ${dayOrMonth(on)}. It no longer counts, and stays in the history.`}
          saveLabel="Withdraw"
          onClose={onClose}
          onDone={() => onDone('milestones', `${name} is withdrawn.`)}
        />
      )
    }
    case 'reopen':
      return (
        <ReasonPanel
          act={{ name: 'referrals.reopen', referralId: referral.id }}
          title="Open the episode again"
          about="The outcome and its date are taken back, and the clocks run on. The history keeps both."
          saveLabel="Open again"
          onClose={onClose}
          onDone={() => onDone('episode', 'The episode is open again.')}
        />
      )
  }
}
