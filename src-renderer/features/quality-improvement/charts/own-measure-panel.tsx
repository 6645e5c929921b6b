import { useState } from 'react'
import type { Kept } from '#shared/contract/kept.ts'
import type { OwnMeasure } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import {
  SERIES_KINDS,
  type SeriesKind,
} from '#shared/domain/quality-improvement/spc/measure-series.ts'
import {
  IMPROVEMENT_DIRECTIONS,
  type ImprovementDirection,
} from '#shared/domain/quality-improvement/spc/verdict.ts'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { NameField } from '../../../components/form/name-field.tsx'
import { DIRECTION_NAMES, explainOwnMeasure, KIND_NAMES } from './own-measure-words.ts'

interface Props {
  readonly measure: OwnMeasure | undefined
  readonly onClose: () => void
  readonly onDone: (words: string, kept: Kept) => void
}

/** A measure that no referral tells, to be kept by hand. */
export function OwnMeasurePanel({ measure, onClose, onDone }: Props) {
  const saving = useAct('qualityImprovement.saveOwnMeasure')
  const [name, setName] = useState(measure?.name ?? '')
  const [kind, setKind] = useState<SeriesKind>(measure?.kind ?? 'count')
  const [unit, setUnit] = useState(measure?.unit ?? '')
  const [direction, setDirection] = useState<ImprovementDirection>(measure?.direction ?? 'increase')
  const [wasSent, setSent] = useState(false)
  const refusal = saving.data && !saving.data.ok ? explainOwnMeasure(saving.data.failure) : null

  function save() {
    setSent(true)
    if (name.trim() === '') return
    saving.mutate(
      { id: measure?.id, name, kind, unit, direction },
      { onSuccess: (outcome) => outcome.ok && onDone('Measure saved.', outcome.value) },
    )
  }

  return (
    <FormPanel
      title={measure ? 'Change the measure' : 'New measure kept by hand'}
      saveLabel="Save"
      isSaving={saving.isPending}
      refusal={beside(refusal, 'form')}
      error={saving.error}
      onSave={save}
      onClose={onClose}
    >
      <NameField of="measure" value={name} wasSent={wasSent} onChange={setName} />
      <ChoiceField
        label="What it is"
        value={kind}
        choices={choicesOf(SERIES_KINDS, KIND_NAMES)}
        onChange={(next) => {
          setKind(next)
          saving.reset()
        }}
        refusal={beside(refusal, 'kind')}
      />
      {(kind === 'count' || kind === 'values') && (
        <LineField
          label="Counted in"
          value={unit}
          onChange={setUnit}
          help="Such as calls or hours."
        />
      )}
      <ChoiceField
        label="Which way is better"
        value={direction}
        choices={choicesOf(IMPROVEMENT_DIRECTIONS, DIRECTION_NAMES)}
        onChange={setDirection}
      />
    </FormPanel>
  )
}
