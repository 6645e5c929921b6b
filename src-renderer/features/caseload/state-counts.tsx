import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { CaseloadPage } from '#shared/contract/caseload.ts'
import { number } from '../../components/words/number-words.ts'
import { StateShape } from '../../components/words/state-mark.tsx'
import { SHOWN_STATES, type ShownState, STATE_NAMES } from '../../components/words/state-words.ts'

interface Props {
  readonly counts: CaseloadPage['countsByState']
  readonly chosen: readonly ShownState[]
  readonly onChange: (states: readonly ShownState[]) => void
}

/** How many are in each state; a press shows only those. */
export function StateCounts({ counts, chosen, onChange }: Props) {
  const shown = SHOWN_STATES.filter((state) => counts[state] > 0 || chosen.includes(state))
  if (shown.length === 0) return null
  return (
    <Box
      role="group"
      aria-label="Show only these states"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}
    >
      {shown.map((state) => {
        const isChosen = chosen.includes(state)
        return (
          <ButtonBase
            key={state}
            aria-pressed={isChosen}
            onClick={() =>
              onChange(isChosen ? chosen.filter((one) => one !== state) : [...chosen, state])
            }
            sx={{
              gap: 2,
              height: 36,
              paddingX: 3,
              borderRadius: 1,
              border: 1,
              borderColor: isChosen ? 'primary.main' : 'divider',
              backgroundColor: 'background.paper',
              boxShadow: isChosen ? 'inset 0 0 0 1px currentcolor' : 'none',
              color: isChosen ? 'primary.main' : 'text.primary',
              typography: 'body1',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <StateShape state={state} />
            {STATE_NAMES[state]}
            <Box component="span" className="tabular" sx={{ fontWeight: 600 }}>
              {number(counts[state])}
            </Box>
          </ButtonBase>
        )
      })}
    </Box>
  )
}
