import { useState } from 'react'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { useAct } from '../../../api/use-act.ts'
import { DateField, dateEntry } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { today } from '../../../components/page/today.ts'
import { explainEntryFailure } from '../refusal-words.ts'

interface Props {
  readonly referral: ReferralDetail
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** A line about the referral, with its day. */
export function WriteNotePanel({ referral, onClose, onDone }: Props) {
  const write = useAct('referrals.writeNote')
  const [text, setText] = useState('')
  const [on, setOn] = useState(() => dateEntry(today()))
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    if (text.trim() === '' || !on.on) return
    write.mutate(
      { referralId: referral.id, on: on.on, text },
      { onSuccess: (outcome) => outcome.ok && onDone('The note is kept.') },
    )
  }

  const refusal = write.data && !write.data.ok ? explainEntryFailure(write.data.failure) : null
  return (
    <FormPanel
      title="Write a note"
      about={referral.localRef}
      saveLabel="Keep"
      isSaving={write.isPending}
      refusal={beside(refusal, 'form')}
      error={write.error}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label="Note"
        autoFocus
        value={text}
        onChange={setText}
        help="Never in exports, and no names, please."
        refusal={wasSent && text.trim() === '' ? 'Write the note.' : undefined}
      />
      <DateField
        label="On"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          write.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
    </FormPanel>
  )
}
