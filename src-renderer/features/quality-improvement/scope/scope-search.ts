import { type LocalDate, parseLocalDate } from '#shared/domain/local-date.ts'
import type { CohortFilters } from '#shared/domain/quality-improvement/cohort.ts'
import { type DateEntry, dateEntry } from '../../../components/form/date-field.tsx'
import { FOLLOW_UPS } from './group-choice.ts'
import type { ScopeChoice } from './scope-choice.ts'

/** The name of each filter in the address, once for each chosen value. */
const FILTER_NAMES: Readonly<Record<keyof CohortFilters, string>> = {
  establishments: 'establishment',
  providers: 'provider',
  securityLevels: 'level',
  mhaSections: 'section',
}
const FILTERS = Object.keys(FILTER_NAMES) as (keyof CohortFilters)[]
const SCOPE_NAMES = ['from', 'to', 'followed', ...Object.values(FILTER_NAMES)]

/** That part of an address which says what is looked at; empty where nothing was chosen. */
export function scopePart(params: URLSearchParams): string {
  const part = [...params].filter(([name]) => SCOPE_NAMES.includes(name))
  return new URLSearchParams(part).toString()
}

/** An address with another scope in it, and what else stands there. */
export function withScope(params: URLSearchParams, part: string): URLSearchParams {
  const others = [...params].filter(([name]) => !SCOPE_NAMES.includes(name))
  return new URLSearchParams([...others, ...new URLSearchParams(part)])
}

/** What was chosen, and what is usual for all that was not. */
export function readScope(part: string, usual: ScopeChoice): ScopeChoice {
  const params = new URLSearchParams(part)
  const { group } = usual
  const followed = params.get('followed')
  return {
    months: FOLLOW_UPS.some(({ value }) => value === followed) ? (followed ?? '') : usual.months,
    group: {
      from: readDay(params.get('from')) ?? group.from,
      to: readDay(params.get('to')) ?? group.to,
      filters: {
        establishments: chosen(params, 'establishments'),
        providers: chosen(params, 'providers'),
        securityLevels: chosen(params, 'securityLevels'),
        mhaSections: chosen(params, 'mhaSections'),
      },
    },
  }
}

/**
 * What was chosen, with what was changed now. A day that cannot be read yet is not written; a window
 * is written whole, so that it means the same on every screen.
 */
export function writeScope(part: string, was: ScopeChoice, next: ScopeChoice): string {
  const params = new URLSearchParams(part)
  const { from, to, filters } = next.group
  if (from.on !== was.group.from.on || to.on !== was.group.to.on) {
    setDay(params, 'from', from)
    setDay(params, 'to', to)
  }
  if (next.months !== was.months) params.set('followed', next.months)
  for (const filter of FILTERS) {
    if (filters[filter] === was.group.filters[filter]) continue
    params.delete(FILTER_NAMES[filter])
    for (const value of filters[filter]) params.append(FILTER_NAMES[filter], value)
  }
  return params.toString()
}

function setDay(params: URLSearchParams, name: string, { on }: DateEntry): void {
  if (on) params.set(name, on)
}

function readDay(text: string | null): DateEntry | undefined {
  const on: LocalDate | undefined = text === null ? undefined : parseLocalDate(text)
  return on && dateEntry(on)
}

/** A name without a value chooses nothing, and says so. */
function chosen(params: URLSearchParams, filter: keyof CohortFilters): readonly string[] {
  const values = params.getAll(FILTER_NAMES[filter]).filter((value) => value !== '')
  return [...new Set(values)]
}
