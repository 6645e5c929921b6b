import { useState } from 'react'
import type { RecordedMilestone } from '#shared/contract/referrals.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { useAct } from '../../api/use-act.ts'
import { DateField, dateEntry, NO_DATE } from '../../components/form/date-field.tsx'
import { beside } from '../../components/form/explained.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { dayOrMonth, longDay } from '../../components/words/day-words.ts'
import { milestoneWords } from '../../components/words/milestone-words.ts'
import { ReasonField } from './reason-field.tsx'
import { explainMilestoneFailure } from './refusal-words.ts'

interface Props {
  readonly recorded: RecordedMilestone
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Another day for a step; what stood there before stays in the history. */
export function CorrectMilestonePanel({ recorded, onClose, onDone }: Props) {
  const correct = useAct('referrals.correctMilestone')
  const [on, setOn] = useState(
    recorded.precision === 'day' ? dateEntry(localDate(recorded.on)) : NO_DATE,
  )
  const [reason, setReason] = useState('')
  const [wasSent, setSent] = useState(false)
  const name = milestoneWords(recorded.milestone, recorded.ordinal)

  function save() {
    setSent(true)
    const day = on.on
    if (!day || reason.trim() === '') return
    correct.mutate(
      { milestoneId: recorded.id, on: day, reason },
      { onSuccess: (outcome) => outcome.ok && onDone(`${name} is now ${longDay(day)}.`) },
    )
  }

  const refusal =
    correct.data && !correct.data.ok ? explainMilestoneFailure(correct.data.failure) : null
  return (
    <FormPanel
      title={`Correct: ${name}`}
      about={`Recorded as ${dayOrMonth(recorded.on)}. It stays in the history.`}
      saveLabel="Correct"
      isSaving={correct.isPending}
      refusal={refusal && refusal.field !== 'on' ? refusal.words : undefined}
      error={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label="Date"
        value={on}
        autoFocus
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          correct.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
      <ReasonField value={reason} onChange={setReason} wasSent={wasSent} />
    </FormPanel>
  )
}
