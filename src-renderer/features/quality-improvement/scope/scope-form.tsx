import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { ScopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Section } from '../../../components/page/section.tsx'
import { FOLLOW_UPS } from './group-choice.ts'
import { GroupFields } from './group-fields.tsx'
import type { ScopeChoice } from './scope-choice.ts'

interface Props {
  readonly value: ScopeChoice
  readonly choices: ScopeChoices | undefined
  /** Whether the window was refused because it ends before it begins. */
  readonly isReversed: boolean
  /** What else there is to choose, each in a field of its own. */
  readonly children?: ReactNode
  readonly onChange: (value: ScopeChoice) => void
}

/** Which transfers are meant, how long each is followed, and what else the screen asks for. */
export function ScopeForm({ value, choices, isReversed, children, onChange }: Props) {
  return (
    <Section title="Which referrals">
      <Below gap={3}>
        <GroupFields
          name="Referrals"
          value={value.group}
          choices={choices}
          onChange={(group) => onChange({ ...value, group })}
        />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            alignItems: 'start',
            gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
          }}
        >
          <ChoiceField
            label="Followed for"
            value={value.months}
            choices={FOLLOW_UPS}
            onChange={(months) => onChange({ ...value, months })}
          />
          {children}
        </Box>
        {isReversed && (
          <Alert severity="warning">
            The window ends before it begins. Change one of its dates.
          </Alert>
        )}
      </Below>
    </Section>
  )
}
