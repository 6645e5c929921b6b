import Box from '@mui/material/Box'
import { type BreachesNext, HISTORY_MONTHS } from '#shared/contract/breaches-next.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { ChoiceField } from '../../components/form/choice-field.tsx'
import { MultiChoice } from '../../components/form/multi-choice.tsx'
import { oneOf } from '../../components/page/use-address-search.ts'
import type { BreachSearch } from './breaches-next-search.ts'

interface Props {
  readonly search: BreachSearch
  readonly found: BreachesNext | undefined
  readonly onChange: (change: Partial<BreachSearch>) => void
}

/** Who is shown, and how much of the past the chances are taken from. */
export function BreachFilters({ search, found, onChange }: Props) {
  return (
    <Box
      role="search"
      aria-label="Filter the list"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '& > *': { flex: '1 1 220px' } }}
    >
      <MultiChoice
        label="Establishment"
        values={search.establishments}
        choices={(found?.choices.establishments ?? []).map(({ code, name }) => ({
          value: code,
          name: name ?? (code || 'No establishment recorded'),
        }))}
        onChange={(establishments) => onChange({ establishments })}
      />
      <MultiChoice
        label="Stage"
        values={search.stages}
        // One that is chosen is named even while nobody stands in it.
        choices={STAGES.filter(
          (one) => found?.choices.stages.includes(one) || search.stages.includes(one),
        ).map((stage) => ({
          value: stage,
          name: STAGE_NAMES[stage],
        }))}
        onChange={(stages) =>
          onChange({ stages: stages.flatMap((one) => oneOf(STAGES, one) ?? []) })
        }
      />
      <ChoiceField
        label="Chances from"
        value={`${search.historyMonths ?? ''}`}
        placeholder="All of the history"
        choices={HISTORY_MONTHS.map((months) => ({
          value: `${months}`,
          name: `Referrals of the last ${months} months`,
        }))}
        onChange={(chosen) =>
          onChange({ historyMonths: HISTORY_MONTHS.find((one) => `${one}` === chosen) })
        }
      />
    </Box>
  )
}
