import { useState } from 'react'
import type { RecordedBlockage } from '#shared/contract/blockages.ts'
import { useAct } from '../../../api/use-act.ts'
import { DateField, dateEntry } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { today } from '../../../components/page/today.ts'
import { longDay } from '../../../components/words/day-words.ts'
import { reasonWords } from '../delay-choices.ts'
import { explainBlockageFailure } from '../refusal-words.ts'

interface Props {
  readonly blockage: RecordedBlockage
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** The day from which it no longer stands in the way. */
export function ClearBlockagePanel({ blockage, onClose, onDone }: Props) {
  const clear = useAct('referrals.clearBlockage')
  const [on, setOn] = useState(() => dateEntry(today()))
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    const day = on.on
    if (!day) return
    clear.mutate(
      { blockageId: blockage.id, on: day },
      { onSuccess: (outcome) => outcome.ok && onDone(`Cleared on ${longDay(day)}.`) },
    )
  }

  const refusal = clear.data && !clear.data.ok ? explainBlockageFailure(clear.data.failure) : null
  return (
    <FormPanel
      title="Clear the blockage"
      about={`${reasonWords(blockage.reason)}, since ${longDay(blockage.from)}`}
      saveLabel="Clear"
      isSaving={clear.isPending}
      refusal={beside(refusal, 'form')}
      error={clear.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label="Cleared on"
        value={on}
        autoFocus
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          clear.reset()
        }}
        refusal={beside(refusal, 'to')}
      />
    </FormPanel>
  )
}
