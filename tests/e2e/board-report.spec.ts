import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

test('the report is previewed, and changes with its audience and its clock', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  const preview = page.frameLocator('iframe[title="Preview of the report"]')

  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Mental Health Act')
  await expect(preview.getByText('Internal.', { exact: true })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await expect(page.getByRole('combobox', { name: 'Rules for hiding figures' })).toHaveCount(0)
  await page.getByRole('radio', { name: /^External/ }).check()
  await expect(preview.getByText('Internal.', { exact: true })).toHaveCount(0)
  await expect(preview.getByText(/^External\. Counts of 1 to 4 are shown as \*/)).toBeVisible()
  await page
    .getByRole('combobox', { name: 'Rules for hiding figures' })
    .selectOption({ label: 'Hospital Episode Statistics, in style' })
  await expect(preview.getByText(/^External\. Counts of 1 to 7 are shown as \*/)).toBeVisible()
  await expect(preview.getByText('hes-style-1', { exact: true })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: /^Guidance clock · as at/ }).click()
  await page.getByRole('radio', { name: /^Need clock/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^By the need clock, as at/)).toBeVisible()
  await expect(preview.getByText(/need clock/i).first()).toBeVisible()
})

test('a period the wrong way round is refused beside it', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')

  await page.getByRole('textbox', { name: 'From' }).fill('1/1/2025')
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('31/12/2024')

  await expect(page.getByRole('alert')).toHaveText(
    'The period ends before it begins. Change one of its dates.',
  )
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
})

test('the report is exported as files, and says where they are', async ({ desk }) => {
  const { page, folder } = desk
  await openDemonstration(page)
  await goTo(page, 'Board report')
  const target = join(folder, 'pack')
  await expect(page.getByRole('checkbox', { name: 'Slides (PPTX)' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Workbook (XLSX)' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Workbook (ODS)' })).toBeChecked()

  desk.answerDialog('folder', target)
  await page.getByRole('button', { name: 'Export' }).click()

  await expect(page.getByText(/^The report is in /)).toBeVisible({ timeout: 30_000 })
  const files = readdirSync(target, { recursive: true }).map(String)
  for (const ending of ['.pdf', '.docx', '.pptx', '.xlsx', '.ods', '.csv']) {
    expect(files.some((name) => name.endsWith(ending))).toBe(true)
  }
})
