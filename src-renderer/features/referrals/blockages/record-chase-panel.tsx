import { useState } from 'react'
import type { RecordedBlockage } from '#shared/contract/blockages.ts'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { ATTRIBUTIONS, type Attribution } from '#shared/domain/referrals/code-lists.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { today } from '../../../components/page/today.ts'
import { reasonWords } from '../delay-choices.ts'
import { explainEntryFailure } from '../refusal-words.ts'

interface Props {
  readonly referral: ReferralDetail
  /** The blockage it is about, where there is one. */
  readonly blockage?: RecordedBlockage
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Who was asked to move, on which day, and what they said. */
export function RecordChasePanel({ referral, blockage, onClose, onDone }: Props) {
  const record = useAct('referrals.recordChase')
  const [organisation, setOrganisation] = useState<Attribution | ''>(blockage?.holder ?? '')
  const [on, setOn] = useState(() => dateEntry(today()))
  const [answer, setAnswer] = useState('')
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    const day = on.on
    if (organisation === '' || !day) return
    const about = blockage ? { blockageId: blockage.id } : {}
    record.mutate(
      { referralId: referral.id, organisation, on: day, answer, ...about },
      {
        onSuccess: (outcome) =>
          outcome.ok && onDone(`Chase of ${ATTRIBUTION_NAMES[organisation]} recorded.`),
      },
    )
  }

  const refusal = record.data && !record.data.ok ? explainEntryFailure(record.data.failure) : null
  return (
    <FormPanel
      title="Record a chase"
      about={blockage ? `${referral.localRef}: ${reasonWords(blockage.reason)}` : referral.localRef}
      saveLabel="Record"
      isSaving={record.isPending}
      refusal={beside(refusal, 'form')}
      error={record.error}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Who was chased"
        autoFocus
        value={organisation}
        placeholder="Choose who was chased"
        choices={choicesOf(ATTRIBUTIONS, ATTRIBUTION_NAMES)}
        onChange={setOrganisation}
        refusal={wasSent && organisation === '' ? 'Choose who was chased.' : undefined}
      />
      <DateField
        label="On"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          record.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
      <TextArea
        label="What they said"
        value={answer}
        onChange={setAnswer}
        help="Optional. Never in exports, and no names, please."
      />
    </FormPanel>
  )
}
