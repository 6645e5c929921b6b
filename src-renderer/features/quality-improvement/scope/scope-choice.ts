import type { LocalDate } from '#shared/domain/local-date.ts'
import { longDay } from '../../../components/words/day-words.ts'
import { type GroupChoice, groupBefore, groupQuestion } from './group-choice.ts'

/** The transfers of a window, narrowed down, and the months that each is followed for. */
export interface ScopeChoice {
  readonly months: string
  readonly group: GroupChoice
}

/** Everyone of the six full months before a day, followed for six. */
export function scopeBefore(on: LocalDate): ScopeChoice {
  return { months: '6', group: groupBefore(on) }
}

/** What to ask of main; `undefined` while a date is missing. */
export function scopeQuestion({ group, months }: ScopeChoice, asAt: LocalDate) {
  return groupQuestion(group, months, asAt)
}

export type ScopeQuestion = NonNullable<ReturnType<typeof scopeQuestion>>

/** Clock, window, follow-up and as-at date, which stand with every figure. */
export function scopeWords({ from, to, asAt, followUpMonths, filters }: ScopeQuestion): string {
  const months = followUpMonths === 1 ? '1 month' : `${followUpMonths} months`
  const narrowed = Object.values(filters).some(({ length }) => length > 0) ? ', as narrowed' : ''
  return `Days from referral (guidance clock); referred ${longDay(from)} to ${longDay(to)}${narrowed}, each followed for up to ${months}, as at ${longDay(asAt)}.`
}
