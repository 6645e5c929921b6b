import { expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { chartScope, establishmentOf, scopeOfChart, unusedWords } from './chart-scope.ts'

const usual = chartScope(localDate('2025-11-21'))
const withFilters = (filters: Partial<typeof usual.group.filters>) => ({
  ...usual,
  group: { ...usual.group, filters: { ...usual.group.filters, ...filters } },
})
const drawing = { measure: 'x', ruleSet: 'r', chart: '' } as const
const { from, to } = usual.group

test('a chart of no chosen window shows eighteen months up to the day', () => {
  expect([from.on, to.on]).toEqual(['2024-04-30', '2025-11-21'])
  expect(unusedWords(usual)).toBeUndefined()
})

test('several establishments are kept for the other screens until one is chosen', () => {
  const several = withFilters({ establishments: ['EXI', 'BRI'], providers: ['North'] })
  const chart = { ...drawing, from, to, establishment: establishmentOf(several) }

  expect(chart.establishment).toBe('')
  expect(scopeOfChart(several, chart)).toEqual(several)
  expect(scopeOfChart(several, { ...chart, establishment: 'EXI' }).group.filters).toMatchObject({
    establishments: ['EXI'],
    providers: ['North'],
  })
  expect(unusedWords(several)).toBe(
    'The other screens are also narrowed by several establishments, the provider. A chart cannot be, and is not: it shows the whole region.',
  )
})

test('one establishment narrows the chart, and can be taken away again', () => {
  const one = withFilters({ establishments: ['EXI'], securityLevels: ['low'], mhaSections: ['47'] })

  expect(establishmentOf(one)).toBe('EXI')
  expect(unusedWords(one)).toContain('it shows the whole establishment.')
  const all = scopeOfChart(one, { ...drawing, from, to, establishment: '' })
  expect(all.group.filters.establishments).toEqual([])
})
