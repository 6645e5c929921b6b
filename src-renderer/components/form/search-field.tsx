import Search from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 150

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is looked through. */
  readonly help: string
}

/** Searches as one types, at each short pause. */
export function SearchField({ label, value, onChange, help }: Props) {
  const [text, setText] = useState(value)
  const lastSaid = useRef(value)

  // Changed from elsewhere, as by "clear": the field follows. Its own words coming back change nothing.
  useEffect(() => {
    if (value === lastSaid.current) return
    lastSaid.current = value
    setText(value)
  }, [value])

  useEffect(() => {
    if (text === lastSaid.current) return
    const timer = setTimeout(() => {
      lastSaid.current = text
      onChange(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, onChange])

  return (
    <TextField
      type="search"
      label={label}
      value={text}
      placeholder={help}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        htmlInput: { maxLength: 200 },
        inputLabel: { shrink: true },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
