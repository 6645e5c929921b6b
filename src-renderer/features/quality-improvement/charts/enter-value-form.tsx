import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Kept } from '#shared/contract/kept.ts'
import type { OwnMeasure } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import { useAct } from '../../../api/use-act.ts'
import { DateField, dateEntry, NO_DATE } from '../../../components/form/date-field.tsx'
import { beside } from '../../../components/form/explained.ts'
import { LineField } from '../../../components/form/line-field.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { today } from '../../../components/page/today.ts'
import { explainValue } from './own-measure-words.ts'

interface Props {
  readonly measure: OwnMeasure
  readonly onDone: (words: string, kept: Kept) => void
}

/** A value for a day; Enter keeps it, and the next can be typed at once. */
export function EnterValueForm({ measure, onDone }: Props) {
  const entering = useAct('qualityImprovement.enterValue')
  const [on, setOn] = useState(() => dateEntry(today()))
  const [value, setValue] = useState('')
  const [of, setOf] = useState('')
  const [wasSent, setSent] = useState(false)
  const isShare = measure.kind === 'proportion'
  const refusal = entering.data && !entering.data.ok ? explainValue(entering.data.failure) : null
  const number = asNumber(value)
  const unread = wasSent && number === undefined ? 'Give a number.' : undefined

  function save() {
    setSent(true)
    if (!on.on || number === undefined) return
    entering.mutate(
      {
        measureId: measure.id,
        on: on.on,
        value: number,
        denominator: isShare ? asNumber(of) : undefined,
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return
          // What was typed while this was being kept is the next value, and stays.
          setOn((now) => (now === on ? NO_DATE : now))
          setValue((now) => (now === value ? '' : now))
          setOf((now) => (now === of ? '' : now))
          setSent(false)
          onDone('Value entered.', outcome.value)
        },
      },
    )
  }

  return (
    <Box
      component="form"
      noValidate
      aria-label="Enter a value"
      onSubmit={(event) => {
        event.preventDefault()
        if (!entering.isPending) save()
      }}
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
      }}
    >
      <DateField
        label="On"
        value={on}
        isMissing={wasSent}
        onChange={(next) => {
          setOn(next)
          entering.reset()
        }}
        refusal={beside(refusal, 'on')}
      />
      <LineField
        label={measure.kind === 'rare_events' ? 'How many that day' : 'Value'}
        value={value}
        onChange={(next) => {
          setValue(next)
          entering.reset()
        }}
        refusal={unread ?? beside(refusal, 'value') ?? beside(refusal, 'form')}
      />
      {isShare && (
        <LineField
          label="Out of"
          value={of}
          onChange={(next) => {
            setOf(next)
            entering.reset()
          }}
          refusal={beside(refusal, 'of')}
        />
      )}
      <Button type="submit" variant="outlined" loading={entering.isPending}>
        Enter the value
      </Button>
      {entering.error && <FailureNotice error={entering.error} while="saving" />}
    </Box>
  )
}

function asNumber(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? undefined : number
}
