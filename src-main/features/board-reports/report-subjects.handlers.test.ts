import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PACK_FORMATS } from '#shared/contract/board-reports.ts'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, type Caller } from '#tests/support/a-program.ts'
import { readSlides } from '#tests/support/read-slides.ts'

const period = { from: '2025-04-01', to: '2025-09-30', asAt: '2025-09-30' }
const EXETER = { kind: 'establishment', code: 'EXI' } as const
let call: Caller
let asked = 0

/** Referrals of Exeter and, fewer, of Bristol. */
beforeAll(async () => {
  const desk = aDesk({
    chooseFolder: async () => {
      asked += 1
      return aFolder()
    },
    printPdf: async (html) => Buffer.from(html),
  })
  call = aCaller(await aDatabase(), '2025-10-01', desk)
  for (let week = 0; week < 12; week += 1) {
    const startedOn = addDays(localDate('2025-04-02'), 7 * week)
    const added = await call('referrals.add', {
      localRef: `R-${week}`,
      direction: 'transfer',
      establishment: week % 3 === 0 ? 'BLI' : 'EXI',
      startedOn,
    })
    const on = addDays(startedOn, 20 + week)
    if (!added.ok || week > 9) continue
    await call('referrals.endEpisode', { referralId: added.value.id, outcome: 'admitted', on })
  }
})

const briefing = { ...period, template: 'briefing', audience: 'internal' } as const

test('the places of the referrals are there to choose from', async () => {
  const { establishments, providers } = await call('boardReports.listSubjects', {})

  expect(establishments.map(({ code }) => code)).toEqual(['BLI', 'EXI'])
  expect(providers).toEqual([])
})

test('a briefing is on one place, and is named after it', async () => {
  const found = await call('boardReports.findPreview', { ...briefing, subject: EXETER })

  if (!found.ok) throw new Error(found.failure.code)
  expect(found.value.html).toMatch(/<h1>Briefing: Exeter \(HMP[^)]*\), EXI<\/h1>/)
  expect(found.value.html).not.toContain('Bristol')
})

test('no briefing leaves the region, is on nothing, or on what is not there', async () => {
  const refusal = async (ask: object) => {
    const found = await call('boardReports.findPreview', { ...briefing, ...ask })
    return found.ok ? undefined : found.failure
  }

  expect(await refusal({ audience: 'external', subject: EXETER })).toEqual({
    ...{ code: 'internal-only', template: 'briefing' },
  })
  expect(await refusal({})).toEqual({ code: 'subject-missing', needs: 'place' })
  expect(await refusal({ subject: { kind: 'establishment', code: 'ZZZ' } })).toEqual({
    ...{ code: 'subject-not-there', kind: 'establishment' },
  })
  expect(await refusal({ subject: { kind: 'provider', name: 'Nobody' } })).toEqual({
    ...{ code: 'subject-not-there', kind: 'provider' },
  })
  expect(await refusal({ template: 'board-report', subject: EXETER })).toMatchObject({
    code: 'subject-not-taken',
  })
})

test('a refused briefing asks for no folder', async () => {
  const before = asked
  const ask = { ...briefing, audience: 'external' as const, subject: EXETER }

  expect(await call('boardReports.export', { ...ask, formats: ['csv'] })).toMatchObject({
    ok: false,
  })
  expect(await call('boardReports.issue', { ...ask, formats: ['csv'] })).toMatchObject({
    ok: false,
  })
  expect(asked).toBe(before)
})

test('a briefing made twice is the same byte for byte in every format', async () => {
  const made = async () => {
    const exported = await call('boardReports.export', {
      ...{ ...briefing, subject: EXETER, formats: [...PACK_FORMATS] },
    })
    if (!exported?.ok) throw new Error('Nothing was exported')
    const { folder } = exported.value
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  }
  const [first, second] = [await made(), await made()]

  expect([...first.keys()].filter((name) => name.startsWith('briefing-2025'))).toHaveLength(5)
  expect(second).toEqual(first)
  const [, slides] = [...first].find(([name]) => name.endsWith('.pptx')) ?? []
  const titles = readSlides(slides ?? new Uint8Array()).map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('a briefing is issued and made again, and the list says on what it is', async () => {
  const issued = await call('boardReports.issue', {
    ...{ ...briefing, subject: EXETER, formats: ['csv', 'docx'] },
  })

  if (!issued?.ok) throw new Error('Nothing was issued')
  const { report } = issued.value
  expect(report).toMatchObject({
    template: 'briefing',
    scope: { about: expect.stringContaining('EXI') },
  })
  expect(await call('boardReports.remake', { id: report.id })).toMatchObject({
    value: { same: true },
  })
})
