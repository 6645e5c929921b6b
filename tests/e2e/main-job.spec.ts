import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { checkMessyReturn, choose, count } from './messy-return.ts'
import { createDatabase, goTo } from './screens.ts'

const SAMPLE = resolve('tests/data/caseload-sample.csv')

/** The pictures of the README are taken here. */
async function picture(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: `out/pictures/${name}.png`, animations: 'disabled' })
}

async function lookAsAt(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^Guidance clock · as at/ }).click()
  await page.getByRole('textbox', { name: 'As-at date' }).fill(day)
  await page.getByRole('button', { name: 'Apply' }).click()
}

test('the main job: import returns, see who waits, record a milestone, export the report', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const { page } = desk
  await page.setViewportSize({ width: 1440, height: 1080 })
  await createDatabase(page)

  await checkMessyReturn(desk)
  await page.getByRole('button', { name: 'Import 113 referrals' }).click()
  await expect(page.getByText(/^113 referrals added/)).toBeVisible()

  await choose(desk, SAMPLE)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(count(page, 'New')).toContainText('300')
  await page.getByRole('button', { name: 'Import 300 referrals' }).click()
  await expect(page.getByText(/^300 referrals added/)).toBeVisible()

  await goTo(page, 'Caseload')
  await lookAsAt(page, '30/9/2025')
  await expect(page.getByText(/^26 open referrals; \d+ past the limit/)).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await picture(page, 'caseload')

  await page.getByRole('searchbox', { name: 'Search' }).fill('R11-00069')
  await page.getByRole('rowheader', { name: 'R11-00069' }).click()
  await expect(page.getByText('R11-00069 passed day 28 on', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Record milestone' }).click()
  const panel = page.getByRole('dialog', { name: 'Record a milestone' })
  await panel.getByRole('combobox', { name: 'Milestone' }).selectOption('bed_identified')
  await panel.getByLabel('Date').fill('29/9/2025')
  await panel.getByRole('button', { name: 'Record' }).click()
  await expect(page.getByText(/^Bed identified is recorded on 29 September 2025/)).toBeVisible()
  await page.getByRole('region', { name: 'Clocks' }).scrollIntoViewIfNeeded()
  await picture(page, 'referral')

  await goTo(page, 'Board report')
  await page.getByRole('textbox', { name: 'From' }).fill('1/4/2025')
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('30/9/2025')
  await page.getByRole('radio', { name: /^External/ }).check()
  const preview = page.frameLocator('iframe[title="Preview of the report"]')
  await expect(preview.getByText('1 April 2025 to 30 September 2025, both days')).toBeVisible()
  await expect(preview.getByText('External.', { exact: true })).toBeVisible()
  await picture(page, 'board-report')
  const target = join(desk.folder, 'pack')
  desk.answerDialog('folder', target)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText(/^The report is in /)).toBeVisible({ timeout: 60_000 })

  const [pdf = ''] = readdirSync(target, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'))
  const about = execFileSync('pdfinfo', [join(target, pdf)], { encoding: 'utf8' })
  expect(about).toMatch(/Tagged: +yes/)
  expect(Number(/Pages: +(\d+)/.exec(about)?.[1])).toBeGreaterThanOrEqual(4)
  expect(Number(/Pages: +(\d+)/.exec(about)?.[1])).toBeLessThanOrEqual(6)
  const words = execFileSync('pdftotext', ['-layout', join(target, pdf), '-'], { encoding: 'utf8' })
  for (const word of ['External.', 'guidance clock', 'Page 1 of', 'Definitions']) {
    expect(words).toContain(word)
  }
  expect(words).not.toMatch(/R11-|R1-0|Exeter|Leeds/)
})
