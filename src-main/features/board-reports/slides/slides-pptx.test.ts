import { dirname, join, normalize } from 'node:path/posix'
import { afterEach, describe, expect, test } from 'vitest'
import { documentSlides } from '#shared/domain/board-reports/document-slides.ts'
import { reportDocument } from '#shared/domain/board-reports/report-contents.ts'
import { aReport } from '#tests/support/a-report.ts'
import { everyPartOf, faultOfXml, readCharts, readSlides } from '#tests/support/read-slides.ts'
import { partsOf, readXlsx } from '#tests/support/read-workbooks.ts'
import { slidesPptx } from './slides-pptx.ts'

const NASTY = '=HYPERLINK("http://x.example","<b>") & co\u0007'
const AUDIENCES = ['internal', 'external'] as const
const deckOf = (audience: (typeof AUDIENCES)[number]) =>
  documentSlides(reportDocument(aReport({ audience, siteName: NASTY })))

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe.each(AUDIENCES)('written slides, %s', (audience) => {
  const deck = deckOf(audience)
  const bytes = slidesPptx(deck)
  const slides = readSlides(bytes)

  test('are the same bytes each time, in every time zone', () => {
    process.env.TZ = 'Pacific/Auckland'
    const again = slidesPptx(deckOf(audience))

    expect(Buffer.from(again).equals(bytes)).toBe(true)
  })

  test('are well-formed in every part, whatever the name of the site', () => {
    const faults = [...everyPartOf(bytes)].flatMap(([name, xml]) => {
      const fault = faultOfXml(xml)
      return fault === undefined ? [] : [`${name}: ${fault}`]
    })

    expect(faults).toEqual([])
    expect(slides[0]?.title).toContain('=HYPERLINK("http://x.example","<b>") & co\ufffd')
  })

  test('have a title each, all of them different', () => {
    const titles = slides.map(({ title }) => title)

    expect(titles.slice(1)).toEqual(deck.slides.slice(1).map(({ title }) => title))
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).not.toContain('')
    expect(titles).toContain('Indicators, 1 of 4')
  })

  test('mark the heading row of every table, and hold at most ten rows below it', () => {
    const tables = slides.filter(({ table }) => table.length > 0)

    expect(tables.length).toBeGreaterThan(8)
    expect(tables.filter(({ hasHeaderRow }) => !hasHeaderRow)).toEqual([])
    expect(Math.max(...tables.map(({ table }) => table.length))).toBeLessThanOrEqual(11)
  })

  test('describe every chart and table for whoever does not see it', () => {
    const frames = [...partsOf(bytes)]
      .filter(([name]) => name.startsWith('ppt/slides/slide'))
      .flatMap(([, xml]) => xml.match(/<p:graphicFrame>/g) ?? [])
    const alts = slides.flatMap((slide) => slide.alts)

    expect(alts).toHaveLength(frames.length)
    expect(alts.filter((alt) => alt.length < 20)).toEqual([])
    expect(alts.filter((alt) => /^(Bar|Line) chart of /.test(alt))).toHaveLength(3)
  })

  test('say in the notes of every slide where its figures come from', () => {
    const heads = ['Source', 'Region', 'Period', 'As at', 'Clock', 'Rule set', 'Made', 'n']
    for (const { notes } of slides) {
      expect(notes.map((note) => note.split(':')[0])).toEqual(heads)
    }
  })

  test('number the shapes of a slide without repeating one', () => {
    for (const { ids } of slides) expect(new Set(ids).size).toBe(ids.length)
  })

  test('hold every part that another part names, and name every part', () => {
    const parts = partsOf(bytes)
    const types = parts.get('[Content_Types].xml') ?? ''
    const targets = [...parts].flatMap(([name, xml]) =>
      name.endsWith('.rels')
        ? [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) =>
            normalize(join(dirname(dirname(name)), target)),
          )
        : [],
    )
    const own = [...parts.keys()].filter((name) => !/\.rels$|^\[Content/.test(name))

    expect(targets.filter((target) => !parts.has(target))).toEqual([])
    expect(own.filter((name) => !targets.includes(name))).toEqual([])
    expect(
      own.filter((name) => name.endsWith('.xml') && !types.includes(`PartName="/${name}"`)),
    ).toEqual([])
  })

  test('open each chart on a workbook that holds what is drawn, and no formula', async () => {
    for (const { series, workbook } of readCharts(bytes)) {
      const rows = (await readXlsx(workbook)).get('Data') ?? []
      const heads = rows[0] ?? []
      for (const [name, values] of series) {
        const column = heads.indexOf(name)
        expect(column).toBeGreaterThan(0)
        expect(values.map((value) => value ?? '')).toEqual(
          values.map((_, place) => rows[place + 1]?.[column] ?? ''),
        )
      }
      expect([...partsOf(workbook).values()].join('')).not.toContain('<f>')
    }
  })
})

test('draw the curve and its points inside the region, the points alone outside', () => {
  const [inside, outside] = AUDIENCES.map((audience) =>
    readCharts(slidesPptx(deckOf(audience))).map(({ series }) => [...series.keys()]),
  )

  expect(inside?.[1]).toEqual(['Admitted by each day', 'Days of the table', 'Day 28'])
  expect(outside?.[1]).not.toContain('Admitted by each day')
})

test('say on every slide for whom they are', () => {
  const marks = AUDIENCES.map((audience) =>
    readSlides(slidesPptx(deckOf(audience))).every(({ texts }) =>
      texts.some((text) => text.includes(audience === 'internal' ? 'Internal.' : 'External.')),
    ),
  )

  expect(marks).toEqual([true, true])
})
