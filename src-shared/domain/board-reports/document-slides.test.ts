import { describe, expect, test } from 'vitest'
import { aReport } from '#tests/support/a-report.ts'
import { incidenceChart, waitsChart } from './board-charts.ts'
import { documentSlides } from './document-slides.ts'
import { reportDocument } from './report-contents.ts'
import { hiddenWords } from './section-words.ts'

const slidesOf = (...report: Parameters<typeof aReport>) =>
  documentSlides(reportDocument(aReport(...report)))

describe('the slides of a report', () => {
  test.each(['internal', 'external'] as const)(
    'have a title each, all different: %s',
    (audience) => {
      const titles = slidesOf({ audience }).slides.map(({ title }) => title)

      expect(new Set(titles).size).toBe(titles.length)
      expect(titles[1]).toMatch(/^In short, 1 of \d$/)
      expect(titles.at(-1)).toMatch(/^Definitions/)
    },
  )

  test('say that the data is made up on the cover and at every foot, where it is', () => {
    const [madeUp, real] = [true, false].map((isDemonstration) => slidesOf({ isDemonstration }))
    const cover = madeUp?.slides[0]?.body

    expect(madeUp?.footer).toMatch(/^Made-up data\. Internal\. /)
    expect(real?.footer).toMatch(/^Internal\. /)
    expect(cover && 'lines' in cover && cover.lines[0]).toMatch(/^Made-up data\./)
  })

  test('say beside a chart that hidden figures are missing from it', () => {
    const leads = (audience: 'internal' | 'external') =>
      slidesOf({ audience }).slides.flatMap(({ body }) =>
        body.kind === 'chart' ? [body.lead.join(' ')] : [],
      )

    expect(leads('internal').join()).not.toContain('not drawn')
    expect(leads('external').join()).toContain('is not drawn here')
  })

  test('say how many figures are hidden', () => {
    const report = aReport({ audience: 'external' })

    expect(hiddenWords(report)).toMatch(/^\d+ figures are shown as \[c\]/)
    expect(hiddenWords({ ...report, hidden: [] })).toBe('Nothing is hidden.')
  })
})

describe('the charts of the slides', () => {
  test('draw a curve that rises in steps, from nobody to the last day, inside the region', () => {
    const report = aReport()
    const { series, lastDay } = incidenceChart(report)
    const curve = series.find(({ look }) => look === 'curve')?.points ?? []

    expect(curve[0]).toEqual([0, 0])
    expect(curve.at(-1)?.[0]).toBe(lastDay)
    for (const [place, [day, percent]] of curve.entries()) {
      const [before, lower] = curve[place - 1] ?? [0, 0]
      expect(day === before || percent === lower).toBe(true)
    }
  })

  test('draw no curve, and no point that is hidden, outside', () => {
    const report = aReport({ audience: 'external' })
    const { series } = incidenceChart(report)
    const shown = report.incidence.points.filter(({ percent }) => percent.value !== null)

    expect(series.some(({ look }) => look === 'curve')).toBe(false)
    expect(series.find(({ look }) => look === 'points')?.points.length ?? 0).toBe(shown.length)
    expect(waitsChart(report).series[0]?.values).toEqual(
      report.waits.bands.map(({ admitted }) => admitted.value),
    )
  })
})
