import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

const WRITING = { timeout: 30_000 }

/** To the confirming dialog, with the formats that are quick to write. */
async function askToIssue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Issue this report' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Issue this report?' })).toBeVisible()
}

async function onlyFormats(page: Page, ...names: readonly string[]): Promise<void> {
  const section = page.getByRole('region', { name: 'Files' })
  for (const box of await section.getByRole('checkbox').all()) await box.uncheck()
  for (const name of names) await section.getByRole('checkbox', { name }).check()
}

test('a report is issued, found again, corrected by another, and made again byte for byte', async ({
  desk,
}) => {
  const { page, folder } = desk
  await openDemonstration(page)
  await goTo(page, 'Board report')
  await page.getByRole('main').getByRole('link', { name: 'Issued reports' }).click()
  await expect(page.getByText('No report has been issued yet')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await goTo(page, 'Board report')

  await onlyFormats(page, 'Report as PDF', 'Workbook (XLSX)')
  await askToIssue(page)
  await expect(page.getByText('It cannot be changed or taken back.')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  desk.answerDialog('folder', join(folder, 'first'))
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(page.getByText('Issued and kept.')).toBeVisible(WRITING)

  await askToIssue(page)
  await page.getByRole('combobox', { name: 'It replaces' }).selectOption({ index: 1 })
  desk.answerDialog('folder', join(folder, 'second'))
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(page.getByText('Issued and kept.')).toBeVisible(WRITING)

  await page.getByRole('main').getByRole('link', { name: 'Issued reports', exact: true }).click()
  await expect(page.getByText('2 of 2, the newest first.')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(3)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Only those not replaced')
  await expect(page.getByText('1 of 2, the newest first.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('All reports')

  await page.getByRole('row').nth(2).getByRole('rowheader').getByRole('link').click()
  await expect(page.getByRole('heading', { name: /^Issued on .* · frozen$/ })).toBeVisible()
  await expect(page.getByText('A later report replaces this one')).toBeVisible()
  const preview = page.frameLocator('iframe[title="Preview of the report"]')
  await expect(preview.getByText(/, as report 0/)).toBeVisible()
  const hash = page.getByRole('textbox', { name: /^SHA-256 of board-report-.*\.pdf$/ })
  await expect(hash).toHaveValue(/^[0-9a-f]{64}$/)
  await page.getByRole('button', { name: /^Copy the SHA-256 of board-report-.*\.pdf$/ }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()

  desk.answerDialog('folder', join(folder, 'again'))
  await page.getByRole('button', { name: 'Make the files again' }).click()
  await expect(page.getByText('Every file is the same byte for byte (2 of 2).')).toBeVisible(
    WRITING,
  )
  await expect(page.getByText('✓ the same')).toHaveCount(2)
  expect(await faultsInBothSchemes(page)).toEqual([])
  const files = (name: string) => {
    const [pack = ''] = readdirSync(join(folder, name))
    const names = readdirSync(join(folder, name, pack)).sort()
    return names.map((file) => [file, readFileSync(join(folder, name, pack, file), 'base64')])
  }
  expect(files('again')).toHaveLength(3)
  expect(files('again')).toEqual(files('first'))
})

test('nothing is issued when the dialog or the choice of a folder is cancelled', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  await askToIssue(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await askToIssue(page)
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(page.getByRole('button', { name: 'Issue this report' })).toBeEnabled()

  await page.getByRole('main').getByRole('link', { name: 'Issued reports', exact: true }).click()
  await expect(page.getByText('No report has been issued yet')).toBeVisible()
})

test('an issue that is stopped leaves no file and no report', async ({ desk }) => {
  const { page, folder } = desk
  await openDemonstration(page)
  await goTo(page, 'Board report')
  await askToIssue(page)
  desk.answerDialog('folder', join(folder, 'stopped'))
  await page.getByRole('button', { name: 'Issue it' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await expect(page.getByText('Stopped. Nothing was issued, and no file was kept.')).toBeVisible(
    WRITING,
  )
  expect(existsSync(join(folder, 'stopped'))).toBe(false)
  await page.getByRole('main').getByRole('link', { name: 'Issued reports', exact: true }).click()
  await expect(page.getByText('No report has been issued yet')).toBeVisible()
})
