import Box from '@mui/material/Box'
import type { Assurance, PointType } from '#shared/domain/quality-improvement/spc/verdict.ts'
import { ICON_PATHS, ICON_SIZE } from '#shared/domain/quality-improvement/spc/verdict-icons.ts'
import {
  ASSURANCE_MEANINGS,
  ASSURANCE_NAMES,
  VARIATION_MEANINGS,
  VARIATION_NAMES,
} from '#shared/domain/quality-improvement/spc/verdict-words.ts'
import { POINT_COLOURS } from './point-styles.ts'

interface Short {
  /** Small and without its meaning, as in a list. */
  readonly isShort?: boolean | undefined
}

/** What kind of variation the latest point shows. */
export function VariationIcon({ type, isShort }: { readonly type: PointType } & Short) {
  return (
    <Mark
      isShort={isShort}
      path={ICON_PATHS[type]}
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
      path={ICON_PATHS[assurance]}
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
  const size = isShort ? ICON_SIZE * 0.7 : ICON_SIZE
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <svg width={size} height={size} viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} aria-hidden="true">
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
