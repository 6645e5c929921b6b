import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { DIRECTIONS, type Direction } from '#shared/domain/referrals/code-lists.ts'
import { DIRECTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { useAct } from '../../api/use-act.ts'
import { useEstablishments } from '../../api/use-establishments.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { DateField, NO_DATE } from '../../components/form/date-field.tsx'
import { beside } from '../../components/form/explained.ts'
import { FormPanel } from '../../components/form/form-panel.tsx'
import { explainAddFailure } from './refusal-words.ts'

interface Props {
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

/** The least that makes a referral; everything else is recorded on its own page. */
export function NewReferralPanel({ onClose, onDone }: Props) {
  const add = useAct('referrals.add')
  const [localRef, setLocalRef] = useState('')
  const [direction, setDirection] = useState<Direction>('transfer')
  const [establishment, setEstablishment] = useState<string | null>(null)
  const [on, setOn] = useState(NO_DATE)
  const [wasSent, setSent] = useState(false)

  function save() {
    setSent(true)
    if (localRef.trim() === '' || !establishment || !on.on) return
    add.mutate(
      { localRef, direction, establishment, startedOn: on.on },
      { onSuccess: (outcome) => outcome.ok && onDone(outcome.value.id) },
    )
  }

  const refusal = add.data && !add.data.ok ? explainAddFailure(add.data.failure) : null
  const missingRef = wasSent && localRef.trim() === '' ? 'Give a reference.' : undefined
  const missingPlace = wasSent && !establishment ? 'Choose an establishment.' : undefined
  const wrongRef = beside(refusal, 'localRef') ?? missingRef
  return (
    <FormPanel
      title="New referral"
      saveLabel="Add the referral"
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Reference"
        autoFocus
        value={localRef}
        error={wrongRef !== undefined}
        helperText={wrongRef ?? 'Your own reference for it; no name and no prison number.'}
        onChange={(event) => {
          setLocalRef(event.target.value)
          add.reset()
        }}
        slotProps={{ htmlInput: { maxLength: 200 }, inputLabel: { shrink: true } }}
      />
      <ChoiceField
        label="Direction"
        value={direction}
        choices={choicesOf(DIRECTIONS, DIRECTION_NAMES)}
        onChange={setDirection}
      />
      <EstablishmentField
        value={establishment}
        onChange={(next) => {
          setEstablishment(next)
          add.reset()
        }}
        refusal={beside(refusal, 'establishment') ?? missingPlace}
      />
      <DateField
        label={direction === 'transfer' ? 'Referral made on' : 'Ready for remission on'}
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          add.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
    </FormPanel>
  )
}

interface EstablishmentProps {
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  readonly refusal: string | undefined
}

function EstablishmentField({ value, onChange, refusal }: EstablishmentProps) {
  const all = useEstablishments().data ?? []
  const byCode = new Map(all.map((one) => [one.code, one]))
  return (
    <Autocomplete
      size="small"
      options={all.filter((one) => one.isActive).map((one) => one.code)}
      value={value}
      getOptionLabel={(code) => `${byCode.get(code)?.name ?? code} (${code})`}
      onChange={(_event, code) => onChange(code)}
      renderInput={(params) => (
        <TextField
          {...params}
          label="Establishment"
          error={refusal !== undefined}
          helperText={refusal ?? 'Type a part of its name, or its code'}
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps.inputLabel, shrink: true },
          }}
        />
      )}
    />
  )
}
