import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  createDatabase,
  faultsInBothSchemes,
  goTo,
  openDemonstrationAtToday,
  PASSPHRASE,
} from './screens.ts'

const lists = (page: Page) => page.getByRole('group', { name: 'Lists of the day' })

/** What a list is called, and how many it says are on it. */
async function namesAndCounts(page: Page): Promise<readonly (readonly [string, number])[]> {
  const texts = await lists(page).getByRole('button').allInnerTexts()
  return texts.map((text) => {
    const [name = '', count = ''] = text.split('\n')
    return [name, Number(count)] as const
  })
}

async function addReferral(page: Page, reference: string): Promise<void> {
  await page.getByRole('button', { name: 'New referral' }).click()
  const panel = page.getByRole('dialog', { name: 'New referral' })
  await panel.getByLabel('Reference').fill(reference)
  await panel.getByRole('combobox', { name: 'Establishment' }).fill('exeter')
  await page.getByRole('option', { name: /Exeter/ }).click()
  await panel.getByLabel('Referral made on').fill('-40')
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
}

test('is the first screen, sums the day up, and every number opens as many referrals', async ({
  desk: { page },
}) => {
  await openDemonstrationAtToday(page)

  await expect(
    page.getByText(
      /^\d+ open referrals; \d+ reach(es)? the last day within 7 days; .* Guidance clock, remissions by their own; as at \d+ \w+ \d{4}\.$/,
    ),
  ).toBeVisible()
  const shown = await namesAndCounts(page)
  expect(shown).toHaveLength(9)
  for (const [name, count] of shown) {
    await lists(page).getByRole('button', { name }).click()
    const section = page.getByRole('region', { name })
    await expect(section.getByRole('rowheader')).toHaveCount(count)
    await expect(section.getByRole('status')).toContainText(String(count))
    if (count === 0) await expect(section.getByRole('table')).toHaveCount(0)
  }
  expect(shown.filter(([, count]) => count > 0).length).toBeGreaterThan(4)
})

test('is clean for assistive technology, with rows and without', async ({ desk: { page } }) => {
  await openDemonstrationAtToday(page)
  expect(await faultsInBothSchemes(page)).toEqual([])

  await lists(page)
    .getByRole('button', { name: /^Changed since you last looked/ })
    .click()
  await expect(page.getByText('This is your first look at this database.')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('the keyboard opens a list and a referral, and comes back to that list', async ({
  desk: { page },
}) => {
  await openDemonstrationAtToday(page)

  const button = lists(page).getByRole('button', { name: /^No activity for 7 days/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const section = page.getByRole('region', { name: 'No activity for 7 days or more' })
  const first = section.getByRole('link').first()
  const reference = await first.innerText()
  for (let stops = 0; stops < 10; stops += 1) {
    await page.keyboard.press('Tab')
    if (await first.evaluate((link) => link === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()

  await page.goBack()
  await expect(section.getByRole('link', { name: reference })).toBeVisible()
})

test('as at an earlier day nothing later is known', async ({ desk: { page } }) => {
  await openDemonstrationAtToday(page)

  await page.getByRole('button', { name: /^Guidance clock · as at/ }).click()
  await page.getByRole('textbox', { name: 'As-at date' }).fill('1/1/2010')
  await page.getByRole('button', { name: 'Apply' }).click()

  await expect(page.getByText(/^0 open referrals\. .* as at 1 January 2010\.$/)).toBeVisible()
  await expect(page.getByText('No open referral reaches its last day within 7 days.')).toBeVisible()
})

test('an empty database says what to do', async ({ desk: { page } }) => {
  await createDatabase(page)
  await goTo(page, 'Today')

  await expect(page.getByText('No referral is recorded yet')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('link', { name: 'Import a return' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
})

test('what was recorded since the last visit is listed once the database is opened again', async ({
  desk: { page },
}) => {
  await createDatabase(page)
  await addReferral(page, 'T-1')
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await goTo(page, 'Today')

  await expect(page.getByText('1 open referral; 0 reach the last day within 7 days')).toBeVisible()
  await lists(page)
    .getByRole('button', { name: /^Changed since you last looked/ })
    .click()
  const section = page.getByRole('region', { name: 'Changed since you last looked' })
  await expect(section).toContainText('Since then 1 act changed 1 referral')
  await expect(section.getByRole('row', { name: /^T-1 By / })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})
