import { useState } from 'react'
import {
  PDSA_DECISIONS,
  type PdsaCycle,
  type PdsaDecision,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { today } from '../../../components/page/today.ts'
import { DECISION_NAMES } from './project-words.ts'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

interface Props extends PartPanelProps {
  readonly cycle?: PdsaCycle | undefined
}

const WRITTEN = [
  ['theory', 'Theory', 'Why this change should help.'],
  ['prediction', 'Prediction', 'What you expect to happen, in numbers if you can.'],
  ['plan', 'Plan', 'Who does what, where and when, and what is measured.'],
  ['done', 'What was done', 'Also what went otherwise than planned.'],
  ['data', 'Data', 'What the measures showed.'],
  ['learning', 'What was learnt', 'The prediction beside what happened.'],
] as const

type Written = Record<(typeof WRITTEN)[number][0], string>

/** One turn of plan, do, study, act. */
export function CyclePanel(props: Props) {
  const { cycle } = props
  const { save, wasSent, need, refusal, panel, forget } = useSavePart('cycle', props)
  const [title, setTitle] = useState(cycle?.title ?? '')
  const [began, setBegan] = useState(() => dateEntry(cycle?.beganOn ?? today()))
  const [ended, setEnded] = useState(() => (cycle?.endedOn ? dateEntry(cycle.endedOn) : NO_DATE))
  const [decision, setDecision] = useState<PdsaDecision | ''>(cycle?.decision ?? '')
  const [written, setWritten] = useState<Written>(() => writtenIn(cycle))
  const isEndUnread = ended.text.trim() !== '' && !ended.on

  function send() {
    if (title.trim() === '' || !began.on || isEndUnread) return save(undefined)
    const days = { beganOn: began.on, endedOn: ended.on }
    save({
      kind: 'cycle',
      id: cycle?.id,
      title,
      ...days,
      ...written,
      decision: decision || undefined,
    })
  }

  return (
    <FormPanel
      title={cycle ? 'Change a PDSA cycle' : 'Begin a PDSA cycle'}
      saveLabel="Save"
      {...panel}
      refusal={beside(refusal, 'form')}
      onSave={send}
    >
      <LineField
        label="What is tried"
        value={title}
        onChange={setTitle}
        autoFocus
        refusal={need(title, 'Say in a line what is tried.')}
      />
      <DateField label="Began on" value={began} onChange={setBegan} isMissing={wasSent} />
      {WRITTEN.map(([key, label, help]) => (
        <TextArea
          key={key}
          label={label}
          help={help}
          value={written[key]}
          onChange={(text) => {
            setWritten({ ...written, [key]: text })
            forget()
          }}
          refusal={key === 'prediction' || key === 'learning' ? beside(refusal, key) : undefined}
        />
      ))}
      <DateField
        label="Ended on"
        value={ended}
        onChange={(next) => {
          setEnded(next)
          forget()
        }}
        isMissing={wasSent && isEndUnread}
        refusal={beside(refusal, 'ended')}
      />
      <ChoiceField
        label="Decision"
        value={decision}
        placeholder="Not yet decided"
        choices={choicesOf(PDSA_DECISIONS, DECISION_NAMES)}
        onChange={(next) => {
          setDecision(next)
          forget()
        }}
      />
    </FormPanel>
  )
}

function writtenIn(cycle: PdsaCycle | undefined): Written {
  const {
    theory = '',
    prediction = '',
    plan = '',
    done = '',
    data = '',
    learning = '',
  } = cycle ?? {}
  return { theory, prediction, plan, done, data, learning }
}
