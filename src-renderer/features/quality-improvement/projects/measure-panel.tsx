import { useState } from 'react'
import {
  MEASURE_ROLES,
  type MeasureRole,
  type ProjectMeasure,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { useIsShare, useMeasureChoices } from '../charts/use-own-measures.ts'
import { ROLE_NAMES } from './project-words.ts'
import { type PartPanelProps, useSavePart } from './use-save-part.ts'

interface Props extends PartPanelProps {
  readonly measure?: ProjectMeasure | undefined
}

/** A measure that shows whether the aim is reached, the change is done, or something else suffers. */
export function MeasurePanel(props: Props) {
  const { measure: known } = props
  const { save, panel, refusal } = useSavePart('measure', props)
  const establishments = useEstablishments().data ?? []
  const [role, setRole] = useState<MeasureRole>(known?.role ?? 'outcome')
  const [measure, setMeasure] = useState<string>(known?.measure ?? 'share_admitted_within_28')
  const [establishment, setEstablishment] = useState(known?.establishment ?? '')
  const measures = useMeasureChoices()
  const isShareOf = useIsShare()
  const isShare = isShareOf(measure)
  const [target, setTarget] = useState(() =>
    known?.target === undefined ? '' : String(known.target * (isShareOf(known.measure) ? 100 : 1)),
  )
  const number = Number(target)
  const isUnread = target.trim() !== '' && !(number >= 0 && (!isShare || number <= 100))

  function send() {
    const part = { kind: 'measure', id: known?.id, role, measure } as const
    const wanted = target.trim() === '' ? undefined : number / (isShare ? 100 : 1)
    save(
      isUnread ? undefined : { ...part, establishment: establishment || undefined, target: wanted },
    )
  }

  return (
    <FormPanel
      title={known ? 'Change a measure' : 'Add a measure'}
      saveLabel="Save"
      {...panel}
      refusal={refusal?.words}
      onSave={send}
    >
      <ChoiceField
        label="Role"
        value={role}
        autoFocus
        choices={choicesOf(MEASURE_ROLES, ROLE_NAMES)}
        onChange={setRole}
        help="Outcome: what people feel. Process: whether the change is done. Balancing: what it might harm."
      />
      <ChoiceField label="Measure" value={measure} choices={measures} onChange={setMeasure} />
      <ChoiceField
        label="Establishment"
        value={establishment}
        placeholder="The whole region"
        choices={establishments.map(({ code, name }) => ({ value: code, name }))}
        onChange={setEstablishment}
      />
      <LineField
        label={isShare ? 'Target, in per cent' : 'Target'}
        value={target}
        onChange={setTarget}
        help="Optional"
        refusal={
          isUnread
            ? isShare
              ? 'Give a number from 0 to 100.'
              : 'Give a number, 0 or more.'
            : undefined
        }
      />
    </FormPanel>
  )
}
