import Search from '@mui/icons-material/Search'
import Button from '@mui/material/Button'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { useLock } from '../../features/security/use-security.ts'
import { CommandPalette } from './command-palette.tsx'
import type { Command } from './commands.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { isControlK, isQuestionMark, useShortcut } from './use-shortcut.ts'

/** The button, and the keys, that open the palette and the list of shortcuts. */
export function GoTo() {
  const [open, setOpen] = useState<'palette' | 'shortcuts'>()
  const navigate = useNavigate()
  const lock = useLock()
  const close = useCallback(() => setOpen(undefined), [])
  useShortcut(
    isControlK,
    useCallback(() => setOpen('palette'), []),
  )
  useShortcut(
    isQuestionMark,
    useCallback(() => setOpen('shortcuts'), []),
  )

  function choose({ to }: Command) {
    setOpen(to === 'shortcuts' ? 'shortcuts' : undefined)
    if (to === 'lock') lock.mutate()
    else if (to !== 'shortcuts') void navigate(to)
  }

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Search />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen('palette')}
      >
        Go to · Ctrl+K
      </Button>
      {open === 'palette' && <CommandPalette onChoose={choose} onClose={close} />}
      {open === 'shortcuts' && <ShortcutList onClose={close} />}
    </>
  )
}
