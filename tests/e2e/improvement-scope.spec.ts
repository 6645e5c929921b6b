import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

async function openTab(page: Page, name: string, title = name): Promise<void> {
  const tabs = page.getByRole('navigation', { name: 'Quality improvement' })
  await tabs.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const day = (page: Page, name: string) => page.getByRole('textbox', { name }).first()

test('the window and the filters chosen on one screen of improvement stand on the next', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await day(page, 'Referred to').fill('30/9/2025')
  await day(page, 'Referred from').fill('1/4/2025')
  await page.getByRole('combobox', { name: 'Followed for' }).selectOption({ label: '3 months' })
  await page.getByRole('combobox', { name: 'Level of security' }).click()
  await page.getByRole('option', { name: /medium/i }).click()
  await page.keyboard.press('Escape')
  await expect(
    page.getByText(/referred 1 April 2025 to 30 September 2025, as narrowed, each followed/),
  ).toBeVisible()
  expect(page.url()).toContain('from=2025-04-01&to=2025-09-30')
  expect(await faultsInBothSchemes(page)).toEqual([])

  for (const name of ['Bottleneck map', 'Hidden blockages', 'Curves', 'What if']) {
    await openTab(page, name)
    await expect(day(page, 'Referred from')).toHaveValue('01/04/2025')
    await expect(day(page, 'Referred to')).toHaveValue('30/09/2025')
    await expect(page.getByRole('combobox', { name: 'Followed for' })).toHaveValue('3')
    await expect(page.getByRole('button', { name: /medium/i }).first()).toBeVisible()
  }

  // A chart has neither a follow-up nor a level, and beds have no window: nothing of it is lost.
  await openTab(page, 'Charts')
  await expect(day(page, 'From')).toHaveValue('01/04/2025')
  await expect(
    page.getByText(/narrowed by the level of security\. A chart cannot be/),
  ).toBeVisible()
  await openTab(page, 'Beds')
  await openTab(page, 'Projects')
  await goTo(page, 'Caseload')
  await goTo(page, 'Quality improvement')
  await expect(day(page, 'Referred from')).toHaveValue('01/04/2025')
  await expect(page.getByRole('combobox', { name: 'Followed for' })).toHaveValue('3')

  await page
    .getByRole('button', { name: /medium/i })
    .first()
    .focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByText(/, as narrowed,/)).toHaveCount(0)
  await openTab(page, 'Curves')
  await expect(page.getByRole('button', { name: /medium/i })).toHaveCount(0)
  await expect(day(page, 'Referred from')).toHaveValue('01/04/2025')
})

test('a day is typed letter by letter without being changed, and an address of its own is taken', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await day(page, 'Referred from').fill('')
  await day(page, 'Referred from').pressSequentially('5 sep 2025')
  await expect(day(page, 'Referred from')).toHaveValue('5 sep 2025')

  await page.evaluate(() => {
    location.hash = '/quality-improvement/curves?from=2025-03-01&to=2025-05-31'
  })
  await expect(day(page, 'Referred from')).toHaveValue('01/03/2025')
  await openTab(page, 'Cohort', 'Quality improvement')
  await expect(day(page, 'Referred to')).toHaveValue('31/05/2025')
})
