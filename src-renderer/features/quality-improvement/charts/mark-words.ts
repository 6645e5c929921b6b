import type {
  ChartMark,
  MarkKind,
  MarkRefusal,
} from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type { MeasureDefinition } from '#shared/domain/quality-improvement/measures/measure.ts'
import type { RebaseSuggestion } from '#shared/domain/quality-improvement/spc/rebase-suggestion.ts'
import type {
  ParityCause,
  ParityDifference,
} from '#shared/domain/quality-improvement/spc/rule-set-parity.ts'
import { RULE_SETS } from '#shared/domain/quality-improvement/spc/rule-sets.ts'
import type { Explained } from '../../../components/form/explained.ts'
import { longDay } from '../../../components/words/day-words.ts'
import { valueWords } from './chart-words.ts'

export const MARK_NAMES: Readonly<Record<MarkKind, string>> = {
  note: 'Note',
  rebase: 'Rebase: new limits from here',
  target: 'Target from here',
  baseline: 'Fixed baseline',
}

/** A mark in one line, with who put it there. */
export function markWords(mark: ChartMark, definition: Pick<MeasureDefinition, 'unit'>): string {
  const { kind, on, value, words, recordedBy } = mark
  const by = `(${recordedBy})`
  const why = words ? `: ${words}` : ''
  switch (kind) {
    case 'note':
      return `${longDay(on)}${why} ${by}`
    case 'rebase':
      return `New limits from ${longDay(on)}${why} ${by}`
    case 'target':
      return `Target of ${valueWords(value ?? 0, definition)} from ${longDay(on)}${why} ${by}`
    case 'baseline':
      return `The first ${value ?? 0} points of each stretch give its limits${why} ${by}`
  }
}

export function explainMark(failure: MarkRefusal): Explained<'words' | 'value'> {
  switch (failure.code) {
    case 'reason-missing':
      return { field: 'words', words: 'Say why: it stands beside the chart for whoever reads it.' }
    case 'value-missing':
      return { field: 'value', words: 'Give the target as a number.' }
    case 'share-above-all':
      return { field: 'value', words: 'A share cannot be above 100 per cent.' }
    case 'baseline-too-short':
      return {
        field: 'value',
        words: `A baseline needs ${failure.needed} points or more, as a whole number.`,
      }
  }
}

/** A step in the series that a person may want to rebase at. */
export function suggestionWords(
  { at, before, after, pointsBefore, pointsAfter, pValue, limits }: RebaseSuggestion,
  definition: Pick<MeasureDefinition, 'unit'>,
): string {
  const trial = limits === 'trial' ? ' The limits on either side would be trial limits.' : ''
  return `The level seems to have changed at ${longDay(at)}: ${valueWords(before, definition)} over ${pointsBefore} points before, ${valueWords(after, definition)} over ${pointsAfter} since. The same points in another order show as great a step in ${(pValue * 100).toFixed(1)} of 100 cases.${trial} Rebase only when you know what changed and expect it to last.`
}

const CAUSES: Readonly<Record<ParityCause, string>> = {
  screening: 'it keeps unusually large moving ranges',
  limit_width: 'its limits are a little wider or narrower',
  trend_points: 'its trend needs another number of points',
  two_in_three: 'it counts two in three otherwise',
  several: 'several of its rules together',
}

/** A point that the rule sets do not judge alike, and why. */
export function parityWords({ point, codes, causes }: ParityDifference): string {
  const others = Object.entries(causes).map(([name, cause]) => {
    const key = name as keyof typeof causes
    return `${RULE_SETS[key].title} says ${codes[key]} (${CAUSES[cause]})`
  })
  return `${longDay(point.x)}: ${RULE_SETS.r.title} says ${codes.r}; ${others.join('; ')}.`
}
