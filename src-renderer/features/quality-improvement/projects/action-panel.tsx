import { useState } from 'react'
import type { ActionBlockage } from '#shared/contract/projects.ts'
import {
  ACTION_STATES,
  type ActionState,
  type ProjectAction,
} from '#shared/domain/quality-improvement/projects/project.ts'
import {
  DELAY_REASONS,
  type DelayReason,
  PATHWAY_STAGES,
  type PathwayStage,
} from '#shared/domain/referrals/code-lists.ts'
import { DELAY_REASON_NAMES, REASON_GROUPS } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { BlockageField } from './blockage-field.tsx'
import { ACTION_NAMES } from './project-words.ts'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

interface Props extends PartPanelProps {
  readonly action?: ProjectAction | undefined
  /** What the actions of the project answer. */
  readonly blockages: readonly ActionBlockage[]
}

const REASONS = REASON_GROUPS.map(({ letter, name }) => ({
  name,
  choices: DELAY_REASONS.filter((code) => code.startsWith(letter)).map((code) => ({
    value: code,
    name: DELAY_REASON_NAMES[code],
  })),
}))

/** Who will do what by when, and which blockage that answers. */
export function ActionPanel(props: Props) {
  const { action, blockages, projectId } = props
  const { save, wasSent, need, refusal, panel } = useSavePart('action', props)
  const [text, setText] = useState(action?.text ?? '')
  const [owner, setOwner] = useState(action?.owner ?? '')
  const [due, setDue] = useState(() => (action?.dueOn ? dateEntry(action.dueOn) : NO_DATE))
  const [state, setState] = useState<ActionState>(action?.state ?? 'open')
  const [stage, setStage] = useState<PathwayStage | ''>(action?.stage ?? '')
  const [reason, setReason] = useState<DelayReason | ''>(action?.reason ?? '')
  const [blockage, setBlockage] = useState(action?.blockageId ?? '')
  const isMissing = text.trim() === '' || owner.trim() === ''
  const isDueUnread = due.text.trim() !== '' && !due.on

  function send() {
    const links = {
      stage: stage || undefined,
      reason: reason || undefined,
      blockageId: blockage || undefined,
    }
    const part = { kind: 'action', id: action?.id, text, owner, state, dueOn: due.on } as const
    save(isMissing || isDueUnread ? undefined : { ...part, ...links })
  }

  return (
    <FormPanel
      title={action ? 'Change an action' : 'Add an action'}
      saveLabel="Save"
      {...panel}
      refusal={refusal?.field === 'blockage' ? undefined : refusal?.words}
      onSave={send}
    >
      <TextArea
        label="What will be done"
        value={text}
        onChange={setText}
        autoFocus
        refusal={need(text, 'Say what will be done.')}
      />
      <LineField
        label="Owner"
        help="The organisation that does it."
        value={owner}
        onChange={setOwner}
        refusal={need(owner, 'Say which organisation owns it.')}
      />
      <DateField label="Due on" value={due} onChange={setDue} isMissing={wasSent && isDueUnread} />
      <ChoiceField
        label="State"
        value={state}
        choices={choicesOf(ACTION_STATES, ACTION_NAMES)}
        onChange={setState}
      />
      <ChoiceField
        label="Answers a blockage in"
        value={stage}
        placeholder="No stage in particular"
        choices={choicesOf(PATHWAY_STAGES, PATHWAY_STAGE_NAMES)}
        onChange={setStage}
      />
      <ChoiceField
        label="With the reason"
        value={reason}
        placeholder="No reason in particular"
        choices={REASONS}
        onChange={setReason}
      />
      <BlockageField
        projectId={projectId}
        value={blockage}
        linked={blockages.find(({ id }) => id === action?.blockageId)}
        refusal={refusal?.field === 'blockage' ? refusal.words : undefined}
        onChange={setBlockage}
      />
    </FormPanel>
  )
}
