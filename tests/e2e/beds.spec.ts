import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

test('beds are forecast by level, judged by the past, and set beside the waiting list', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await page.getByRole('link', { name: 'Beds', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Beds' })).toBeVisible()

  const expected = page.getByRole('table', { name: 'Beds expected' })
  await expect(expected.getByRole('row')).toHaveCount(8)
  await expect(expected.getByRole('row', { name: /^Medium secure/ })).toContainText(/\d+ to \d+/)
  await expect(expected.getByRole('row', { name: /^Level not recorded/ })).toContainText('too few')
  await expect(
    page.getByText(/All regions are counted together.* In which region a provider’s beds are/),
  ).toBeVisible()
  const region = page.getByRole('combobox', { name: 'Region of the establishment' })
  await region.selectOption({ label: 'South West' })
  await expect(page.getByText(/Counted are those who wait in South West/)).toBeVisible()
  await region.selectOption({ label: 'All regions' })

  await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'Medium secure' })
  await expect(
    page.getByRole('img', {
      name: /^Admissions a week: Medium secure\. Medium secure: [\d.]+ admissions are expected in the next 13 weeks/,
    }),
  ).toBeVisible()
  const judged = page.getByRole('table', { name: 'Forecasts of past dates' })
  await expect(judged.getByRole('row', { name: /^All levels together/ })).toContainText(/\d+ of 52/)
  const list = page.getByRole('table', { name: 'Waiting list arithmetic' })
  await expect(list.getByRole('row', { name: /^Medium secure/ })).toContainText(/\d\.\d/)
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a site without referrals has too few for a forecast, and says so', async ({
  desk: { page },
}) => {
  await createDatabase(page)
  await goTo(page, 'Quality improvement')
  await page.getByRole('link', { name: 'Beds', exact: true }).click()

  await expect(page.getByText('Too few for a forecast')).toBeVisible()
  await expect(page.getByText(/0 were referred in 104 weeks; 0 wait now\./)).toBeVisible()
})
