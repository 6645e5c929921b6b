import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { getInside } from '#main/database/inside.ts'
import { aCombiner } from '#tests/support/a-combiner.ts'
import { readCsv } from '#tests/support/read-workbooks.ts'
import { aRegionalSite, type RegionalSite } from '#tests/support/regional-packs.ts'

type Rows = readonly Readonly<Record<string, string>>[]

const sites: RegionalSite[] = []
/** The board report of each, which has every table that is added up. */
const published: string[] = []
let out = ''

beforeAll(async () => {
  for (const [place, region] of (['NW', 'LON', 'SW'] as const).entries()) {
    const site = await aRegionalSite(region, { referrals: 60 + 15 * place, seed: 11 + place })
    sites.push(site)
    published.push(await site.issue({ template: 'regional-board-report' }))
  }
  // One of them sends the pack for the advisory group, which prints neither waits nor the caseload.
  const [first, second, third] = published
  const group = await sites[1]?.issue({ template: 'advisory-group-pack' })
  expect(readdirSync(group ?? '').some((name) => name.startsWith('waits'))).toBe(false)
  if (!sites[0] || !second) throw new Error('No site')
  const combining = aCombiner(sites[0].db)
  await combining.add(first ?? '', group ?? '', third ?? '')
  await combining.confirmAll()
  out = (await combining.combine()).folder
})

function tableIn(folder: string, name: string): Rows {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}-2025`))
  const [heads = [], ...rows] = readCsv(readFileSync(join(folder, file ?? ''), 'utf8'))
  return rows.map((row) =>
    Object.fromEntries(heads.map((head, place) => [String(head), String(row[place] ?? '')])),
  )
}

/** What a count shown by the project's rule set can be, worked out here and not by the program. */
function couldBe(shown: string): readonly [number, number] {
  if (shown === '*' || shown === '[c]') return [0, Number.POSITIVE_INFINITY]
  const all = Array.from({ length: 9_999 }, (_, count) => count).filter((count) => {
    const published = count === 0 ? 0 : count < 5 ? -1 : Math.round(count / 5) * 5
    return published === Number(shown)
  })
  return [all[0] ?? 0, all.at(-1) ?? 0]
}

function addUp(cells: readonly string[]) {
  const isHidden = cells.some((one) => one === '*' || one === '[c]')
  const ranges = cells.map(couldBe)
  const total = (place: 0 | 1) => ranges.reduce((sum, range) => sum + range[place], 0)
  return {
    sum: isHidden ? '[c]' : String(cells.reduce((sum, one) => sum + Number(one), 0)),
    least: String(total(0)),
    most: isHidden ? '[c]' : String(total(1)),
  }
}

describe('the packs of three regions, combined', () => {
  test('add up every indicator to what follows from the published tables', () => {
    const parts = published.map((one) => tableIn(one, 'indicators'))
    const rows = tableIn(out, 'indicators-added-up')

    expect(rows.length).toBeGreaterThan(10)
    let hidden = 0
    for (const row of rows.filter(({ indicator }) => indicator !== 'I23')) {
      const of = (column: 'numerator' | 'denominator') =>
        addUp(
          parts.map(
            (part) =>
              part.find((one) => one.indicator === row.indicator && one.figure === 'value')?.[
                column
              ] ?? 'missing',
          ),
        )
      const [counted, outOf] = [of('numerator'), of('denominator')]
      expect([row.indicator, row.counted, row.counted_least, row.counted_most]).toEqual([
        ...[row.indicator, counted.sum, counted.least, counted.most],
      ])
      expect([row.out_of, row.out_of_least, row.out_of_most]).toEqual([
        ...[outOf.sum, outOf.least, outOf.most],
      ])
      if (counted.sum === '[c]') hidden += 1
      const percent =
        counted.sum === '[c]' || outOf.sum === '[c]' ? '[c]' : percentOf(counted.sum, outOf.sum)
      expect(row.percent).toBe(percent)
      expect(row.regions).toBe('3')
    }
    expect(hidden).toBeGreaterThan(0)
  })

  test('add up open referrals and waits, whether a template prints them or not', () => {
    const folders = published
    const states = folders.map((folder) => tableIn(folder, 'open-caseload'))
    const waits = folders.map((folder) => tableIn(folder, 'waits'))

    const added = tableIn(out, 'open-caseload-added-up')
    expect(added).toHaveLength(12)
    for (const [place, row] of added.entries()) {
      const own = addUp(states.map((part) => part[place]?.referrals ?? 'missing'))
      expect([row.referrals, row.referrals_least, row.referrals_most]).toEqual(Object.values(own))
    }
    const bands = tableIn(out, 'waits-added-up')
    expect(bands).toHaveLength(8)
    for (const [place, row] of bands.entries()) {
      for (const column of ['admitted', 'waiting'] as const) {
        const own = addUp(waits.map((part) => part[place]?.[column] ?? 'missing'))
        expect([row[column], row[`${column}_least`], row[`${column}_most`]]).toEqual(
          Object.values(own),
        )
      }
    }
  })

  test('pool the chance of admission by the sizes of the cohorts', () => {
    const folders = published
    const chances = folders.map((folder) => tableIn(folder, 'chance-of-admission'))
    const sizes = folders.map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
      return Number(manifest.figuresForCombining.chance.cohortSize)
    })
    const all = sizes.reduce((sum, one) => sum + one, 0)

    const pooled = tableIn(out, 'pooled-chance')

    expect(pooled).toHaveLength(5)
    for (const [place, row] of pooled.entries()) {
      const cells = chances.map((part) => part[place]?.admitted ?? '')
      const mean = cells.reduce((sum, cell, one) => sum + Number(cell) * (sizes[one] ?? 0), 0) / all
      if (cells.includes('[c]')) expect(row.admitted).toBe('[c]')
      else expect(Number(row.admitted)).toBeCloseTo(mean, 6)
    }
    expect(pooled.some(({ admitted }) => admitted !== '[c]')).toBe(true)
  })

  test('stand beside one another as they were issued', () => {
    const [first = []] = [tableIn(published[0] ?? '', 'clocks')]
    const shares = tableIn(out, 'shares-by-region').filter(({ region }) => region === 'North West')

    expect(
      shares.map(({ numerator, denominator, percent }) => [numerator, denominator, percent]),
    ).toEqual(first.map(({ numerator, denominator, percent }) => [numerator, denominator, percent]))
  })
})

describe('a combined pack', () => {
  test('names no establishment, no reference and no wait of one person', () => {
    const texts = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
    const secrets = sites.flatMap(({ db }) => {
      const { sqlite } = getInside(db)
      const of = (query: string) => sqlite.prepare<[], string>(query).pluck().all()
      return [
        ...of('select name from establishment where id in (select establishment_id from referral)'),
        ...of('select local_ref from referral'),
        ...of('select id from referral'),
      ]
    })

    expect(secrets.length).toBeGreaterThan(200)
    for (const text of texts) {
      expect(secrets.filter((one) => text.includes(one))).toEqual([])
    }
  })

  test('lists its parts in the manifest with their keys and the hashes of their manifests', () => {
    const { parts, template, region, issued } = JSON.parse(
      readFileSync(join(out, 'manifest.json'), 'utf8'),
    )

    expect({ template, region, issued }).toEqual({
      ...{ template: 'combined-pack', region: null, issued: null },
    })
    expect(parts.map((one: { region: string }) => one.region)).toEqual(['NW', 'LON', 'SW'])
    expect(parts[0].fingerprint).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/)
  })
})

function percentOf(counted: string, outOf: string): string {
  const share = (100 * Number(counted)) / Number(outOf)
  return Number(outOf) === 0 ? '[z]' : String(Math.min(100, Math.round(share)))
}
