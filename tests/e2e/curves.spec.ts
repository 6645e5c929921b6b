import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

async function openCurves(page: Page): Promise<void> {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await page.getByRole('link', { name: 'Curves', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Curves' })).toBeVisible()
}

test('waits are drawn as curves, with the numbers at risk and the groups tested', async ({
  desk: { page },
}) => {
  await openCurves(page)

  const figure = page.getByRole('img', {
    name: /^Not yet admitted \(Kaplan-Meier\)\. \d+ transfers/,
  })
  await expect(figure).toBeVisible()
  const atRisk = page.getByRole('table', { name: 'Numbers at risk' })
  const [first = '', second = ''] = await atRisk.getByRole('cell').allInnerTexts()
  expect(Number(first)).toBeGreaterThan(20)
  expect(Number(second)).toBeLessThanOrEqual(Number(first))

  await page.getByRole('combobox', { name: 'Groups' }).selectOption({ label: 'Establishment' })
  await expect(page.getByText(/^Not drawn, as only the five largest groups are/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Groups' }).selectOption({ label: 'Level of security' })
  await page
    .getByRole('combobox', { name: 'Curve' })
    .selectOption({ label: 'Admitted (Aalen-Johansen)' })
  await expect(
    page.getByRole('img', { name: /^Admitted \(Aalen-Johansen\) by level of security/ }),
  ).toBeVisible()
  await expect(page.getByText(/log-rank chi-squared [\d.]+, \d degrees? of freedom/)).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: 'Groups in figures' })
      .getByRole('row', { name: /^High secure/ }),
  ).toContainText(/\d+% \(\d+% to \d+%\)/)
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a change is set against what was before it, and no evidence yet is said', async ({
  desk: { page },
}) => {
  await openCurves(page)

  const change = page.getByRole('region', { name: 'Before and after a change' })
  await expect(change.getByRole('status')).toHaveText(
    /^(No evidence yet|More of those|Fewer of those)/,
  )
  await expect(change.getByRole('row', { name: /^Referred since/ })).toContainText(/\d+% \(/)
  await expect(change.getByText(/^Not yet followed up to day 28: \d+ of \d+/)).toBeVisible()

  await change.getByRole('textbox', { name: 'Day of the change' }).fill('1/1/2019')
  await expect(change.getByRole('alert')).toContainText('The change must lie inside the window')
})

test('a window without transfers has no curve, and says so', async ({ desk: { page } }) => {
  await openCurves(page)

  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/1/2019')
  await page.getByRole('textbox', { name: 'Referred to' }).fill('31/1/2019')

  await expect(page.getByText('No such transfer was referred in this window')).toBeVisible()
  await page.getByRole('textbox', { name: 'Referred from' }).fill('1/2/2019')
  await expect(page.getByRole('alert')).toHaveText(
    'The window ends before it begins. Change one of its dates.',
  )
})

test('the screens of quality improvement are reached by the keyboard alone', async ({
  desk: { page },
}) => {
  await openCurves(page)

  await page.getByRole('link', { name: 'Curves', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'What if' })).toBeVisible()
})
