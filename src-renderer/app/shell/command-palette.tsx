import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type HTMLAttributes, useState } from 'react'
import type { Command } from './commands.ts'
import { useCommands } from './use-commands.ts'

interface Props {
  readonly onChoose: (command: Command) => void
  readonly onClose: () => void
}

/** Finds referrals, screens and actions by typing: a combobox whose list is always open. */
export function CommandPalette({ onChoose, onClose }: Props) {
  const [text, setText] = useState('')
  const commands = useCommands(text)
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': 'Go to' } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box sx={{ padding: 4, height: 'min(28rem, 80vh)' }}>
        <Autocomplete<Command>
          open
          disablePortal
          autoHighlight
          forcePopupIcon={false}
          options={commands}
          // They are filtered already, where the referrals are.
          filterOptions={(all) => all}
          groupBy={({ group }) => group}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ group, to }) => `${group} ${to}`}
          noOptionsText="No referral, screen or action has these words."
          inputValue={text}
          onInputChange={(_event, typed, reason) => reason === 'input' && setText(typed)}
          onChange={(_event, command) => command && onChoose(command)}
          onClose={(_event, reason) => reason === 'escape' && onClose()}
          slotProps={{ listbox: { component: 'div', sx: { maxHeight: 'min(22rem, 60vh)' } } }}
          renderGroup={({ key, group, children }) => (
            <Box key={key} role="group" aria-label={group}>
              <Typography
                aria-hidden="true"
                variant="caption"
                component="div"
                sx={{ color: 'text.secondary', paddingX: 4, paddingTop: 2 }}
              >
                {group}
              </Typography>
              {children}
            </Box>
          )}
          renderOption={({ key, ...option }, { name, about }) => (
            <Box key={key} {...(option as HTMLAttributes<HTMLElement>)}>
              {name}
              {about && (
                <Typography component="span" sx={{ color: 'text.secondary', marginLeft: 2 }}>
                  {about}
                </Typography>
              )}
            </Box>
          )}
          renderInput={(params) => (
            <TextField {...params} autoFocus label="Referral, establishment, screen or action" />
          )}
        />
      </Box>
    </Dialog>
  )
}
