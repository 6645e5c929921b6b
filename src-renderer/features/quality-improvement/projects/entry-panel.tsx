import { useState } from 'react'
import { DateField, dateEntry } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { today } from '../../../components/page/today.ts'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

/** A line of the project's log. */
export function EntryPanel(props: PartPanelProps) {
  const { save, wasSent, need, refusal, panel, forget } = useSavePart('entry', props)
  const [on, setOn] = useState(() => dateEntry(today()))
  const [text, setText] = useState('')

  return (
    <FormPanel
      title="Write in the log"
      saveLabel="Write"
      {...panel}
      refusal={beside(refusal, 'form')}
      onSave={() =>
        save(text.trim() === '' || !on.on ? undefined : { kind: 'entry', on: on.on, text })
      }
    >
      <DateField
        label="On"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          forget()
        }}
        refusal={beside(refusal, 'on')}
      />
      <TextArea
        label="What happened"
        value={text}
        onChange={setText}
        autoFocus
        help="No names of patients, please."
        refusal={need(text, 'Write what happened.')}
      />
    </FormPanel>
  )
}
