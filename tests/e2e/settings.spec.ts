import { expect, test } from './fixtures.ts'
import {
  createDatabase,
  faultsInBothSchemes,
  goTo,
  openDemonstration,
  PASSPHRASE,
} from './screens.ts'

test('the site is renamed, and its new name stands in the frame', async ({ desk: { page } }) => {
  await createDatabase(page)
  await goTo(page, 'Settings')
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByLabel('Site name').fill('')
  await expect(page.getByLabel('Site name')).toHaveAccessibleDescription('Give the site a name.')
  await page.getByLabel('Site name').fill('Another name')
  await page.getByRole('button', { name: 'Save the site' }).click()

  await expect(page.getByText('The site is saved.')).toBeVisible()
  await expect(page.getByText('Another name', { exact: true })).toBeVisible()
})

test('the statutory clock is put in force from a day, and no longer labelled', async ({
  desk: { page },
}) => {
  await createDatabase(page)
  await goTo(page, 'Settings')

  const section = page.getByRole('region', { name: 'Statutory clock', exact: true })
  await section.getByRole('radio', { name: /^In force/ }).check()
  await section.getByRole('button', { name: 'Save the regime' }).click()
  await expect(section.getByLabel('From')).toHaveAccessibleDescription('Give a date.')
  await section.getByLabel('From').fill('yesterday')
  await section.getByRole('button', { name: 'Save the regime' }).click()

  await expect(section.getByText(/^From .*: in force\.$/)).toBeVisible()
  await page.getByRole('button', { name: /^Guidance clock · as at/ }).click()
  await expect(page.getByRole('radio', { name: /^Statutory clock/ })).toBeVisible()
  await expect(page.getByText('Statutory clock (not yet in force)')).toHaveCount(0)
})

test('a stage is given a limit, and its lost days are ranked from then on', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  const lost = page.getByRole('region', { name: 'Where days were lost' })
  await expect(lost.getByRole('listitem')).toHaveCount(2)
  await goTo(page, 'Settings')

  const section = page.getByRole('region', { name: 'Limits of stages', exact: true })
  const bed = section.getByLabel('Assessment to bed, days')
  await expect(bed).toHaveAccessibleDescription('No limit.')
  for (const typed of ['0', '366', '2.5', 'a week']) {
    await bed.fill(typed)
    await expect(bed).toHaveAccessibleDescription('Whole days from 1 to 365, or nothing.')
  }
  await section.getByRole('button', { name: 'Save the limits' }).click()
  await expect(section.getByText(/^The limits are saved/)).toHaveCount(0)
  expect(await faultsInBothSchemes(page)).toEqual([])

  await bed.fill('7')
  await expect(bed).toHaveAccessibleDescription('Days beyond day 7 are lost.')
  await section.getByRole('button', { name: 'Save the limits' }).click()
  await expect(
    section.getByText('The limits are saved: 1 of these 5 stages, and the guidance’s two.'),
  ).toBeVisible()
  await page.reload()
  await expect(bed).toHaveValue('7')
  await expect(section.getByLabel('Warrant to admission, days')).toHaveValue('')

  await goTo(page, 'Quality improvement')
  await expect(lost.getByRole('listitem')).toHaveCount(3)
  await expect(lost.getByText(/^From assessment to bed, \d+ days .* beyond day 7, /)).toBeVisible()
})

test('the site says after how many days a gap is silent, and it stands wherever silent days do', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Settings')
  const section = page.getByRole('region', { name: 'Silent days', exact: true })
  const days = section.getByLabel('Silent after, days')
  await expect(days).toHaveValue('14')
  for (const typed of ['', '0', '366', '2.5', 'a week']) {
    await days.fill(typed)
    await expect(days).toHaveAccessibleDescription('Whole days from 1 to 365.')
  }
  await section.getByRole('button', { name: 'Save the silence' }).click()
  await expect(section.getByText(/^Saved/)).toHaveCount(0)
  await days.fill('30')
  await section.getByRole('button', { name: 'Save the silence' }).click()
  await expect(
    section.getByText('Saved. Silent: nothing recorded for more than 30 days.'),
  ).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await goTo(page, 'Quality improvement')
  await expect(
    page.getByText(/of them silent \(nothing recorded for more than 30 days\)/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Hidden blockages' }).click()
  await expect(page.getByText(/Silent: nothing recorded for more than 30 days\./)).toBeVisible()
})

test('the passphrase is changed, and only the new one opens the database', async ({
  desk: { page },
}) => {
  const next = 'nine patient harbours wait'
  await createDatabase(page)
  await goTo(page, 'Settings')

  await page.getByRole('textbox', { name: 'Present passphrase' }).fill('wrong')
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(next)
  await page.getByRole('textbox', { name: 'New passphrase again' }).fill(next)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(
    page.getByRole('textbox', { name: 'Present passphrase' }),
  ).toHaveAccessibleDescription('This is not the present passphrase. Nothing was changed.')
  await page.getByRole('textbox', { name: 'Present passphrase' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(page.getByText(/^The passphrase is changed\./)).toBeVisible()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('textbox', { name: 'Passphrase', exact: true }),
  ).toHaveAccessibleDescription(/^This is not the passphrase/)
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('the colours are chosen, and stay chosen', async ({ desk: { page } }) => {
  await createDatabase(page)
  await goTo(page, 'Settings')

  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.locator('html')).toHaveClass(/dark/)
})
