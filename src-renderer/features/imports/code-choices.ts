import type { Establishment } from '#shared/contract/reference-data.ts'
import { ruleOf, type TemplateColumn } from '#shared/domain/imports/template.ts'
import {
  ATTRIBUTION_NAMES,
  codeWord,
  DELAY_REASON_NAMES,
  DIRECTION_NAMES,
  LEGAL_STATUS_NAMES,
  LEVEL_NAMES,
  OUTCOME_NAMES,
  URGENCY_NAMES,
} from '#shared/domain/referrals/code-words.ts'
import type { Choice } from '../../components/form/choice-field.tsx'

const WORDS: Partial<Readonly<Record<TemplateColumn, Readonly<Record<string, string>>>>> = {
  direction: DIRECTION_NAMES,
  legal_status: LEGAL_STATUS_NAMES,
  urgency: URGENCY_NAMES,
  security_level: LEVEL_NAMES,
  outcome: OUTCOME_NAMES,
  delay_stage_1_reason: DELAY_REASON_NAMES,
  delay_stage_1_attribution: ATTRIBUTION_NAMES,
  delay_stage_2_reason: DELAY_REASON_NAMES,
  delay_stage_2_attribution: ATTRIBUTION_NAMES,
}

/** What a value in a coded column can mean, by its words. */
export function codeChoices(
  column: TemplateColumn,
  establishments: readonly Establishment[],
): readonly Choice<string>[] {
  if (column === 'establishment') {
    return establishments.map(({ code, name }) => ({ value: code, name: `${name} (${code})` }))
  }
  const rule = ruleOf(column)
  if (rule.kind !== 'code') return []
  const words = WORDS[column] ?? {}
  return rule.codes.map((value) => ({ value, name: codeWord(words, value) }))
}
