import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PACK_FORMATS, type PackFormat } from '#shared/contract/board-reports.ts'
import type { ProjectPart } from '#shared/contract/projects.ts'
import { addDays, localDate } from '#shared/domain/local-date.ts'
import { aDatabase, aFolder } from '#tests/support/a-database.ts'
import { aCaller, aDesk, type Caller } from '#tests/support/a-program.ts'
import { readSlides } from '#tests/support/read-slides.ts'

const period = { from: '2025-04-01', to: '2025-09-30', asAt: '2025-09-30' }
let call: Caller
let projectId: string
let emptyId: string

/** Referrals one a week, and a project that learns from them. */
beforeAll(async () => {
  const desk = aDesk({
    chooseFolder: async () => aFolder(),
    printPdf: async (html) => Buffer.from(html),
  })
  call = aCaller(await aDatabase(), '2025-10-01', desk)
  for (let week = 0; week < 40; week += 1) {
    const startedOn = addDays(localDate('2024-12-04'), 7 * week)
    const added = await call('referrals.add', {
      ...{ localRef: `SECRET-${week}`, direction: 'transfer', establishment: 'EXI', startedOn },
    })
    if (!added.ok) continue
    await call('referrals.recordMilestone', {
      referralId: added.value.id,
      milestone: 'first_psychiatric_assessment',
      on: addDays(startedOn, 10 + (week % 9)),
    })
    const on = addDays(startedOn, week < 30 ? 30 + 3 * (week % 7) : 14)
    if (on > period.asAt) continue
    await call('referrals.endEpisode', { referralId: added.value.id, outcome: 'admitted', on })
  }
  projectId = await aProject('Beds without delay')
  emptyId = await aProject('Nothing yet')
  const own = await call('qualityImprovement.saveOwnMeasure', {
    ...{ name: 'Bed calls held', kind: 'count', unit: 'calls', direction: 'increase' },
  })
  const primary = await keep({ kind: 'driver', driverKind: 'primary', text: 'Beds are known' })
  await keep({ kind: 'driver', driverKind: 'change_idea', parentId: primary, text: 'Bed call' })
  const waits = 'days_referral_to_admission'
  await keep({ kind: 'measure', role: 'outcome', measure: waits, target: 28 })
  if (own.ok) await keep({ kind: 'measure', role: 'process', measure: own.value.id })
  await keep({
    ...{ kind: 'cycle', title: 'Daily bed call', theory: 'Nobody asks', plan: 'Call at nine' },
    ...{ prediction: 'Waits fall by a week', beganOn: localDate('2025-06-02') },
    ...{ endedOn: localDate('2025-06-30'), done: 'Held daily', data: '', learning: 'They fell' },
    decision: 'adopt',
  })
  await keep({ kind: 'action', text: 'Hold a bed call', owner: 'Provider', state: 'open' })
  await keep({ kind: 'member', name: 'Robin Made-Up', role: 'Lead', organisation: 'Region' })
  await keep({ kind: 'entry', on: localDate('2025-06-01'), text: 'We met' })
  await call('qualityImprovement.markChart', {
    ...{ measure: waits, kind: 'note', on: '2025-03-03', words: 'New ward' },
  })
  await call('qualityImprovement.freezeCohort', {
    ...{ projectId, name: 'Winter', from: '2024-12-01', to: '2025-03-31' },
    filters: { establishments: [], providers: [], securityLevels: [], mhaSections: [] },
  })
})

async function aProject(name: string): Promise<string> {
  const saved = await call('qualityImprovement.saveProject', {
    ...{ name, aim: 'Half the waits beyond 28 days', aimBy: '2025-12-31', state: 'running' },
  })
  if (!saved.ok) throw new Error('No project')
  return saved.value.id
}

async function keep(part: ProjectPart): Promise<string> {
  const kept = await call('qualityImprovement.savePart', { projectId, part })
  if (!kept.ok) throw new Error(kept.failure.code)
  return kept.value.id
}

const report = (id: string, audience: 'internal' | 'external' = 'internal') =>
  ({ ...period, template: 'project-report', audience, subject: { kind: 'project', id } }) as const

async function packOf(id: string, formats: PackFormat[]) {
  const exported = await call('boardReports.export', { ...report(id), formats })
  if (!exported?.ok) throw new Error('Nothing was exported')
  const { folder } = exported.value
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

test('the projects are there to choose from', async () => {
  const { projects } = await call('boardReports.listSubjects', {})

  expect(projects.map(({ name }) => name)).toEqual(['Beds without delay', 'Nothing yet'])
})

test('a project report tells its aim, its drivers, its cohort, its marks and what was learned', async () => {
  const found = await call('boardReports.findPreview', report(projectId))

  if (!found.ok) throw new Error(found.failure.code)
  const { html } = found.value
  expect(html).toContain('<h1>Project report: Beds without delay</h1>')
  expect(html).toMatch(/<li>Primary driver: Beds are known<ul>\s*<li>Change idea: Bed call<\/li>/)
  expect(html).toContain('The cohort “Winter” was frozen on 1 October 2025')
  expect(html).toContain('Robin Made-Up')
  expect(html).toMatch(/Marks: A, 3 March 2025, New ward; B, 2 June 2025, Daily bed call\./)
  expect(html).toContain('Waits fall by a week')
  expect(html).not.toContain('SECRET')
})

test('a project without anything has a report that says so, of the period of the report', async () => {
  const found = await call('boardReports.findPreview', report(emptyId))

  if (!found.ok) throw new Error(found.failure.code)
  expect(found.value.html).toContain('No cohort is frozen for this project')
  expect(found.value.html).toContain('The project follows no measure over time.')
})

test('a project report never leaves the region, and is of a project that is there', async () => {
  expect(await call('boardReports.findPreview', report(projectId, 'external'))).toMatchObject({
    failure: { code: 'internal-only', template: 'project-report' },
  })
  expect(
    await call('boardReports.findPreview', report('0199a000-0000-7000-8000-000000000001')),
  ).toMatchObject({ failure: { code: 'subject-not-there', kind: 'project' } })
})

test('made twice it is the same byte for byte in every format, its chart editable', async () => {
  const [first, second] = [
    await packOf(projectId, [...PACK_FORMATS]),
    await packOf(projectId, [...PACK_FORMATS]),
  ]

  expect(second).toEqual(first)
  const [, slides] = [...first].find(([name]) => name.endsWith('.pptx')) ?? []
  const titles = readSlides(slides ?? new Uint8Array()).map(({ title }) => title)
  expect(titles).toContain('Chart 1, outcome: Days from referral to admission: chart')
  expect(new Set(titles).size).toBe(titles.length)
  const manifest = JSON.parse(first.get('manifest.json')?.toString() ?? '')
  expect(manifest).toMatchObject({ about: 'Beds without delay', figures: [] })
  const unmet = manifest.workbookChecklist.filter(
    ({ outcome }: { outcome: string }) => outcome === 'unmet',
  )
  expect(unmet).toEqual([])
})

test('a project report is issued, and made again as it was', async () => {
  const issued = await call('boardReports.issue', {
    ...report(projectId),
    formats: ['docx', 'pptx', 'csv'],
  })

  if (!issued?.ok) throw new Error('Nothing was issued')
  expect(await call('boardReports.remake', { id: issued.value.report.id })).toMatchObject({
    value: { same: true },
  })
})
