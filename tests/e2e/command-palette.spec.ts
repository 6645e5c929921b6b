import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, openDemonstrationAtToday } from './screens.ts'

test('Ctrl+K finds a referral, a screen, a list and an action by typing', async ({
  desk: { page },
}) => {
  await openDemonstrationAtToday(page)
  const palette = page.getByRole('dialog', { name: 'Go to' })
  const field = palette.getByRole('combobox')

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await expect(palette.getByRole('option', { name: 'Settings' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await field.fill('D1-00169')
  await expect(palette.getByRole('option', { name: /^D1-00169/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'D1-00169' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('no such thing')
  await expect(palette.getByText('No referral, screen or action has these words.')).toBeVisible()
  await field.fill('reason past')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/caseload\?state=breached&reason=missing/)

  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
})

test('a question mark lists the shortcuts, but not while somebody types one', async ({
  desk: { page },
}) => {
  await openDemonstrationAtToday(page)
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })

  await page.keyboard.press('Shift+?')
  await expect(list.getByRole('rowheader', { name: 'Ctrl + K' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)

  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Caseload' })
    .click()
  await page.getByRole('searchbox', { name: 'Search' }).press('Shift+?')
  await expect(list).toHaveCount(0)
})
