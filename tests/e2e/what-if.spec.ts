import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

async function openWhatIf(page: Page): Promise<void> {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await page.getByRole('link', { name: 'What if', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What if' })).toBeVisible()
}

test('a shorter stage shows who would have been admitted by day 28, and what it supposes', async ({
  desk: { page },
}) => {
  await openWhatIf(page)

  await expect(page.getByText(/^Now \d+(\.5)? days, 95% limits/)).toBeVisible()
  const figure = page.getByRole('img', {
    name: /with half of those in assessment to admission \(stage 2\) through it in 10 days, \d+% of \d+ would have been admitted by day 28, instead of \d+%: \+\d+ percentage points, 95% limits/i,
  })
  await expect(figure).toBeVisible()
  const admitted = page.getByRole('table', { name: 'Admitted by day 28' })
  const [was = '', would = ''] = await admitted.getByRole('cell').allInnerTexts()
  expect(Number.parseInt(would, 10)).toBeGreaterThan(Number.parseInt(was, 10))
  await expect(page.getByText(/^Nothing else is supposed to change/)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('one access assessment each is supposed, and a stage that is short enough is not', async ({
  desk: { page },
}) => {
  await openWhatIf(page)

  await page
    .getByRole('combobox', { name: 'Suppose that' })
    .selectOption({ label: 'Trusted assessor: one access assessment each' })
  await expect(page.getByText(/^\d+ of \d+ referrals with an access assessment/)).toBeVisible()
  await expect(
    page.getByRole('img', { name: /With one access assessment each, \d+%/ }),
  ).toBeVisible()

  await page
    .getByRole('combobox', { name: 'Suppose that' })
    .selectOption({ label: 'Warrant to admission is shorter' })
  await page.getByRole('textbox', { name: 'Median down to, days' }).fill('200')
  await expect(page.getByText('This cannot be worked out')).toBeVisible()
  await page.getByRole('textbox', { name: 'Median down to, days' }).fill('soon')
  await expect(page.getByText('Give whole days, from 0 to 365.')).toBeVisible()
})
