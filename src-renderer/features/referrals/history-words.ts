import type { HistoryEntry } from '#shared/contract/referrals.ts'
import type { DelayReason } from '#shared/domain/referrals/code-lists.ts'
import {
  ATTRIBUTION_NAMES,
  codeWord,
  DELAY_REASON_NAMES,
  OUTCOME_NAMES,
} from '#shared/domain/referrals/code-words.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import { dayOrMonth } from '../../components/words/day-words.ts'
import { MILESTONE_NAMES, milestoneWords } from '../../components/words/milestone-words.ts'

/** One act on a record: what was done, and what it changed from what. */
export interface ToldAct {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly reason: string
  readonly details: readonly string[]
}

const ACTS: Readonly<Record<string, string>> = {
  'referrals.add': 'Added the referral',
  'referrals.recordMilestone': 'Recorded a milestone',
  'referrals.correctMilestone': 'Corrected a milestone',
  'referrals.withdrawMilestone': 'Withdrew a milestone',
  'referrals.recordDelay': 'Recorded a delay',
  'referrals.withdrawDelay': 'Withdrew a delay',
  'referrals.recordBlockage': 'Recorded a blockage',
  'referrals.clearBlockage': 'Cleared a blockage',
  'referrals.withdrawBlockage': 'Withdrew a blockage',
  'referrals.recordChase': 'Chased',
  'referrals.writeNote': 'Wrote a note',
  'referrals.withdrawEntry': 'Withdrew an entry',
  'referrals.endEpisode': 'Ended the episode',
  'referrals.reopen': 'Opened the episode again',
  'imports.run': 'Imported',
  'imports.undo': 'Undid an import',
  'security.openDemonstration': 'Made up for the demonstration',
}

type Fields = Readonly<Record<string, unknown>>
type Change = HistoryEntry['changes'][number]

/** The history of a record as a story, the newest act first, as it came. */
export function tellHistory(history: readonly HistoryEntry[]): readonly ToldAct[] {
  const known = new Map<string, Fields>()
  const days = new Map<string, string>()
  return history
    .toReversed()
    .map(({ at, by, act, reason, changes }) => ({
      at,
      by,
      reason,
      what: ACTS[act] ?? 'Changed the record',
      details: changes.flatMap((change) => tellChange(change, known, days) ?? []),
    }))
    .toReversed()
}

function tellChange(
  change: Change,
  known: Map<string, Fields>,
  days: Map<string, string>,
): string | undefined {
  if (change.field === '' && isFields(change.after)) known.set(change.row, change.after)
  const row = known.get(change.row) ?? {}
  switch (change.entity) {
    case 'milestone':
      return tellMilestone(change, row, days)
    case 'delay':
      return tellDelay(change, row)
    case 'blockage':
      return tellBlockage(change, row)
    case 'chase':
    case 'note':
      return tellEntry(change, row)
    case 'referral':
      return tellField(change)
    default:
      return undefined
  }
}

function tellMilestone(change: Change, row: Fields, days: Map<string, string>): string | undefined {
  const type = String(row.type)
  const ordinal = Number(row.ordinal ?? 1)
  const name = type in MILESTONE_NAMES ? milestoneWords(type as Milestone, ordinal) : 'A milestone'
  const key = `${type} ${ordinal}`
  const before = days.get(key)
  const was = before ? `, was ${before}` : ''
  if (change.field === 'state' && change.after === 'withdrawn') {
    days.delete(key)
    return `${name}: withdrawn${was}`
  }
  const on = change.field === '' ? row.reached_on : change.field === 'reached_on' && change.after
  if (typeof on !== 'string') return undefined
  days.set(key, dayOrMonth(on))
  return `${name}: ${dayOrMonth(on)}${was}`
}

function tellDelay(change: Change, row: Fields): string | undefined {
  const reason = DELAY_REASON_NAMES[String(row.reason) as DelayReason] ?? 'a reason'
  const words = `Stage ${row.stage}: ${row.reason} ${reason}`
  if (change.field === '') return words
  return change.field === 'state' && change.after === 'withdrawn'
    ? `${words}: withdrawn`
    : undefined
}

function tellBlockage(change: Change, row: Fields): string | undefined {
  const reason = DELAY_REASON_NAMES[String(row.reason) as DelayReason] ?? 'a reason'
  const words = `${row.reason} ${reason}`
  if (change.field === '') return `${words}, from ${dayOrMonth(String(row.began_on))}`
  if (change.field === 'ended_on') return `${words}: cleared on ${dayOrMonth(String(change.after))}`
  return `${words}: withdrawn`
}

function tellEntry({ entity, field }: Change, row: Fields): string | undefined {
  const said = String(row.text ?? row.answer ?? '')
  if (entity === 'note') return field === '' ? said : `${said}: withdrawn`
  const whom = codeWord(ATTRIBUTION_NAMES, String(row.organisation))
  return `${whom}${said && `: ${said}`}${field === '' ? '' : ': withdrawn'}`
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  local_ref: 'Reference',
  establishment_id: 'Establishment',
  legal_status: 'Legal status',
  mha_section: 'Section',
  urgency: 'Urgency',
  security_level: 'Level',
  commissioner_id: 'Responsible commissioner',
  provider_id: 'Receiving provider',
  unit_id: 'Receiving unit',
  outcome: 'Outcome',
  outcome_on: 'Outcome date',
  release_on: 'Release date',
  age_at_referral: 'Age at referral',
}

/** A field of the referral itself; of one that points elsewhere, only that it changed. */
function tellField({ field, before, after }: Change): string | undefined {
  const name = FIELD_NAMES[field]
  if (!name) return undefined
  if (field.endsWith('_id')) return `${name}: changed`
  const was = before === null ? '' : `, was ${valueWords(field, before)}`
  return `${name}: ${after === null ? 'none' : valueWords(field, after)}${was}`
}

function valueWords(field: string, value: unknown): string {
  if (field.endsWith('_on')) return dayOrMonth(String(value))
  return field === 'outcome' ? codeWord(OUTCOME_NAMES, String(value)).toLowerCase() : String(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
