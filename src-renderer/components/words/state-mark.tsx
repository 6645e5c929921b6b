import Box from '@mui/material/Box'
import type { Clock } from '#shared/domain/referrals/clocks.ts'
import { VisuallyHidden } from '../page/visually-hidden.tsx'
import { type ShownState, stateWords } from './state-words.ts'

// Drawn, not typed: a font may lack one of the signs, and then two states would look alike.
const SHAPES: Readonly<Record<ShownState, string>> = {
  breached: 'M4 1h6l3 6-3 6H4L1 7z',
  due_soon: 'M7 1l6.5 12H.5z',
  running: 'M7 2a5 5 0 1 1 0 10A5 5 0 1 1 7 2z',
  met: 'M1.5 7.5L3 6l2.5 2.5L11 3l1.5 1.5-7 7z',
  missed: 'M3.5 2L7 5.5 10.5 2 12 3.5 8.5 7l3.5 3.5L10.5 12 7 8.5 3.5 12 2 10.5 5.5 7 2 3.5z',
  ended: 'M2 6h10v2H2z',
  not_started: 'M7 2a5 5 0 1 1 0 10A5 5 0 1 1 7 2zm0 1.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8z',
}

const COLOURS: Readonly<Record<ShownState, string>> = {
  breached: 'error.main',
  due_soon: 'warning.main',
  running: 'success.main',
  met: 'success.main',
  missed: 'error.main',
  ended: 'text.secondary',
  not_started: 'text.secondary',
}

// What the shape says and the words do not.
const SPOKEN: Partial<Readonly<Record<ShownState, string>>> = {
  met: 'met on ',
  missed: 'missed, ',
}

/** The shape of a state in its colour; whoever shows it says the word beside it. */
export function StateShape({ state }: { readonly state: ShownState }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 14 14"
      aria-hidden="true"
      sx={{ width: 14, height: 14, flex: 'none', fill: 'currentcolor', color: COLOURS[state] }}
    >
      <path d={SHAPES[state]} />
    </Box>
  )
}

interface Props {
  readonly clock: Clock | null
  /** How the referral ended, for a clock that ended with it. */
  readonly endedAs?: string | undefined
}

/** Where a clock stands: by shape, by word and by colour. */
export function StateMark({ clock, endedAs }: Props) {
  const state = clock?.state ?? 'not_started'
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ display: 'inline-flex', gap: 1.5, alignItems: 'center', color: COLOURS[state] }}
    >
      <StateShape state={state} />
      <span>
        {SPOKEN[state] && <VisuallyHidden>{SPOKEN[state]}</VisuallyHidden>}
        {stateWords(clock, endedAs)}
      </span>
    </Box>
  )
}
