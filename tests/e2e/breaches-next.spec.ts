import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstrationAtToday } from './screens.ts'

const grid = (page: Page) => page.getByRole('grid', { name: /^Who breaches next, / })
const counts = (page: Page) => page.getByText(/^\d+ of \d+ open transfers within the limit$/)

async function openList(page: Page): Promise<void> {
  await openDemonstrationAtToday(page)
  await goTo(page, 'Who breaches next')
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
}

async function choose(page: Page, name: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name }).click()
  await page.getByRole('option', { name: option }).first().click()
  await page.keyboard.press('Escape')
}

async function seeAsAt(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /clock · as at/ }).click()
  await page.getByRole('textbox', { name: 'As-at date' }).fill(day)
  await page.getByRole('button', { name: 'Apply' }).click()
}

test('says of each open transfer its chance, the interval and how many are behind it', async ({
  desk: { page },
}) => {
  await openList(page)

  await expect(
    page.getByText(
      /^\d+ open transfers within the limit; much can be changed for \d+; not known for \d+; little to gain for \d+\. Guidance clock, as at \d+ \w+ \d{4}; chances from \d+ transfers, all of the history\.$/,
    ),
  ).toBeVisible()
  const shown = await grid(page).getByRole('row').count()
  expect(await counts(page).innerText()).toBe(
    `${shown - 1} of ${shown - 1} open transfers within the limit`,
  )
  await expect(grid(page)).toContainText(/\d+% to \d+%, n\s=\s\d+/)
  await expect(page.getByText(/^First stand those whose chance would rise most/)).toBeVisible()
  await expect(page.getByText(/^Open but not listed: \d+ past the last day/)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('is narrowed to a stage, sorted by chance, kept in the address and saved as a file', async ({
  desk,
}) => {
  const { page } = desk
  await openList(page)
  const all = await counts(page).innerText()

  await choose(page, 'Stage', 'Awaiting bed')
  await expect(counts(page)).not.toHaveText(all)
  await page.getByRole('button', { name: 'Chance of admission in time' }).click()
  await expect(page).toHaveURL(/stage=awaiting_bed&sort=chance&order=ascending/)
  await expect(
    grid(page).getByRole('columnheader', { name: 'Chance of admission in time' }),
  ).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByText(/^First stand those/)).toHaveCount(0)

  const saved = join(desk.folder, 'next.csv')
  desk.answerDialog('save', saved)
  await page.getByRole('button', { name: 'Save the list as CSV' }).click()
  await expect(page.getByText('Saved as next.csv.')).toBeVisible()
  const lines = readFileSync(saved, 'utf8').trim().split(/\r?\n/)
  expect(lines[0]).toContain('"Chance of admission by the last day, %"')
  expect(lines).toHaveLength(await grid(page).getByRole('row').count())

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(counts(page)).toHaveText(all)
})

test('filters that leave nobody can be cleared', async ({ desk: { page } }) => {
  await openList(page)
  const all = await counts(page).innerText()

  await page.evaluate(() => {
    location.hash = '/breaches-next?stage=need_identified'
  })
  await expect(page.getByText('No referral matches the filters')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(counts(page)).toHaveText(all)
})

test('the chances can be taken from the last months alone, and the sentence says so', async ({
  desk: { page },
}) => {
  await openList(page)

  await page
    .getByRole('combobox', { name: 'Chances from' })
    .selectOption({ label: 'Referrals of the last 12 months' })

  await expect(page.getByText(/; chances from \d+ transfers since \d+ \w+ \d{4}\.$/)).toBeVisible()
  await expect(page).toHaveURL(/months=12/)
})

test('is walked through with the keyboard, and comes back to the row it was left on', async ({
  desk: { page },
}) => {
  await openList(page)

  await grid(page).locator('[aria-rowindex="2"]').focus()
  await page.keyboard.press('ArrowDown')
  const row = grid(page).locator('[aria-rowindex="3"]')
  await expect(row).toBeFocused()
  const reference = await row.getByRole('rowheader').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  await page.goBack()
  await expect(row).toBeFocused()
})

test('Today leads to it from who reaches the last day within 7 days', async ({
  desk: { page },
}) => {
  await openDemonstrationAtToday(page)
  await page.getByRole('button', { name: /^Last day within 7 days/ }).click()
  await page
    .getByRole('link', { name: /Who breaches next$/ })
    .last()
    .click()

  await expect(page.getByRole('heading', { level: 1, name: 'Who breaches next' })).toBeVisible()
  await expect(counts(page)).toBeVisible()
})

test('where nobody is within the limit, it says where they are', async ({ desk: { page } }) => {
  await openList(page)

  await seeAsAt(page, '1/1/2010')

  await expect(page.getByText('No open transfer is within its limit')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a short history gives no chance, and an empty database says what to do', async ({
  desk: { page },
}) => {
  await createDatabase(page)
  await goTo(page, 'Who breaches next')
  await expect(page.getByText('No referral is recorded yet')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await goTo(page, 'Caseload')
  await page.getByRole('button', { name: 'New referral' }).click()
  const panel = page.getByRole('dialog', { name: 'New referral' })
  await panel.getByLabel('Reference').fill('T-1')
  await panel.getByRole('combobox', { name: 'Establishment' }).fill('exeter')
  await page.getByRole('option', { name: /Exeter/ }).click()
  await panel.getByLabel('Referral made on').fill('-3')
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'T-1' })).toBeVisible()
  await goTo(page, 'Who breaches next')

  await expect(page.getByText(/^None of those listed has 20 past referrals like it/)).toBeVisible()
  await expect(grid(page).getByRole('row', { name: /^T-1 .*Too few \(0\)/ })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})
