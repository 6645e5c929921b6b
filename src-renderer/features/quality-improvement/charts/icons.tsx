import Box from '@mui/material/Box'
import type { Assurance, PointType } from '#shared/domain/quality-improvement/spc/verdict.ts'
import {
  ASSURANCE_MEANINGS,
  ASSURANCE_NAMES,
  VARIATION_MEANINGS,
  VARIATION_NAMES,
} from '#shared/domain/quality-improvement/spc/verdict-words.ts'
import { POINT_COLOURS } from './point-styles.ts'

const SIZE = 40

/** Each kind of variation by a line of its own shape; the word stands beside it. */
const VARIATION_PATHS: Readonly<Record<PointType, string>> = {
  common_cause: 'M8 22 L14 16 L20 24 L26 16 L32 22',
  improvement: 'M8 28 L16 24 L22 26 L32 12 M32 12 l-7 1 M32 12 l-1 7',
  concern: 'M8 12 L16 16 L22 14 L32 28 M32 28 l-7 -1 M32 28 l-1 -7',
  neutral_high: 'M8 26 L16 22 L22 22 L32 12',
  neutral_low: 'M8 14 L16 18 L22 18 L32 28',
}

const ASSURANCE_MARKS: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'M11 21 L17 27 L29 13',
  consistent_fail: 'M13 13 L27 27 M27 13 L13 27',
  inconsistent: 'M8 20 L14 14 L20 26 L26 14 L32 20 M6 20 L34 20',
}

interface Short {
  /** Small and without its meaning, as in a list. */
  readonly isShort?: boolean | undefined
}

/** What kind of variation the latest point shows. */
export function VariationIcon({ type, isShort }: { readonly type: PointType } & Short) {
  return (
    <Mark
      isShort={isShort}
      path={VARIATION_PATHS[type]}
      colour={POINT_COLOURS[type]}
      name={VARIATION_NAMES[type]}
      meaning={VARIATION_MEANINGS[type]}
    />
  )
}

/** Whether the target can be expected to be met. */
export function AssuranceIcon({ assurance, isShort }: { readonly assurance: Assurance } & Short) {
  const colour = POINT_COLOURS[ASSURANCE_TYPES[assurance]]
  return (
    <Mark
      isShort={isShort}
      path={ASSURANCE_MARKS[assurance]}
      colour={colour}
      name={ASSURANCE_NAMES[assurance]}
      meaning={ASSURANCE_MEANINGS[assurance]}
    />
  )
}

const ASSURANCE_TYPES: Readonly<Record<Assurance, PointType>> = {
  consistent_pass: 'improvement',
  consistent_fail: 'concern',
  inconsistent: 'common_cause',
}

interface MarkProps extends Short {
  readonly path: string
  readonly colour: string
  readonly name: string
  readonly meaning: string
}

function Mark({ path, colour, name, meaning, isShort = false }: MarkProps) {
  const size = isShort ? SIZE * 0.7 : SIZE
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <svg width={size} height={size} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <circle cx={20} cy={20} r={18} fill="none" stroke={colour} strokeWidth={3} />
        <path d={path} fill="none" stroke="currentColor" strokeWidth={2.5} strokeLinecap="round" />
      </svg>
      <Box>
        <Box component="span" sx={{ fontWeight: isShort ? 400 : 600 }}>
          {name}
        </Box>
        {!isShort && <Box sx={{ color: 'text.secondary', maxWidth: '40ch' }}>{meaning}</Box>}
      </Box>
    </Box>
  )
}
