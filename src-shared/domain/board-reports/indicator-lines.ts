import type { Cell, Disclosure } from './disclosure-control.ts'
import { denominatorOf, lineFigure, numeratorOf } from './figure-names.ts'
import { type ExcludedCell, excludedCells } from './incidence-section.ts'
import type { Indicator, Unit } from './indicator.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import type { IndicatorResults } from './indicators.ts'

/** A figure of a line; its unit where that is not the line's own. */
export interface Figure {
  readonly name: string
  readonly unit?: Unit
  readonly cell: Cell
}

/** One line of the indicator table; a line with several figures names each. */
export interface IndicatorLine {
  readonly id: IndicatorId
  readonly name: string
  readonly unit: Unit
  readonly numerator: Cell
  readonly denominator: Cell
  readonly figures: readonly Figure[]
  readonly isRecorded: boolean
  readonly excluded: readonly ExcludedCell[]
}

/** The lines of the indicator table as their audience may see them. */
export function indicatorLines(
  { indicators }: IndicatorResults,
  disclosure: Disclosure,
): readonly IndicatorLine[] {
  const ids = Object.keys(INDICATOR_DEFINITIONS) as IndicatorId[]
  return ids.map((id) => {
    const indicator = indicators[id]
    const isRecorded = indicator.reason === undefined
    return {
      id,
      name: indicator.name,
      unit: indicator.unit,
      numerator: disclosure.count(numeratorOf(id), indicator.numerator),
      denominator: disclosure.count(denominatorOf(id), indicator.denominator),
      figures: isRecorded ? figuresOf(id, indicator, disclosure) : [],
      isRecorded,
      excluded: isRecorded ? excludedCells(id, indicator.excluded, disclosure) : [],
    }
  })
}

function figuresOf(
  id: IndicatorId,
  one: Indicator,
  disclosure: Disclosure,
): IndicatorLine['figures'] {
  const average = (name: string, value: number | null | undefined): Figure => ({
    name,
    cell: disclosure.average(lineFigure(id, name), value),
  })
  const extreme = (name: string, value: number | null | undefined): Figure => ({
    name,
    cell: disclosure.extreme(value, denominatorOf(id)),
  })
  switch (id) {
    case 'I3':
      return [
        ...[average('median', one.median), average('90th centile', one.p90)],
        ...[average('mean', one.mean), extreme('shortest', one.min), extreme('longest', one.max)],
      ]
    case 'I13':
      return [
        average('to bed, median', one.medianAssessmentToBed),
        average('to admission, median', one.medianBedToAdmission),
      ]
    case 'I10':
      return [average('mean', one.value)]
    case 'I23':
      return [{ name: '', cell: disclosure.count(lineFigure(id, ''), one.value ?? undefined) }]
    default: {
      const share = {
        name: '',
        cell: disclosure.percentage(lineFigure(id, ''), one.numerator, one.denominator),
      }
      return id === 'I7' ? [share, { ...average('median lag', one.median), unit: 'days' }] : [share]
    }
  }
}
