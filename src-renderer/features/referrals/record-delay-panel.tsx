import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  type DelayReason,
} from '#shared/domain/referrals/code-lists.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useAct } from '../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { TextArea } from '../../components/form/text-area.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { stateWords } from '../../components/words/state-words.ts'
import { reasonGroups, reasonWords, stageInQuestion } from './delay-choices.ts'
import { proposedAttribution } from './proposed-attribution.ts'
import { explainGone } from './refusal-words.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Why a stage takes too long, and whose delay it is. The stage that overran is chosen already. */
export function RecordDelayPanel({ referral, onClose, onDone }: Props) {
  const record = useAct('referrals.recordDelay')
  const [stage, setStage] = useState<1 | 2>(() => stageInQuestion(referral))
  const [reason, setReason] = useState<DelayReason | ''>('')
  const [attribution, setAttribution] = useState<Attribution | ''>('')
  const [wasTouched, setTouched] = useState(false)
  const [note, setNote] = useState('')
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    if (reason === '') return
    record.mutate(
      { referralId: referral.id, stage, reason, note, ...(attribution ? { attribution } : {}) },
      { onSuccess: (outcome) => outcome.ok && onDone(`Delay recorded: ${reasonWords(reason)}.`) },
    )
  }

  return (
    <FormPanel
      title="Record a delay"
      about={referral.localRef}
      saveLabel="Record"
      isSaving={record.isPending}
      refusal={record.data && !record.data.ok ? explainGone(record.data.failure).words : undefined}
      error={record.error}
      onSave={save}
      onClose={onClose}
    >
      {referral.direction === 'transfer' && (
        <ChoiceField
          label="Stage"
          value={`${stage}`}
          choices={[stageChoice(referral, 'stage1'), stageChoice(referral, 'stage2')]}
          onChange={(next) => setStage(next === '1' ? 1 : 2)}
        />
      )}
      <ChoiceField
        label="Reason"
        autoFocus
        value={reason}
        placeholder="Choose a reason, or type its code"
        choices={reasonGroups(referral.direction)}
        onChange={(next) => {
          setReason(next)
          if (!wasTouched) setAttribution(proposedAttribution(next) ?? '')
        }}
        refusal={wasSent && reason === '' ? 'Choose the reason.' : undefined}
      />
      <ChoiceField
        label="Whose delay it was"
        value={attribution}
        placeholder="Not said"
        choices={choicesOf(ATTRIBUTIONS, ATTRIBUTION_NAMES)}
        onChange={(next) => {
          setAttribution(next)
          setTouched(true)
        }}
        help="Proposed from the reason; change it where it was otherwise."
      />
      <TextArea
        label="Note"
        value={note}
        onChange={setNote}
        help="Optional. Never in exports, and no names, please."
      />
    </FormPanel>
  )
}

function stageChoice({ clocks }: ReferralDetail, name: 'stage1' | 'stage2') {
  const value = name === 'stage1' ? '1' : '2'
  return { value, name: `${CLOCK_NAMES[name]} (${stateWords(clocks[name])})` } as const
}
