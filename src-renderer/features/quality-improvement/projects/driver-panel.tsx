import { useState } from 'react'
import { parentKindsOf } from '#shared/domain/quality-improvement/projects/driver-tree.ts'
import {
  DRIVER_KINDS,
  type Driver,
  type DriverKind,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { DRIVER_NAMES } from './project-words.ts'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

interface Props extends PartPanelProps {
  readonly drivers: readonly Driver[]
  readonly driver?: Driver | undefined
  /** What a new one acts on. */
  readonly parent?: Driver | undefined
}

/** A driver of the aim, or an idea of what could be tried. */
export function DriverPanel(props: Props) {
  const { drivers, driver, parent } = props
  const { save, need, refusal, panel, forget } = useSavePart('driver', props)
  const [kind, setKind] = useState<DriverKind>(driver?.kind ?? nextKind(parent))
  const [parentId, setParentId] = useState(driver?.parentId ?? parent?.id ?? '')
  const [text, setText] = useState(driver?.text ?? '')
  const parents = drivers.filter(
    (one) => one.id !== driver?.id && parentKindsOf(kind).includes(one.kind),
  )

  function send() {
    const acts = kind === 'primary' || parentId === '' ? {} : { parentId }
    const known = driver ? { id: driver.id } : {}
    save(
      text.trim() === ''
        ? undefined
        : { kind: 'driver', driverKind: kind, text, ...acts, ...known },
    )
  }

  return (
    <FormPanel
      title={driver ? 'Change a driver' : 'Add a driver'}
      saveLabel="Save"
      {...panel}
      refusal={beside(refusal, 'form')}
      onSave={send}
    >
      <ChoiceField
        label="Kind"
        value={kind}
        choices={choicesOf(DRIVER_KINDS, DRIVER_NAMES)}
        onChange={(next) => {
          setKind(next)
          setParentId('')
          forget()
        }}
      />
      {kind !== 'primary' && (
        <ChoiceField
          label="Acts on"
          value={parentId}
          placeholder="Choose what it acts on"
          choices={parents.map((one) => ({ value: one.id, name: one.text }))}
          onChange={(next) => {
            setParentId(next)
            forget()
          }}
          refusal={beside(refusal, 'parent')}
        />
      )}
      <TextArea
        label="What it is"
        value={text}
        onChange={setText}
        autoFocus
        refusal={need(text, 'Say what it is.')}
      />
    </FormPanel>
  )
}

function nextKind(parent: Driver | undefined): DriverKind {
  if (!parent) return 'primary'
  return parent.kind === 'primary' ? 'secondary' : 'change_idea'
}
