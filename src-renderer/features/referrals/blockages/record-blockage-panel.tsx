import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import {
  ATTRIBUTIONS,
  type Attribution,
  type DelayReason,
  PATHWAY_STAGES,
  type PathwayStage,
} from '#shared/domain/referrals/code-lists.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { today } from '../../../components/page/today.ts'
import { reasonGroups, reasonWords } from '../delay-choices.ts'
import { proposedAttribution } from '../proposed-attribution.ts'
import { explainBlockageFailure } from '../refusal-words.ts'
import { stageWaitedIn } from './stage-waited-in.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** What stands in the way, in the stage that the referral waits in unless another is chosen. */
export function RecordBlockagePanel({ referral, onClose, onDone }: Props) {
  const record = useAct('referrals.recordBlockage')
  const [stage, setStage] = useState<PathwayStage>(() => stageWaitedIn(referral.stage))
  const [reason, setReason] = useState<DelayReason | ''>('')
  const [holder, setHolder] = useState<Attribution | ''>('')
  const [wasTouched, setTouched] = useState(false)
  const [from, setFrom] = useState(() => dateEntry(today()))
  const [to, setTo] = useState(NO_DATE)
  const [note, setNote] = useState('')
  const [wasSent, setSent] = useState(false)
  const isToUnread = to.text.trim() !== '' && !to.on

  function save() {
    setSent(true)
    if (reason === '' || holder === '' || !from.on || isToUnread) return
    const days = { from: from.on, ...(to.on ? { to: to.on } : {}) }
    record.mutate(
      { referralId: referral.id, stage, reason, holder, note, ...days },
      {
        onSuccess: (outcome) => outcome.ok && onDone(`Blockage recorded: ${reasonWords(reason)}.`),
      },
    )
  }

  const refusal =
    record.data && !record.data.ok ? explainBlockageFailure(record.data.failure) : null
  return (
    <FormPanel
      title="Record a blockage"
      about={referral.localRef}
      saveLabel="Record"
      isSaving={record.isPending}
      refusal={beside(refusal, 'form')}
      error={record.error}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Reason"
        autoFocus
        value={reason}
        placeholder="Choose a reason, or type its code"
        choices={reasonGroups('transfer')}
        onChange={(next) => {
          setReason(next)
          if (!wasTouched) setHolder(proposedAttribution(next) ?? '')
        }}
        refusal={wasSent && reason === '' ? 'Choose the reason.' : undefined}
      />
      <ChoiceField
        label="Whose turn it is"
        value={holder}
        placeholder="Choose who holds it"
        choices={choicesOf(ATTRIBUTIONS, ATTRIBUTION_NAMES)}
        onChange={(next) => {
          setHolder(next)
          setTouched(true)
        }}
        help="Proposed from the reason; change it where it is otherwise."
        refusal={wasSent && holder === '' ? 'Choose whose turn it is.' : undefined}
      />
      <ChoiceField
        label="Stage"
        value={stage}
        choices={choicesOf(PATHWAY_STAGES, PATHWAY_STAGE_NAMES)}
        onChange={setStage}
      />
      <DateField label="Began on" value={from} isMissing={wasSent} onChange={setFrom} />
      <DateField
        label="Cleared on (blank while it stands)"
        value={to}
        isMissing={wasSent && isToUnread}
        onChange={(next) => {
          setTo(next)
          record.reset()
        }}
        refusal={beside(refusal, 'to')}
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
