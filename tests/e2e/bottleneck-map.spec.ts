import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

const panel = (page: Page) => page.getByRole('dialog')

async function openMap(page: Page): Promise<void> {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await page
    .getByRole('navigation', { name: 'Quality improvement' })
    .getByRole('link', { name: 'Bottleneck map' })
    .click()
  await expect(page.getByRole('group', { name: 'Bottleneck map', exact: true })).toBeVisible()
}

test('the map shows who stands still, by mouse, by keyboard and as tables', async ({
  desk: { page },
}) => {
  await openMap(page)
  const places = page.getByRole('group', { name: 'Places' })

  await places.getByRole('button', { name: /^Referral made/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(places.getByRole('button', { name: /^Referral made/ })).not.toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')

  await places
    .getByRole('button', { name: /still waiting/ })
    .first()
    .click()
  await expect(panel(page).getByText(/^Still waiting here/)).toBeVisible()
  await panel(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^D1-/ })).toBeVisible()
  await page.goBack()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('switch', { name: 'View as table' }).click()
  await expect(page.getByRole('table', { name: /^Bottleneck map: / }).first()).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('two groups stand beside each other, and too few are not compared', async ({
  desk: { page },
}) => {
  await openMap(page)

  await page.getByRole('switch', { name: 'Compare with another group or period' }).click()
  const second = page.getByRole('group', { name: 'Group B' }).first()
  await second.getByRole('textbox', { name: 'Referred from' }).fill('-9')
  await second.getByRole('textbox', { name: 'Referred to' }).fill('today')
  await expect(page.getByRole('region', { name: 'B beside A' })).toContainText('too few')
  expect(await faultsInBothSchemes(page)).toEqual([])

  await second.getByRole('textbox', { name: 'Referred to' }).fill('-20')
  await expect(page.getByText(/ends before it begins/).first()).toBeVisible()
})
