import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useAct } from '../../../api/use-act.ts'
import { LineField } from '../../../components/form/line-field.tsx'
import { DoneNotice } from '../../../components/page/done-notice.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { today } from '../../../components/page/today.ts'

interface Props {
  readonly referralId: string
  readonly isLast: boolean
  /** The line was kept. */
  readonly onWritten: () => void
}

/** One line of what was said; Enter keeps it as a note and goes on. */
export function HuddleLine({ referralId, isLast, onWritten }: Props) {
  const writing = useAct('referrals.writeNote')
  const [text, setText] = useState('')
  const [wasSent, setSent] = useState(false)

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (text.trim() === '' || writing.isPending) return
        writing.mutate(
          { referralId, on: today(), text },
          {
            onSuccess: (outcome) => {
              if (!outcome.ok) return
              setText('')
              setSent(false)
              onWritten()
            },
          },
        )
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <LineField
        label="One line"
        help="What was agreed, and who does it. Kept as a note of today, never in exports; no names of patients, please."
        value={text}
        onChange={setText}
        autoFocus
        refusal={wasSent && text.trim() === '' ? 'Write a line, or go on with Next.' : undefined}
      />
      <Button
        type="submit"
        variant="contained"
        loading={writing.isPending}
        sx={{ justifySelf: 'start' }}
      >
        {isLast ? 'Write' : 'Write, and next'}
      </Button>
      <DoneNotice>{isLast && writing.data?.ok && 'Written. That was the last one.'}</DoneNotice>
      {writing.data?.ok === false && (
        <FailureNotice error={new Error(writing.data.failure.code)} while="saving" />
      )}
      {writing.error && <FailureNotice error={writing.error} while="saving" />}
    </Box>
  )
}
