import { parseLocalDate } from '#shared/domain/local-date.ts'
import type { LaterChange } from '#shared/domain/quality-improvement/frozen-cohort.ts'
import type { HuddleRow } from '#shared/domain/quality-improvement/huddle.ts'
import {
  ATTRIBUTION_NAMES,
  codeWord,
  DELAY_REASON_NAMES,
  LEVEL_NAMES,
  OUTCOME_NAMES,
} from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { daysWords, longDay, shortDay } from '../../../components/words/day-words.ts'
import { MILESTONE_NAMES } from '../../../components/words/milestone-words.ts'

/** Where a referral stands and whose turn it is, in one sentence. */
export function turnWords({ stage, since, daysInStage, holder }: HuddleRow): string {
  const whose =
    holder === 'NONE'
      ? 'nobody’s turn is recorded'
      : `it is the turn of: ${ATTRIBUTION_NAMES[holder]}`
  return `${PATHWAY_STAGE_NAMES[stage]} since ${longDay(since)}, ${daysWords(daysInStage)}; ${whose}.`
}

export function blockageWords({ blockage }: HuddleRow): string {
  if (!blockage) return 'No blockage is recorded.'
  return `${DELAY_REASON_NAMES[blockage.reason]}, since ${longDay(blockage.from)} (${daysWords(blockage.days)}).`
}

export function silenceWords({ lastEvent, daysSince }: HuddleRow): string {
  return daysSince === 0
    ? 'Something happened on this day.'
    : `Nothing has happened since ${longDay(lastEvent)}: for ${daysWords(daysSince)}.`
}

export const CHANGE_NAMES: Readonly<Record<LaterChange['kind'], string>> = {
  corrected: 'Corrected',
  recorded_late: 'Recorded late',
  gone: 'No longer there',
  joined: 'Added later, not counted',
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  establishment: 'Establishment',
  securityLevel: 'Level of security',
  mhaSection: 'Section',
  receivingProvider: 'Receiving provider',
  outcome: 'Outcome',
  outcomeOn: 'Outcome on',
  delay: 'Delay',
  blockage: 'Blockage',
}

/** What changed, in the words of the record. */
export function fieldWords({ field }: LaterChange): string {
  if (field === undefined) return 'The whole referral'
  return GROUP_NAMES[field] ?? codeWord(MILESTONE_NAMES, field)
}

export function valueWords({ field }: LaterChange, value: string | undefined): string {
  if (value === undefined) return ''
  if (field === 'securityLevel') return codeWord(LEVEL_NAMES, value)
  if (field === 'outcome') return codeWord(OUTCOME_NAMES, value)
  const day = parseLocalDate(value)
  return day ? shortDay(day) : value
}
