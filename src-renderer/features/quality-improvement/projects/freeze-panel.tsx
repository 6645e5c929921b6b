import { useState } from 'react'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { DateField, NO_DATE } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { NameField } from '../../../components/form/name-field.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { groupBefore } from '../scope/group-choice.ts'
import { GroupFields } from '../scope/group-fields.tsx'
import { explainFreeze } from './project-words.ts'
import { useScopeChoices } from './use-scope-choices.ts'

interface Props {
  readonly projectId: string
  readonly onClose: () => void
  readonly onFrozen: (cohort: { readonly id: string; readonly members: number }) => void
}

const FOLLOW_UPS = [
  ...['3', '6', '12'].map((months) => ({ value: months, name: `${months} months each` })),
  { value: 'day', name: 'Up to one day for all' },
]

/** Keeps who belongs to a cohort from now on, and what is known of them. */
export function FreezePanel({ projectId, onClose, onFrozen }: Props) {
  const { asAt } = useViewing()
  const freezing = useAct('qualityImprovement.freezeCohort')
  const [name, setName] = useState('')
  const [group, setGroup] = useState(() => groupBefore(asAt))
  const [follow, setFollow] = useState('6')
  const [until, setUntil] = useState(NO_DATE)
  const [wasSent, setSent] = useState(false)
  const choices = useScopeChoices(group)
  const isUntilMissing = follow === 'day' && !until.on

  function save() {
    setSent(true)
    const { from, to, filters } = group
    if (name.trim() === '' || !from.on || !to.on || isUntilMissing) return
    freezing.mutate(
      {
        ...{ projectId, name, from: from.on, to: to.on },
        ...(follow === 'day' ? { followUpTo: until.on } : { followUpMonths: Number(follow) }),
        filters: {
          establishments: [...filters.establishments],
          providers: [...filters.providers],
          securityLevels: [...filters.securityLevels],
          mhaSections: [...filters.mhaSections],
        },
      },
      { onSuccess: (outcome) => outcome.ok && onFrozen(outcome.value) },
    )
  }

  const refused = freezing.data && !freezing.data.ok ? explainFreeze(freezing.data.failure) : null
  return (
    <FormPanel
      title="Freeze a cohort"
      about="Its members are kept as they are today. What is added or corrected later is shown as such."
      saveLabel="Freeze the cohort"
      isSaving={freezing.isPending}
      refusal={beside(refused, 'form')}
      error={freezing.error}
      onSave={save}
      onClose={onClose}
    >
      <NameField of="cohort" value={name} wasSent={wasSent} onChange={setName} />
      <GroupFields
        name="Which referrals"
        value={group}
        choices={choices}
        onChange={(next) => {
          setGroup(next)
          freezing.reset()
        }}
      />
      <ChoiceField label="Followed for" value={follow} choices={FOLLOW_UPS} onChange={setFollow} />
      {follow === 'day' && (
        <DateField
          label="Followed up to"
          value={until}
          onChange={(next) => {
            setUntil(next)
            freezing.reset()
          }}
          isMissing={wasSent}
          refusal={beside(refused, 'until')}
        />
      )}
    </FormPanel>
  )
}
