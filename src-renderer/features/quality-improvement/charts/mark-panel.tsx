import { useState } from 'react'
import type { Kept } from '#shared/contract/kept.ts'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import {
  MARK_KINDS,
  type MarkKind,
} from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import { useAct } from '../../../api/use-act.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { FormPanel } from '../../../components/form/form-panel.tsx'
import { LineField } from '../../../components/form/line-field.tsx'
import { TextArea } from '../../../components/form/text-area.tsx'
import { measureName } from './chart-words.ts'
import { explainMark, MARK_NAMES } from './mark-words.ts'

interface Props {
  readonly measure: ChartedMeasure
  readonly establishment: string
  /** Where a rebase was suggested. */
  readonly at: LocalDate | undefined
  readonly onClose: () => void
  readonly onDone: (words: string, kept: Kept) => void
}

/** A note, new limits, a target or a baseline on a chart, with its reason. */
export function MarkPanel({ measure, establishment, at, onClose, onDone }: Props) {
  const marking = useAct('qualityImprovement.markChart')
  const [kind, setKind] = useState<MarkKind>(at ? 'rebase' : 'note')
  const [on, setOn] = useState(() => (at ? dateEntry(at) : NO_DATE))
  const [value, setValue] = useState('')
  const [words, setWords] = useState('')
  const [wasSent, setSent] = useState(false)
  const isShare = measure.definition.unit === 'share'
  const hasValue = kind === 'target' || kind === 'baseline'

  function save() {
    setSent(true)
    if (!on.on) return
    const typed = value.trim() === '' ? undefined : Number(value)
    const scaled = kind === 'target' && isShare && typed !== undefined ? typed / 100 : typed
    marking.mutate(
      {
        ...{ measure: measure.id, kind, on: on.on, words },
        establishment: establishment || undefined,
        value: hasValue && scaled !== undefined && scaled >= 0 ? scaled : undefined,
      },
      { onSuccess: (outcome) => outcome.ok && onDone(`${MARK_NAMES[kind]}: kept.`, outcome.value) },
    )
  }

  const refusal = marking.data && !marking.data.ok ? explainMark(marking.data.failure) : null
  return (
    <FormPanel
      title="Mark the chart"
      about={measureName(measure)}
      saveLabel="Save"
      isSaving={marking.isPending}
      error={marking.error}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="Kind"
        value={kind}
        autoFocus
        choices={choicesOf(MARK_KINDS, MARK_NAMES)}
        onChange={(next) => {
          setKind(next)
          marking.reset()
        }}
      />
      <DateField label="On" value={on} onChange={setOn} isMissing={wasSent} />
      {hasValue && (
        <LineField
          label={labelOf(kind, isShare)}
          value={value}
          onChange={(next) => {
            setValue(next)
            marking.reset()
          }}
          refusal={beside(refusal, 'value')}
        />
      )}
      <TextArea
        label={kind === 'note' ? 'What happened' : 'Why'}
        value={words}
        onChange={(next) => {
          setWords(next)
          marking.reset()
        }}
        refusal={beside(refusal, 'words')}
      />
    </FormPanel>
  )
}

function labelOf(kind: MarkKind, isShare: boolean): string {
  if (kind === 'baseline') return 'Points that give the limits'
  return isShare ? 'Target, in per cent' : 'Target'
}
