import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import type { Outcome } from '#shared/domain/referrals/code-lists.ts'
import { OUTCOME_NAMES } from '#shared/domain/referrals/code-words.ts'
import { outcomesOf } from '#shared/domain/referrals/episode.ts'
import { useAct } from '../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { DateField, NO_DATE } from '../../components/form/date-field.tsx'
import { beside } from '../../components/form/explained.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { longDay } from '../../components/words/day-words.ts'
import { explainEndFailure } from './refusal-words.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** How and when a referral ended. */
export function EndEpisodePanel({ referral, onClose, onDone }: Props) {
  const end = useAct('referrals.endEpisode')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [on, setOn] = useState(NO_DATE)
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    const day = on.on
    if (outcome === '' || !day) return
    end.mutate(
      { referralId: referral.id, outcome, on: day },
      {
        onSuccess: (done) =>
          done.ok && onDone(`Ended on ${longDay(day)}: ${OUTCOME_NAMES[outcome].toLowerCase()}.`),
      },
    )
  }

  const refusal = end.data && !end.data.ok ? explainEndFailure(end.data.failure) : null
  return (
    <FormPanel
      title="End the episode"
      about={`${referral.localRef}. Every clock stops on the day it ends; it can be opened again.`}
      saveLabel="End the episode"
      isSaving={end.isPending}
      refusal={beside(refusal, 'form')}
      error={end.error}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Outcome"
        autoFocus
        value={outcome}
        placeholder="Choose how it ended"
        choices={choicesOf(outcomesOf(referral.direction), OUTCOME_NAMES)}
        onChange={(next) => {
          setOutcome(next)
          end.reset()
        }}
        refusal={
          beside(refusal, 'outcome') ??
          (wasSent && outcome === '' ? 'Choose how it ended.' : undefined)
        }
      />
      <DateField
        label="Date"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          end.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
    </FormPanel>
  )
}
