/** The tables of a combined pack in which the regions stand beside one another, as they issued them. */

import { WAIT_CLOCKS } from '../../referrals/clocks.ts'
import { REGION_NAMES } from '../../referrals/code-words.ts'
import { CLOCK_WORDS } from '../clock-words.ts'
import { column, noneRow, type ReportTable, type TableColumn } from '../report-table.ts'
import { scopeWords } from '../section-words.ts'
import { CLOCK_INDICATORS } from '../sections/clocks-side-by-side.ts'
import { plainNumber, type TableCell, textCell } from '../table-cell.ts'
import { indicatorIn } from './added-indicators.ts'
import { type CombinedModel, isRounded, rulesOf } from './combined-model.ts'
import { scopeOf } from './combined-tables.ts'
import { idsOf } from './definition-differences.ts'
import type { Part } from './part.ts'
import { type PooledPoint, pooledChance } from './pooled-chance.ts'
import { sharedCell } from './sum-words.ts'

const REGION = column('region', 'Region', 'text', 'The region, in an order that ranks nobody')
const CLOCK = 'each row'

const AS_ISSUED =
  'As each region issued them, in an order that ranks nobody: their prisons, providers and records differ.'

/** I1, I2 and I6 by every clock. */
export function sharesTable(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const rows = CLOCK_INDICATORS.flatMap((id) =>
    WAIT_CLOCKS.flatMap((clock) =>
      model.parts.flatMap((part) => {
        const own = part.figures.clocks?.find((one) => one.id === id && one.clock === clock)
        if (!own) return []
        const { numerator, denominator, percent } = own
        return [
          [
            ...[textCell(REGION_NAMES[part.region]), textCell(id)],
            textCell(CLOCK_WORDS[clock].name),
            ...[sharedCell(numerator), sharedCell(denominator)],
            sharedCell(percent, rounded ? undefined : 1),
          ],
        ]
      }),
    ),
  )
  const columns = [
    REGION,
    column('indicator', 'No.', 'text', 'The number of the indicator'),
    column('by_clock', 'Clock', 'text', 'The clock by which the share of this row is judged'),
    column('numerator', 'Counted', 'count', 'How many were counted'),
    column('denominator', 'Out of', 'count', 'Out of how many'),
    column('percent', 'Percent', 'percent', 'The share in percent'),
  ]
  return {
    name: 'shares-by-region',
    sheet: 'Shares by region',
    title: 'I1, I2 and I6 by region and clock',
    lead: [scopeWords({ ...scopeOf(model), clock: CLOCK }), AS_ISSUED],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('No region gave them', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks', 'recording'],
    clock: CLOCK,
  }
}

/** Medians, means and the like, which cannot be added up. */
export function averagesTable(model: CombinedModel): ReportTable {
  const rows = idsOf(model.parts).flatMap((id) =>
    namesOf(model.parts, id).flatMap((name) => averageRows(model.parts, { id, name })),
  )
  const columns = [
    column('figure', 'Figure', 'text', 'Which figure of which indicator'),
    REGION,
    column('value', 'Value', 'figure', 'The figure, in the unit of its row'),
    column('unit', 'Unit', 'text', 'days or count'),
    column('denominator', 'Out of', 'count', 'Of how many it is'),
  ]
  return {
    name: 'averages-by-region',
    sheet: 'Averages by region',
    title: 'Medians, means and centiles by region',
    lead: [
      scopeWords(scopeOf(model)),
      AS_ISSUED,
      'They cannot be added up: a median of all would need every wait of every region.',
    ],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('No region gave any', columns.length)],
    notes: ['referrals', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

/** The named figures of an indicator of which some region shows a value. */
function namesOf(parts: readonly Part[], id: string): readonly string[] {
  const figures = parts.flatMap((part) => indicatorIn(part, id)?.figures ?? [])
  return [
    ...new Set(
      figures.flatMap(({ name, value }) => (name !== '' && typeof value === 'number' ? name : [])),
    ),
  ]
}

function averageRows(
  parts: readonly Part[],
  { id, name }: { readonly id: string; readonly name: string },
): readonly (readonly TableCell[])[] {
  return parts.flatMap((part) => {
    const own = indicatorIn(part, id)
    const figure = own?.figures.find((one) => one.name === name)
    if (!own || !figure) return []
    return [
      [
        ...[textCell(`${id}, ${name}`), textCell(REGION_NAMES[part.region])],
        ...[sharedCell(figure.value), textCell(figure.unit), sharedCell(own.denominator)],
      ],
    ]
  })
}

/** The parts that have a chance of admission, with the rules it was issued by. */
function chancesOf({ parts }: Pick<CombinedModel, 'parts'>) {
  return parts.flatMap((part) => {
    const { chance } = part.figures
    return chance ? [{ part, chance, ruleSet: rulesOf(part) }] : []
  })
}

export function pooledPoints(model: CombinedModel): readonly PooledPoint[] {
  return pooledChance(chancesOf(model))
}

const DAY = column('day', 'By day', 'days', 'Whole days since the start of the clock')

export function pooledTable(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const decimals = rounded ? 0 : 1
  const limits = rounded
    ? ([
        ['least', 'Lowest by rounding'],
        ['most', 'Highest by rounding'],
      ] as const)
    : ([
        ['lower', 'Lower 95% limit'],
        ['upper', 'Upper 95% limit'],
      ] as const)
  const points = pooledPoints(model)
  const rows = points.map(({ day, percent, isHidden, ...others }) => {
    const { least, most, limits: own } = others
    const figure = (value: number | null) =>
      isHidden ? sharedCell('*') : sharedCell(value, decimals)
    const range = rounded
      ? [least === null ? null : Math.floor(least), most === null ? null : Math.ceil(most)]
      : [own.lower, own.upper]
    return [plainNumber(day), figure(percent), ...range.map(figure)]
  })
  const columns = [
    DAY,
    column('admitted', 'Admitted (percent)', 'percent', 'The chance of admission by this day'),
    ...limits.map(([name, title]) => column(name, `${title} (percent)`, 'percent', title)),
  ]
  return {
    name: 'pooled-chance',
    sheet: 'Pooled chance',
    title: 'The chance of admission over the regions, pooled',
    lead: [scopeWords(scopeOf(model)), ...poolWords(model)],
    columns,
    rows: rows.length > 0 ? rows : [noneRow('No region gave it', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

function poolWords(model: CombinedModel): readonly string[] {
  return [
    'The mean of the chances of the regions, each weighted by the size of its cohort (a stratified Aalen-Johansen estimate). Within a region, open referrals are taken to be like those followed longer; nothing is taken to be alike between regions.',
    isRounded(model)
      ? 'No limits: outside a region none are given. The lowest and the highest are what the rounding of percentages and cohorts leaves open, not how far chance could move them. A day that a region hides has no figure.'
      : 'The 95% limits take the regions to be independent, with each region’s error read back from its own limits. Where a region has no limits there are none.',
  ]
}

/** The chances of the regions beside one another, as they were issued. */
export function chanceByRegion(model: CombinedModel): ReportTable {
  const rounded = isRounded(model)
  const chances = chancesOf(model)
  const days = chances[0]?.chance.points.map(({ day }) => day) ?? []
  const columns: readonly TableColumn[] = [
    DAY,
    ...chances.map(({ part: { region } }) =>
      column(
        region.toLowerCase(),
        REGION_NAMES[region],
        'percent',
        `Percent, ${REGION_NAMES[region]}`,
      ),
    ),
  ]
  const line = (first: TableCell, cells: readonly TableCell[]) => [first, ...cells]
  return {
    name: 'chance-by-region',
    sheet: 'Chance by region',
    title: 'The chance of admission by region, in percent',
    lead: [scopeWords(scopeOf(model)), AS_ISSUED, cohortWords(model)],
    columns,
    rows:
      days.length > 0
        ? days.map((day) =>
            line(
              plainNumber(day),
              chances.map(({ chance }) =>
                sharedCell(
                  chance.points.find((one) => one.day === day)?.percent,
                  rounded ? undefined : 1,
                ),
              ),
            ),
          )
        : [noneRow('No region gave it', columns.length)],
    notes: ['referrals', 'open', 'paused', 'missing', 'months', 'adults', 'clocks'],
  }
}

/** How large the cohort of each region is. */
export function cohortWords(model: Pick<CombinedModel, 'parts'>): string {
  const sizes = chancesOf(model).map(
    ({ part: { region }, chance: { cohortSize } }) =>
      `${REGION_NAMES[region]} ${cohortSize === '*' ? '[c]' : cohortSize}`,
  )
  return `Referrals whose clock started in the period: ${sizes.join('; ')}.`
}
