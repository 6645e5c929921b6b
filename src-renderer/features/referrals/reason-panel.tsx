import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { ReasonField } from './reason-field.tsx'
import { explainGone } from './refusal-words.ts'

interface Props {
  readonly act:
    | { readonly name: 'referrals.withdrawMilestone'; readonly milestoneId: string }
    | { readonly name: 'referrals.reopen'; readonly referralId: string }
  readonly title: string
  readonly about: ReactNode
  readonly saveLabel: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** For the acts that need a reason and nothing else. */
export function ReasonPanel({ act, title, about, saveLabel, onClose, onDone }: Props) {
  const withdraw = useAct('referrals.withdrawMilestone')
  const reopen = useAct('referrals.reopen')
  const [reason, setReason] = useState('')
  const [wasSent, setSent] = useState(false)
  const doing = act.name === 'referrals.reopen' ? reopen : withdraw

  function save() {
    setSent(true)
    if (reason.trim() === '') return
    const callbacks = { onSuccess: (outcome: { ok: boolean }) => outcome.ok && onDone() }
    if (act.name === 'referrals.reopen') {
      reopen.mutate({ referralId: act.referralId, reason }, callbacks)
    } else {
      withdraw.mutate({ milestoneId: act.milestoneId, reason }, callbacks)
    }
  }

  return (
    <FormPanel
      title={title}
      about={about}
      saveLabel={saveLabel}
      isSaving={doing.isPending}
      refusal={doing.data && !doing.data.ok ? explainGone(doing.data.failure).words : undefined}
      error={doing.error}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} wasSent={wasSent} autoFocus />
    </FormPanel>
  )
}
