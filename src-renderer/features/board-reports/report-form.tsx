import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import {
  RULE_SET_NAMES,
  RULE_SETS,
  type RuleSetName,
} from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import {
  AUDIENCES,
  type Audience,
  HIDDEN,
} from '#shared/domain/board-reports/disclosure-control.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import {
  TEMPLATE_NAMES,
  TEMPLATES,
  type TemplateName,
} from '#shared/domain/board-reports/report-templates.ts'
import { RULE_SET_TITLES, ruleSetWords } from '#shared/domain/board-reports/rule-set-words.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { type DateEntry, DateField } from '../../components/form/date-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { ReportSubjectField } from './report-subject-field.tsx'
import { AUDIENCE_MEANINGS, AUDIENCE_NAMES } from './report-words.ts'

export interface ReportChoice {
  readonly template: TemplateName
  /** What it is on, where it is not of the whole region. */
  readonly subject: ReportSubject | undefined
  readonly from: DateEntry
  readonly to: DateEntry
  readonly audience: Audience
  /** By which rules figures are hidden outside the region. */
  readonly ruleSet: RuleSetName
}

interface Props {
  readonly value: ReportChoice
  readonly onChange: (value: ReportChoice) => void
}

/** The period, both days included, and for whom the report is. */
export function ReportForm({ value, onChange }: Props) {
  const labelId = useId()
  return (
    <Below gap={3}>
      <ChoiceField
        label="Kind of report"
        value={value.template}
        choices={TEMPLATE_NAMES.map((name) => ({ value: name, name: TEMPLATES[name].name }))}
        onChange={(template) => onChange({ ...value, template })}
      />
      <ReportSubjectField
        template={value.template}
        value={value.subject}
        onChange={(subject) => onChange({ ...value, subject })}
      />
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
      <FormControl>
        <FormLabel id={labelId} sx={{ typography: 'subtitle2', color: 'text.primary' }}>
          Audience
        </FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={value.audience}
          onChange={(_event, audience) => onChange({ ...value, audience: audience as Audience })}
        >
          {AUDIENCES.map((audience) => (
            <FormControlLabel
              key={audience}
              value={audience}
              control={<Radio size="small" sx={{ paddingY: 0 }} />}
              sx={{ alignItems: 'flex-start', marginTop: 2 }}
              label={
                <>
                  {AUDIENCE_NAMES[audience]}
                  <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                    {AUDIENCE_MEANINGS[audience]}
                  </Typography>
                </>
              }
            />
          ))}
        </RadioGroup>
      </FormControl>
      {value.audience === 'external' && (
        <ChoiceField
          label="Rules for hiding figures"
          value={value.ruleSet}
          choices={choicesOf(RULE_SET_NAMES, RULE_SET_TITLES)}
          onChange={(ruleSet) => onChange({ ...value, ruleSet })}
          help={ruleSetWords(RULE_SETS[value.ruleSet], HIDDEN.shown)}
        />
      )}
    </Below>
  )
}
