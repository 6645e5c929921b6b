import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { WhatIfAnswer } from '#shared/contract/what-if.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { type ChangeChoice, changeOf, SUPPOSED } from './change-choice.ts'
import { repeatsWords, SUPPOSED_NAMES, stageNowWords } from './what-if-words.ts'

interface Props {
  readonly value: ChangeChoice
  /** What is known of the cohort as it was. */
  readonly answer: WhatIfAnswer | undefined
  readonly onChange: (value: ChangeChoice) => void
}

/** What is supposed to have been otherwise, with what it is now beside it. */
export function WhatIfForm({ value, answer, onChange }: Props) {
  const { supposed, days } = value
  const stage = answer?.stages.find((one) => one.stage === supposed)
  const isStage = supposed !== 'trusted_assessor'
  const isUnread = isStage && changeOf(value) === undefined
  return (
    <Below gap={2}>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 420px) minmax(0, 240px)' },
        }}
      >
        <ChoiceField
          label="Suppose that"
          value={supposed}
          choices={choicesOf(SUPPOSED, SUPPOSED_NAMES)}
          onChange={(next) => onChange({ ...value, supposed: next })}
        />
        {isStage && (
          <TextField
            label="Median down to, days"
            value={days}
            error={isUnread}
            helperText={isUnread ? 'Give whole days, from 0 to 365.' : undefined}
            onChange={(event) => onChange({ ...value, days: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'numeric' }, inputLabel: { shrink: true } }}
          />
        )}
      </Box>
      <Typography role="status" sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
        {stage && stageNowWords(stage)}
        {!isStage && answer && repeatsWords(answer.repeats)}
      </Typography>
    </Below>
  )
}
