import { expect, test } from 'vitest'
import type { SeriesChart } from '#shared/domain/board-reports/report-chart.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { chartSvg } from './chart-svg.ts'

const day = localDate
const CHART: SeriesChart = {
  ...{ kind: 'series', across: 'Day', up: 'Days', from: day('2024-11-15'), to: day('2025-03-31') },
  ...{ least: 0, most: 60, step: 20 },
  series: [
    {
      ...{ name: 'Values', look: 'values' },
      points: [
        [day('2024-12-01'), 20],
        [day('2025-01-01'), null],
        [day('2025-02-01'), 40],
        [day('2025-03-01'), 45],
      ],
    },
    { name: 'Improvement', look: 'better', points: [[day('2024-12-01'), 20]] },
    { name: 'Concern', look: 'worse', points: [[day('2025-02-01'), 40]] },
    { name: 'Change', look: 'noted', points: [[day('2025-03-01'), 45]] },
    { name: 'Upper limit', look: 'limit', points: [[day('2024-12-01'), 50]] },
    { name: 'Lower limit', look: 'limit', points: [[day('2024-12-01'), 5]] },
    { name: 'Marks', look: 'marks', points: [[day('2025-01-10'), 60]] },
  ],
  marks: [{ letter: 'A', on: day('2025-01-10') }],
}

test('a line stops where there is no value, and what stands out has a shape of its own', () => {
  const svg = chartSvg(CHART)

  expect(svg.match(/<path d="(M [^"]*)" fill="none"/)?.[1]?.match(/M /g)).toHaveLength(2)
  expect(svg.match(/<path [^>]*fill="#(005EB8|C2500A)"/g)).toHaveLength(4)
  expect(svg.match(/<rect /g)).toHaveLength(2)
  expect(svg.match(/<circle /g)).toHaveLength(4)
})

test('its axes say months and values, and each look once what it is', () => {
  const words = [...chartSvg(CHART).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

  expect(words).toEqual([
    ...['0', '20', '40', '60', 'Dec 24', 'Jan 25', 'Feb 25', 'Mar 25', 'A', 'day', 'days'],
    ...['values', 'improvement', 'concern', 'change', 'limits'],
  ])
})

test('words of a person cannot leave their place', () => {
  expect(chartSvg({ ...CHART, up: '<script>' })).not.toContain('<script>')
})
