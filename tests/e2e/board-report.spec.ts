import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
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

test('the author leaves sections out, and says things in their own words', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  const preview = page.frameLocator('iframe[title="Preview of the report"]')
  await page.getByRole('combobox', { name: 'Kind of report' }).selectOption('advisory-group-pack')
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Advisory Group')

  await page.getByRole('checkbox', { name: 'Admitted within 28 days, by who people are' }).uncheck()
  await expect(preview.getByRole('heading', { name: /by who people are/ })).toHaveCount(0)
  await expect(page.getByText('11 of 12 sections.', { exact: false })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Definitions' })).toBeDisabled()

  await page.getByRole('button', { name: 'Words of Asks and decisions' }).click()
  await page.getByRole('textbox', { name: 'Sentence' }).fill('We ask for two beds near HMP Exeter.')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(preview.getByText('We ask for two beds near HMP Exeter. †')).toBeVisible()
  await expect(preview.getByText(/are the words of the author of this report/)).toBeVisible()

  await goTo(page, 'Caseload')
  await goTo(page, 'Board report')
  await page.getByRole('combobox', { name: 'Kind of report' }).selectOption('advisory-group-pack')
  await expect(preview.getByText('We ask for two beds near HMP Exeter. †')).toBeVisible()
})

test('words that name a place are refused outside the region, and can be changed', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  await page.getByRole('radio', { name: /^External/ }).check()
  await page.getByRole('button', { name: 'Words of In short' }).click()
  await page.getByRole('textbox', { name: 'Commentary' }).fill('Beds at Exeter were short.')
  await page.getByRole('button', { name: 'Use these words' }).click()

  await expect(page.getByText(/^Your words name Exeter\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()

  await page.getByRole('button', { name: 'Words of In short' }).click()
  await page.getByRole('textbox', { name: 'Commentary' }).fill('Beds were short.')
  await page.getByRole('button', { name: 'Use these words' }).click()
  await expect(page.getByText(/^Your words name/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled()
})

test('a figure opens its definition, and the referrals behind it', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  await page.getByRole('searchbox', { name: 'Find a figure' }).fill('I1 value')
  await page.getByRole('button', { name: 'I1 value', exact: true }).click()

  const panel = page.getByRole('dialog', { name: 'I1 value' })
  await expect(
    panel.getByText(/^Admitted within 28 days: admitted within 28 days of/),
  ).toBeVisible()
  await expect(panel.getByText(/^\d+ counted, of \d+ that it is out of\.$/)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  const first = panel.getByRole('table', { name: 'Referrals behind the figure' }).getByRole('link')
  const reference = await first.first().innerText()
  await first.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)

  await page.goBack()
  await page.getByRole('radio', { name: /^External/ }).check()
  await page.getByRole('searchbox', { name: 'Find a figure' }).fill('I1 value')
  await page.getByRole('button', { name: 'I1 value', exact: true }).click()
  await expect(panel.getByText(/^A report that leaves the region shows nobody/)).toBeVisible()
})

test('a briefing is on one prison, and is refused outside the region', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Board report')
  const preview = page.frameLocator('iframe[title="Preview of the report"]')

  await page
    .getByRole('combobox', { name: 'Kind of report' })
    .selectOption({ label: 'Briefing on a prison or provider' })
  await expect(page.getByRole('alert')).toHaveText(
    'Choose the prison or the provider that the briefing is on.',
  )
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
  await page
    .getByRole('combobox', { name: 'Prison or provider' })
    .selectOption({ label: 'Exeter (HMP & YOI), EXI' })

  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'Briefing: Exeter (HMP & YOI), EXI',
  )
  await expect(preview.getByRole('heading', { name: 'Open actions that it owns' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('radio', { name: /^External/ }).check()
  await expect(page.getByRole('alert')).toContainText(
    'it never leaves the region. Choose Internal.',
  )
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
})

/** A project of the demonstration that follows a measure, through its form. */
async function addProject(page: Page): Promise<void> {
  await goTo(page, 'Quality improvement')
  const tabs = page.getByRole('navigation', { name: 'Quality improvement' })
  await tabs.getByRole('link', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'New project' }).first().click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Name').fill('A bed in time')
  await panel.getByLabel('Aim').fill('Half of all transfers admitted within 28 days')
  await panel.getByRole('button', { name: 'Create the project' }).click()
  await page.getByRole('button', { name: 'Add a measure' }).click()
  await panel.getByLabel('Measure').selectOption({ label: 'Days from referral to admission' })
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Days from referral to admission' })).toBeVisible()
}

test('a project has a report of its own, chosen by its name', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await addProject(page)
  await goTo(page, 'Board report')
  const preview = page.frameLocator('iframe[title="Preview of the report"]')

  await page
    .getByRole('combobox', { name: 'Kind of report' })
    .selectOption({ label: 'Quality improvement project report' })
  await expect(page.getByRole('alert')).toHaveText('Choose the project that the report is on.')
  await page
    .getByRole('combobox', { name: 'Project', exact: true })
    .selectOption({ label: 'A bed in time' })

  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
    'Project report: A bed in time',
  )
  await expect(preview.getByRole('heading', { name: 'What was learned' })).toBeVisible()
  await expect(preview.getByRole('img', { name: /^Line chart over time/ })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})
