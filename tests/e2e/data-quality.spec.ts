import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Launched } from '../../tools/chromium-host/launch.ts'
import { expect, test } from './fixtures.ts'
import { checkMessyReturn, choose } from './messy-return.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

const grid = (page: Page) => page.getByRole('grid', { name: /^Faults, / })
const status = (page: Page) => page.getByRole('combobox', { name: 'Status' })

const HEADINGS = 'local_ref,direction,establishment,need_identified,referral_made,gender'

/** Import a return in the template's form, and go to the list. */
async function givenReturn(desk: Launched, rows: readonly string[]): Promise<void> {
  const { page } = desk
  await createDatabase(page)
  mkdirSync(desk.folder, { recursive: true })
  writeFileSync(join(desk.folder, 'return.csv'), [HEADINGS, ...rows].join('\r\n'))
  await goTo(page, 'Import')
  await choose(desk, join(desk.folder, 'return.csv'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: /^Import \d+ referrals?$/ }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await goTo(page, 'Data quality')
}

async function chooseFault(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Fault' }).click()
  await page.getByRole('option', { name }).click()
  await page.keyboard.press('Escape')
}

test('a warning of an import is listed, the milestone corrected from it, and it is gone', async ({
  desk,
}) => {
  const { page } = desk
  await givenReturn(desk, [
    'T-1,transfer,EXI,2025-02-05,2025-02-01,1',
    'T-2,transfer,BLI,2025-02-01,2025-02,=1+1',
  ])
  const odd = grid(page).getByRole('row', { name: /T-1 .*Dates in an odd order/ })
  await expect(odd).toContainText('1 Feb 2025, before Need identified, 5 Feb 2025')
  await expect(odd).toContainText('Correct the one of the two dates that is wrong.')
  await expect(grid(page).getByRole('row', { name: /T-2 .*Month without a day/ })).toBeVisible()
  await expect(grid(page).getByRole('row', { name: /T-2 .*Value not known/ })).toContainText('=1+1')
  expect(await faultsInBothSchemes(page)).toEqual([])

  await odd.getByRole('link', { name: 'T-1' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'still stands' })).toBeVisible()
  await page.getByRole('button', { name: 'Correct Referral made' }).click()
  const panel = page.getByRole('dialog', { name: 'Correct: Referral made' })
  await panel.getByLabel('Date').fill('6/2/2025')
  await panel.getByLabel('Reason').fill('Typing error')
  await panel.getByRole('button', { name: 'Correct' }).click()
  await expect(page.getByText(/^Referral made is now 6 February 2025/)).toBeVisible()
  await expect(page.getByText('still stands')).toHaveCount(0)
  await page.goBack()
  await expect(grid(page).getByRole('row', { name: /T-2 .*Month without a day/ })).toBeVisible()
  await expect(odd).toHaveCount(0)

  await chooseFault(page, 'Value not known (1)')
  await expect(page.getByText(/^1 of \d+ faults$/)).toBeVisible()
  const saved = join(desk.folder, 'faults.csv')
  desk.answerDialog('save', saved)
  await page.getByRole('button', { name: 'Save the list as CSV' }).click()
  await expect(page.getByText('Saved as faults.csv.')).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toContain("Value not known,Gender,'=1+1,")
})

test('a messy return shows what it left, and how many rows still wait', async ({ desk }) => {
  const { page } = desk
  await createDatabase(page)
  await goTo(page, 'Data quality')
  await expect(page.getByText('No open referral is recorded')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await checkMessyReturn(desk)
  await page.getByRole('button', { name: 'Import 113 referrals' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()

  await goTo(page, 'Data quality')
  await status(page).selectOption('all')
  await expect(
    page.getByText('7 rows rejected, 0 parked in imports have not come in.'),
  ).toBeVisible()
  await chooseFault(page, 'NHS number not valid (1)')
  const number = grid(page).getByRole('row', { name: /NHS number not valid/ })
  await expect(number).toContainText('•••')
  await page.getByRole('link', { name: 'Go to Import' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
})

test('narrows down, keeps that in the address, and says n of N', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await goTo(page, 'Data quality')
  await status(page).selectOption('all')
  const counts = page.getByText(/^\d+ of \d+ faults$/)
  await expect(page.getByText(/ recorded referrals; guidance clock/)).toBeVisible()
  await expect(page.getByText(/^\d+ faults? on \d+ of \d+ recorded referrals/)).toBeVisible()
  const all = await counts.innerText()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('searchbox', { name: 'Search' }).fill('exeter')
  await expect(counts).not.toHaveText(all)
  await expect(page).toHaveURL(/text=exeter/)
  await page.getByRole('button', { name: 'Reference' }).click()
  await expect(grid(page).getByRole('columnheader', { name: 'Reference' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing is called this')
  await expect(page.getByText('No fault matches the filters')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(counts).toHaveText(all)

  const table = page.getByRole('table', { name: /^By establishment, Guidance clock, as at/ })
  await expect(table.getByRole('row', { name: /^All together/ })).toContainText(
    /[\d,]+ of [\d,]+ \(\d/,
  )
})

test('is walked through with the keyboard, and comes back to the row it was left on', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Data quality')
  await status(page).selectOption('all')
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')

  await grid(page).locator('[aria-rowindex="2"]').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  const last = Number(await grid(page).getAttribute('aria-rowcount'))
  const row = grid(page).locator(`[aria-rowindex="${last - 1}"]`)
  await expect(row).toBeFocused()
  const reference = await row.getByRole('rowheader').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  await page.goBack()
  await expect(row).toBeFocused()
})

test('Today leads to it, and both speak of as many referrals', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await goTo(page, 'Today')
  const button = page.getByRole('button', { name: /^Data-quality faults/ })
  const count = (await button.innerText()).split('\n')[1]
  await button.click()
  await page
    .getByRole('link', { name: /Data quality$/ })
    .last()
    .click()

  await expect(page.getByRole('heading', { level: 1, name: 'Data quality' })).toBeVisible()
  await expect(page.getByText(new RegExp(` on ${count} of \\d+ open referrals`))).toBeVisible()
})
