import { useState } from 'react'
import type { Kept } from '#shared/contract/kept.ts'
import type { ProjectDetail } from '#shared/contract/projects.ts'
import {
  PROJECT_STATES,
  type ProjectState,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { NameField } from '../../../components/form/name-field.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { explainPartFailure, STATE_NAMES } from './project-words.ts'

interface Props {
  /** The project that is changed; a new one otherwise. */
  readonly project?: ProjectDetail
  readonly onClose: () => void
  readonly onDone: (words: string, kept: Kept) => void
}

/** The name and the aim of a project: how much, of what, by when. */
export function SaveProjectPanel({ project, onClose, onDone }: Props) {
  const saving = useAct('qualityImprovement.saveProject')
  const [name, setName] = useState(project?.name ?? '')
  const [aim, setAim] = useState(project?.aim ?? '')
  const [by, setBy] = useState(project?.aimBy ? dateEntry(project.aimBy) : NO_DATE)
  const [state, setState] = useState<ProjectState>(project?.state ?? 'running')
  const [wasSent, setSent] = useState(false)
  const isUnread = by.text.trim() !== '' && !by.on
  const need = (text: string, words: string) => (wasSent && text.trim() === '' ? words : undefined)

  function save() {
    setSent(true)
    if (name.trim() === '' || aim.trim() === '' || isUnread) return
    saving.mutate(
      { id: project?.id, name, aim, state, aimBy: by.on },
      { onSuccess: (outcome) => outcome.ok && onDone('Project saved.', outcome.value) },
    )
  }

  const refused = saving.data && !saving.data.ok ? explainPartFailure(saving.data.failure) : null
  return (
    <FormPanel
      title={project ? 'Change the project' : 'New project'}
      saveLabel={project ? 'Save' : 'Create the project'}
      isSaving={saving.isPending}
      refusal={refused?.words}
      error={saving.error}
      onSave={save}
      onClose={onClose}
    >
      <NameField of="project" value={name} wasSent={wasSent} onChange={setName} />
      <TextArea
        label="Aim"
        value={aim}
        onChange={setAim}
        help="How much, of what, for whom: “Half of all transfers from Exeter admitted within 28 days”."
        refusal={need(aim, 'Say what is to be reached.')}
      />
      <DateField label="By" value={by} onChange={setBy} isMissing={wasSent && isUnread} />
      {project && (
        <ChoiceField
          label="State"
          value={state}
          choices={choicesOf(PROJECT_STATES, STATE_NAMES)}
          onChange={setState}
        />
      )}
    </FormPanel>
  )
}
