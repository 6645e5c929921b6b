import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly help?: string | undefined
  readonly refusal?: string | undefined
  readonly autoFocus?: boolean
}

/** A passphrase, hidden unless asked for: long ones are hard to type blind. */
export function PassphraseField(props: Props) {
  const { label, value, onChange, autoComplete, help, refusal, autoFocus = false } = props
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      label={label}
      type={isShown ? 'text' : 'password'}
      value={value}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      error={refusal !== undefined}
      helperText={refusal ?? help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: { spellCheck: false, maxLength: 1000 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                size="small"
                aria-label={`${isShown ? 'Hide' : 'Show'}: ${label.toLowerCase()}`}
                onClick={() => setShown(!isShown)}
              >
                {isShown ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
