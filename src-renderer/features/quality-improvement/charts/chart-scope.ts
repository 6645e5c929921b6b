import { addMonths, type LocalDate } from '#shared/domain/local-date.ts'
import { dateEntry } from '../../../components/form/date-field.tsx'
import { defaultPeriod } from '../../../components/form/default-period.ts'
import { type ScopeChoice, scopeBefore } from '../scope/scope-choice.ts'
import type { ChartChoice } from './chart-form.tsx'

/** Where no window was chosen: a chart needs more months than a cohort has. */
export function chartScope(asAt: LocalDate): ScopeChoice {
  const usual = scopeBefore(asAt)
  const from = dateEntry(addMonths(defaultPeriod(asAt).to, -18))
  return { ...usual, group: { ...usual.group, from, to: dateEntry(asAt) } }
}

/** The one establishment that a chart can be narrowed to; blank for the whole region. */
export function establishmentOf({ group: { filters } }: ScopeChoice): string {
  const [only = '', ...others] = filters.establishments
  return others.length === 0 ? only : ''
}

/** What a chart leaves alone stays as it was chosen elsewhere. */
export function scopeOfChart(scope: ScopeChoice, chart: ChartChoice): ScopeChoice {
  const { group } = scope
  const { from, to, establishment } = chart
  const isSame = establishment === establishmentOf(scope)
  const establishments = establishment === '' ? [] : [establishment]
  const filters = isSame ? group.filters : { ...group.filters, establishments }
  return { ...scope, group: { from, to, filters } }
}

/** What is chosen on the other screens and cannot narrow a chart; `undefined` where nothing is. */
export function unusedWords({ group: { filters } }: ScopeChoice): string | undefined {
  const unused = [
    ...(filters.establishments.length > 1 ? ['several establishments'] : []),
    ...(filters.providers.length > 0 ? ['the provider'] : []),
    ...(filters.securityLevels.length > 0 ? ['the level of security'] : []),
    ...(filters.mhaSections.length > 0 ? ['the section'] : []),
  ]
  if (unused.length === 0) return undefined
  const whole = filters.establishments.length === 1 ? 'establishment' : 'region'
  return `The other screens are also narrowed by ${unused.join(', ')}. A chart cannot be, and is not: it shows the whole ${whole}.`
}
