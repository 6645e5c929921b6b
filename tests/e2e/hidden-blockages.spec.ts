import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

async function openBlockages(page: Page): Promise<void> {
  await goTo(page, 'Quality improvement')
  await page.getByRole('link', { name: 'Hidden blockages' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hidden blockages' })).toBeVisible()
}

test('a suggestion says what it saw, and opens the referrals behind it', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await openBlockages(page)

  const entry = page
    .getByRole('list', { name: 'Suggestions' })
    .getByRole('listitem')
    .filter({ hasText: 'Assessed more than once' })
  await expect(entry).toContainText(/\d+ of the \d+ referrals with an access assessment had more/)
  await expect(entry).toContainText('counted from the records, not tested against chance')
  await entry.getByRole('button', { name: /^Show the \d+ referrals behind/ }).click()

  const panel = page.getByRole('dialog', { name: 'Assessed more than once: assessment to bed' })
  await expect(panel.getByRole('table', { name: 'Referrals behind it' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  const referral = panel.getByRole('link').first()
  const name = await referral.innerText()
  await referral.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('hidden days are counted, ranked, and lead to their referrals', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await openBlockages(page)

  const hidden = page.getByRole('region', { name: 'Unexplained and silent days' })
  await expect(hidden).toContainText(
    /[\d,]+ days of [\d,]+ days waited are hidden, in \d+ referrals/,
  )
  const rows = hidden.getByRole('table', { name: 'Hidden days by referral' }).getByRole('row')
  const days = await rows.getByRole('cell').nth(0).innerText()
  expect(Number(days)).toBeGreaterThanOrEqual(
    Number(await rows.nth(2).getByRole('cell').nth(0).innerText()),
  )
  await expect(rows.nth(1).getByRole('link')).toHaveAttribute('href', /^#\/referrals\//)
})

test('days lost, stages, places and ages are drawn, and stand in tables as well', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await openBlockages(page)

  const section = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(section('Days lost by reason').getByRole('img')).toHaveAttribute(
    'aria-label',
    /^Days lost by reason\. [\d,]+ days were lost past a limit/,
  )
  await expect(section('Days lost by holder').getByRole('img')).toBeVisible()
  await expect(section('Places beside each other').getByRole('img')).toHaveAttribute(
    'aria-label',
    /\d+% of \d+ referrals\. \d+ establishments of 5 or more are drawn\./,
  )

  const heat = section('Stages at each establishment')
  await heat.getByRole('combobox', { name: 'Shown' }).selectOption({ label: 'Still in the stage' })
  await expect(
    heat.getByRole('table', { name: 'Still in the stage, by establishment and stage' }),
  ).toBeVisible()

  const ages = section('Age of open referrals')
  await expect(ages.getByRole('img')).toHaveAttribute('aria-label', /\d+ transfers are open/)
  await ages.getByRole('button', { name: 'View as table' }).click()
  await expect(ages.getByRole('table', { name: 'Age of open referrals' })).toBeVisible()

  const funnel = section('Places beside each other')
  await funnel.getByRole('combobox', { name: 'Places' }).selectOption({ label: 'Providers' })
  await funnel.getByRole('button', { name: 'View as table' }).click()
  await expect(funnel.getByRole('columnheader', { name: '99.8% lower' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a window without referrals says so, and one reversed is refused', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await openBlockages(page)

  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/1/2019')
  await page.getByRole('textbox', { name: 'Referred to' }).fill('31/1/2019')
  await expect(page.getByText('No such transfer was referred in this window')).toBeVisible()

  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/2/2019')
  await expect(page.getByRole('alert')).toHaveText(
    'The window ends before it begins. Change one of its dates.',
  )
})

test('an empty database says why there is nothing', async ({ desk: { page } }) => {
  await createDatabase(page)
  await openBlockages(page)

  await expect(page.getByText('No such transfer was referred in this window')).toBeVisible()
  await expect(page.getByText('No transfer is open')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})
