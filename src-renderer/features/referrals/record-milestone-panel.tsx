import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import {
  type Milestone,
  milestonesOf,
  REPEATABLE_MILESTONES,
} from '#shared/domain/referrals/milestone.ts'
import { useAct } from '../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { DateField, NO_DATE } from '../../components/form/date-field.tsx'
import { beside } from '../../components/form/explained.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { longDay } from '../../components/words/day-words.ts'
import { MILESTONE_NAMES } from '../../components/words/milestone-words.ts'
import { nextMilestone } from './next-milestone.ts'
import { explainMilestoneFailure } from './refusal-words.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** The next step and its day; the step that is most likely meant is chosen already. */
export function RecordMilestonePanel({ referral, onClose, onDone }: Props) {
  const record = useAct('referrals.recordMilestone')
  const recorded = referral.milestones.map((one) => one.milestone)
  const missing = milestonesOf(referral.direction).filter(
    (one) => REPEATABLE_MILESTONES.includes(one) || !recorded.includes(one),
  )
  const [milestone, setMilestone] = useState<Milestone | ''>(
    nextMilestone(referral.stage, missing) ?? '',
  )
  const [on, setOn] = useState(NO_DATE)
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    const day = on.on
    if (milestone === '' || !day) return
    record.mutate(
      { referralId: referral.id, milestone, on: day },
      {
        onSuccess: (outcome) =>
          outcome.ok && onDone(`${MILESTONE_NAMES[milestone]} is recorded on ${longDay(day)}.`),
      },
    )
  }

  const refusal =
    record.data && !record.data.ok ? explainMilestoneFailure(record.data.failure) : null
  return (
    <FormPanel
      title="Record a milestone"
      about={referral.localRef}
      saveLabel="Record"
      isSaving={record.isPending}
      refusal={beside(refusal, 'form')}
      error={record.error}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Milestone"
        autoFocus
        value={milestone}
        {...(milestone === '' ? { placeholder: 'Choose a step' } : {})}
        choices={choicesOf(missing, MILESTONE_NAMES)}
        onChange={(next) => {
          setMilestone(next)
          record.reset()
        }}
        refusal={
          beside(refusal, 'milestone') ??
          (wasSent && milestone === '' ? 'Choose the step.' : undefined)
        }
      />
      <DateField
        label="Date"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          record.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
    </FormPanel>
  )
}
