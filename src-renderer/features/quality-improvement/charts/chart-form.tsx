import Box from '@mui/material/Box'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { CHART_KINDS, type ChartKind } from '#shared/domain/quality-improvement/spc/chart-kinds.ts'
import { RULE_SETS, type RuleSetName } from '#shared/domain/quality-improvement/spc/rule-sets.ts'
import { useEstablishments } from '../../../api/use-establishments.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { type DateEntry, DateField } from '../../../components/form/date-field.tsx'
import type { MeasureQuestion } from './use-measures.ts'
import { useMeasureChoices } from './use-own-measures.ts'

/** What is charted and how, beside the window and the establishment. */
export interface DrawingChoice {
  /** Of the catalogue, or the id of one that is kept by hand. */
  readonly measure: string
  readonly ruleSet: RuleSetName
  /** Blank where the volume chooses. */
  readonly chart: ChartKind | ''
}

export interface ChartChoice extends DrawingChoice {
  readonly from: DateEntry
  readonly to: DateEntry
  /** Blank for the whole region. */
  readonly establishment: string
}

interface Props {
  readonly value: ChartChoice
  readonly charts: Readonly<Record<ChartKind, string>>
  readonly onChange: (value: ChartChoice) => void
}

/** Which measure, over which days, of whom, and how it is charted. */
export function ChartForm({ value, charts, onChange }: Props) {
  const establishments = useEstablishments().data ?? []
  const measures = useMeasureChoices()
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      <Box sx={{ gridColumn: { md: 'span 2' } }}>
        <ChoiceField
          label="Measure"
          value={value.measure}
          choices={measures}
          onChange={(measure) => onChange({ ...value, measure, chart: '' })}
        />
      </Box>
      <DateField
        label="From"
        value={value.from}
        isMissing
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateField
        label="To"
        value={value.to}
        isMissing
        onChange={(to) => onChange({ ...value, to })}
      />
      <ChoiceField
        label="Establishment"
        value={value.establishment}
        placeholder="The whole region"
        choices={establishments.map(({ code, name }) => ({ value: code, name }))}
        onChange={(establishment) => onChange({ ...value, establishment })}
      />
      <ChoiceField
        label="Chart"
        value={value.chart}
        placeholder="Chosen by the volume"
        choices={choicesOf(CHART_KINDS, charts)}
        onChange={(chart) => onChange({ ...value, chart })}
      />
      <ChoiceField
        label="Rules"
        value={value.ruleSet}
        choices={Object.entries(RULE_SETS).map(([name, { title }]) => ({
          value: name as RuleSetName,
          name: title,
        }))}
        help={RULE_SETS[value.ruleSet].differences}
        onChange={(ruleSet) => onChange({ ...value, ruleSet })}
      />
    </Box>
  )
}

/** What is asked of the program; `undefined` while a date cannot be read. */
export function questionOf(choice: ChartChoice, asAt: LocalDate): MeasureQuestion | undefined {
  const { measure, from, to, establishment, ruleSet, chart } = choice
  if (!from.on || !to.on) return undefined
  return {
    ...{ measure, from: from.on, to: to.on, asAt, ruleSet },
    ...(establishment ? { establishment } : {}),
    ...(chart ? { chart } : {}),
  }
}
