import { useState } from 'react'
import type { ProjectMember } from '#shared/domain/quality-improvement/projects/project.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

interface Props extends PartPanelProps {
  readonly member?: ProjectMember | undefined
}

/** Somebody who works on the project. */
export function MemberPanel(props: Props) {
  const { member } = props
  const { save, need, refusal, panel } = useSavePart('member', props)
  const [name, setName] = useState(member?.name ?? '')
  const [role, setRole] = useState(member?.role ?? '')
  const [organisation, setOrganisation] = useState(member?.organisation ?? '')

  return (
    <FormPanel
      title={member ? 'Change a person' : 'Add a person'}
      about="People who work on the project, never patients."
      saveLabel="Save"
      {...panel}
      refusal={refusal?.words}
      onSave={() =>
        save(
          name.trim() === ''
            ? undefined
            : { kind: 'member', name, role, organisation, ...(member ? { id: member.id } : {}) },
        )
      }
    >
      <LineField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        refusal={need(name, 'Give a name.')}
      />
      <LineField label="Role" value={role} onChange={setRole} />
      <LineField label="Organisation" value={organisation} onChange={setOrganisation} />
    </FormPanel>
  )
}
