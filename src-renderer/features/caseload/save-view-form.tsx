import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { CaseloadLayout } from '#shared/contract/caseload.ts'
import { LineField } from '../../components/form/line-field.tsx'
import { useViewAct } from './use-views.ts'
import { nameRefusalWords } from './view-words.ts'

/** Keeps the list as it stands now under a name. */
export function SaveViewForm({ layout }: { readonly layout: CaseloadLayout }) {
  const [name, setName] = useState('')
  const [wasSent, setSent] = useState(false)
  const save = useViewAct('caseload.saveView')
  const missing = wasSent && name.trim() === '' ? 'Give the view a name.' : undefined
  const refusal = save.data?.ok === false ? nameRefusalWords(save.data.failure) : undefined

  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (name.trim() === '') return
        const done = { onSuccess: (answer: { readonly ok: boolean }) => answer.ok && clear() }
        save.mutate({ name: name.trim().slice(0, 100), layout }, done)
      }}
    >
      <LineField
        label="Name of a new view"
        value={name}
        help="Keeps the list as it stands now."
        refusal={missing ?? refusal}
        onChange={(typed) => {
          setName(typed)
          save.reset()
        }}
      />
      <Button type="submit" variant="contained" loading={save.isPending}>
        Save
      </Button>
    </Box>
  )

  function clear() {
    setName('')
    setSent(false)
  }
}
