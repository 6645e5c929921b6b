import { expect, test } from 'vitest'
import type { SeriesChart } from '#shared/domain/board-reports/report-chart.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { faultOfXml } from '#tests/support/read-slides.ts'
import { readXlsx } from '#tests/support/read-workbooks.ts'
import { chartWorkbook, daySerial } from './chart-workbook.ts'
import { chartXml } from './chart-xml.ts'

const day = localDate
const CHART: SeriesChart = {
  ...{ kind: 'series', across: 'Day', up: 'Days', from: day('2025-01-01'), to: day('2025-03-31') },
  ...{ least: -20, most: 60, step: 20 },
  series: [
    {
      ...{ name: 'Values', look: 'values' },
      points: [
        [day('2025-01-05'), 20],
        [day('2025-02-01'), null],
      ],
    },
    { name: 'Improvement', look: 'better', points: [[day('2025-01-05'), 20]] },
    { name: 'Concern', look: 'worse', points: [[day('2025-01-05'), 20]] },
    { name: 'Change', look: 'noted', points: [[day('2025-01-05'), 20]] },
    { name: 'Centre line', look: 'centre', points: [[day('2025-01-05'), 25]] },
    { name: 'Upper limit', look: 'limit', points: [[day('2025-01-05'), 50]] },
    { name: 'Lower limit', look: 'limit', points: [[day('2025-01-05'), 0]] },
    { name: 'Target', look: 'target', points: [[day('2025-01-05'), 28]] },
    { name: 'Marks', look: 'marks', points: [[day('2025-02-02'), 60]] },
  ],
  marks: [{ letter: 'A', on: day('2025-02-02') }],
}

test('each look is a series of its own, on an axis of days', () => {
  const xml = chartXml(CHART)

  expect(faultOfXml(xml)).toBeUndefined()
  expect([...xml.matchAll(/<c:ser>.*?<c:v>([^<]*)/g)].map(([, name]) => name)).toEqual(
    CHART.series.map(({ name }) => name),
  )
  expect([...xml.matchAll(/<c:symbol val="(\w+)"/g)].map(([, symbol]) => symbol)).toEqual([
    ...['circle', 'triangle', 'diamond', 'square', 'none', 'none', 'none', 'none', 'dash'],
  ])
  expect(xml).toContain('<c:max val="45747"/><c:min val="45658"/>')
  expect(xml).toContain('<c:max val="60"/><c:min val="-20"/>')
  expect(xml.match(/formatCode="d mmm yy"/g)).toHaveLength(1)
})

test('a mark bears its letter; it and the second limit stand in no legend', () => {
  const xml = chartXml(CHART)

  expect(xml).toMatch(/<c:dLbl><c:idx val="0"\/><c:tx>.*<a:t>A<\/a:t>/)
  expect([...xml.matchAll(/<c:legendEntry><c:idx val="(\d)"/g)].map(([, place]) => place)).toEqual([
    ...['6', '8'],
  ])
})

test('the workbook behind it has its days as days, and no value where there is none', async () => {
  const rows = (await readXlsx(chartWorkbook(CHART))).get('Data') ?? []

  expect(daySerial(day('1900-03-01'))).toBe(61)
  expect(rows[0]?.slice(0, 2)).toEqual(['Day', 'Values'])
  expect(rows[1]?.[1]).toBe(20)
  expect(rows[2]?.[1] ?? null).toBeNull()
})
