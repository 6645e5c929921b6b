import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

test('a cohort is followed: where days were lost, in which stage, and whose they were', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')

  await expect(page.getByText(/^\d+ transfers: \d+ admitted, \d+ still waiting/)).toBeVisible()
  const lost = page.getByRole('region', { name: 'Where days were lost' })
  await expect(lost.getByRole('listitem').first()).toContainText(/days were lost beyond day 14/)
  const stages = page.getByRole('table', { name: 'Time in each stage' })
  await expect(stages.getByRole('row')).toHaveCount(8)
  await expect(page.getByRole('img', { name: /^Days by holder\. / })).toBeVisible()
  await page.getByRole('button', { name: 'View as table' }).click()
  const holders = page.getByRole('table', { name: 'Days by holder' })
  const days = await holders.getByRole('cell').allInnerTexts()
  const total = days.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)
  await expect(page.getByText(`together they are the ${total} days waited`)).toBeVisible()
  await page.getByRole('button', { name: 'View as table' }).click()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a window without referrals says so, and one the wrong way round is refused', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')

  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/1/2019')
  await page.getByRole('textbox', { name: 'Referred to' }).fill('31/1/2019')
  await expect(page.getByText('No transfer was referred in this window')).toBeVisible()

  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/2/2019')
  await expect(page.getByRole('alert')).toHaveText(
    'The window ends before it begins. Change one of its dates.',
  )
})
