import { type Result, refuse, succeed } from '../../result.ts'
import { type ChartFileOptionRefusal, readChartOptions } from './chart-file-options.ts'
import type { ChartOptions } from './chart-options.ts'
import { isFacet, isMoment, isRecord, isValue } from './file-values.ts'
import type { Measurement } from './series.ts'

/** What a chart file asks for. */
export interface ChartRequest {
  readonly measurements: readonly Measurement[]
  readonly options: ChartOptions
  /** Whether the file names facets, and so wants an answer for each. */
  readonly isFaceted: boolean
}

type List = 'x' | 'y' | 'facet'

/** Why a chart file cannot be read; entries count from 1. */
export type ChartFileRefusal =
  | ChartFileOptionRefusal
  | { readonly code: 'not-a-chart' }
  | { readonly code: 'no-points' }
  | { readonly code: 'options-unreadable' }
  | { readonly code: 'list-missing'; readonly list: List }
  | { readonly code: 'entry-invalid'; readonly list: List; readonly entry: number }
  | {
      readonly code: 'lengths-differ'
      readonly list: List
      readonly length: number
      readonly expected: number
    }

/** Reads a document that may hold anything as a chart; names that are not asked for are ignored. */
export function readChartFile(document: unknown): Result<ChartRequest, ChartFileRefusal> {
  if (!isRecord(document)) return refuse({ code: 'not-a-chart' })
  const isFaceted = (document.facet ?? null) !== null
  const x = readList(document, 'x', isMoment)
  if (!x.ok) return x
  const y = readList(document, 'y', isValue)
  if (!y.ok) return y
  const facet = isFaceted ? readList(document, 'facet', isFacet) : succeed(x.value.map(() => null))
  if (!facet.ok) return facet
  const refusal = differ('y', y.value, x.value) ?? differ('facet', facet.value, x.value)
  if (refusal) return refuse(refusal)
  if (x.value.length === 0) return refuse({ code: 'no-points' })
  const written = document.options ?? {}
  if (!isRecord(written)) return refuse({ code: 'options-unreadable' })
  const options = readChartOptions(written)
  if (!options.ok) return options
  const measurements = x.value.map((moment, index) => ({
    facet: facet.value[index] ?? null,
    x: moment,
    y: y.value[index] ?? null,
  }))
  return succeed({ measurements, options: options.value, isFaceted })
}

function readList<Entry>(
  document: Readonly<Record<string, unknown>>,
  list: List,
  isEntry: (value: unknown) => value is Entry,
): Result<readonly Entry[], ChartFileRefusal> {
  const entries: unknown = document[list]
  if (!Array.isArray(entries)) return refuse({ code: 'list-missing', list })
  const invalid = entries.findIndex((entry) => !isEntry(entry))
  if (invalid >= 0) return refuse({ code: 'entry-invalid', list, entry: invalid + 1 })
  return succeed(entries.filter(isEntry))
}

function differ(
  list: List,
  { length }: readonly unknown[],
  { length: expected }: readonly unknown[],
): ChartFileRefusal | undefined {
  return length === expected ? undefined : { code: 'lengths-differ', list, length, expected }
}
