import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

const grid = (page: Page) => page.getByRole('grid', { name: /^Caseload/ })
const rows = (page: Page) => grid(page).locator('tbody').getByRole('row')
/** The references in sight, once the rows answer the question that was asked last. */
async function references(page: Page) {
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
  return grid(page).getByRole('rowheader').allTextContents()
}
const days = async (page: Page) =>
  (await rows(page).locator('td.number:nth-child(7)').allTextContents())
    .map(Number)
    .filter((value) => !Number.isNaN(value))

test('shows the open referrals, longest wait first, and names the clock', async ({
  desk: { page },
}) => {
  await openDemonstration(page)

  await expect(page.getByText(/^\d+ open referrals; \d+ past the limit/)).toBeVisible()
  await expect(page.getByText(/^Guidance clock, as at \d+ \w+ \d{4}$/)).toBeVisible()
  const shown = await days(page)
  expect(shown.length).toBeGreaterThan(3)
  expect(shown).toEqual(shown.toSorted((a, b) => b - a))
  await expect(grid(page).getByRole('columnheader', { name: 'Days' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('narrows by state and text, says how many are left, and clears in one click', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  const [reference = ''] = await references(page)
  const all = Number(await grid(page).getAttribute('aria-rowcount')) - 1

  const breached = page.getByRole('button', { name: /^Past the limit \d+/ })
  const count = Number((await breached.textContent())?.match(/\d+/)?.[0])
  await breached.click()
  await expect(breached).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(`${count} of ${all}`, { exact: true })).toBeVisible()
  await expect(rows(page)).toHaveCount(count)

  await page.getByRole('searchbox', { name: 'Search' }).fill(reference)
  await expect(page.getByText(`1 of ${all}`, { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such reference')
  await expect(page.getByText('No referral matches the filters')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(page.getByText(`${all} of ${all}`, { exact: true })).toBeVisible()
})

test('filters by establishment, and sorts by any heading', async ({ desk: { page } }) => {
  await openDemonstration(page)

  await page.getByRole('combobox', { name: 'Establishment' }).click()
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
  const places = await rows(page).locator('td:nth-child(2)').allTextContents()
  expect(new Set(places).size).toBe(1)

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await grid(page).getByRole('button', { name: 'Reference' }).click()
  await expect(grid(page).getByRole('columnheader', { name: 'Reference' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(page).toHaveURL(/sort=localRef/)
  const sorted = await references(page)
  expect(sorted).toEqual(sorted.toSorted())
})

test('by keyboard: down the list, into a referral, and back to the same row', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('all')
  await expect(page.getByText('300 of 300', { exact: true })).toBeVisible()

  await rows(page).first().focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator('[aria-rowindex="301"]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  const row = grid(page).locator('[aria-rowindex="300"]')
  await expect(row).toBeFocused()
  await expect(row.getByRole('rowheader')).toHaveText(/^D1-/)
  const reference = (await row.getByRole('rowheader').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('all')
  await expect(grid(page).locator('[aria-rowindex="300"]')).toBeFocused()
})

test('the clock and the as-at date are changed in one place, and said on the screen', async ({
  desk: { page },
}) => {
  await openDemonstration(page)

  await page.getByRole('button', { name: /^Guidance clock · as at/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Clock and as-at date' })
  await dialog.getByRole('radio', { name: /^Statutory clock/ }).check()
  await dialog.getByLabel('As-at date').fill('not a date')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog.getByLabel('As-at date')).toHaveAccessibleDescription(
    /^This is not yet a date/,
  )
  expect(await faultsInBothSchemes(page)).toEqual([])

  await dialog.getByLabel('As-at date').fill('-30')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^Statutory clock, as at/)).toBeVisible()
  await expect(page.getByRole('note').filter({ hasText: 'Not yet in force.' })).toBeVisible()
  await expect(page.getByRole('note').filter({ hasText: 'What was dated later' })).toBeVisible()
})

test('an empty caseload says why, and a first referral is added from it', async ({
  desk: { page },
}) => {
  await createDatabase(page)
  await expect(page.getByText('No referral is recorded here')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import a return' })).toBeVisible()

  await page.getByRole('button', { name: 'New referral' }).click()
  const panel = page.getByRole('dialog', { name: 'New referral' })
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(panel.getByLabel('Reference')).toHaveAccessibleDescription('Give a reference.')
  expect(await faultsInBothSchemes(page)).toEqual([])

  await panel.getByLabel('Reference').fill('T-1')
  await panel.getByRole('combobox', { name: 'Establishment' }).fill('exeter')
  await page.getByRole('option', { name: /Exeter/ }).click()
  await panel.getByLabel('Referral made on').fill('31/12/2199')
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(panel.getByLabel('Referral made on')).toHaveAccessibleDescription(
    /^This day lies in the future/,
  )
  await panel.getByLabel('Referral made on').fill('-3')
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'T-1' })).toBeVisible()
  await expect(page.getByText(/^T-1 is on day 3 of 28/)).toBeVisible()
})

test('at twice the size nothing is lost: the rail narrows and the page scrolls', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.setViewportSize({ width: 640, height: 360 })

  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await rows(page).first().scrollIntoViewIfNeeded()
  await expect(rows(page).first()).toBeInViewport()
  const isWider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(isWider).toBe(false)
})

test('sorts by a second column with Shift, by keyboard, too, and says in which order', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  const heading = (name: string | RegExp) => grid(page).getByRole('button', { name })

  await heading('Stage').click()
  await heading('Establishment').focus()
  await page.keyboard.press('Shift+Enter')

  await expect(page).toHaveURL(/sort=stage&sort=establishment/)
  await expect(heading(/^Establishment\s?, ascending, number 2 in the order/)).toBeVisible()
  await expect(grid(page).getByRole('columnheader', { name: 'Stage' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('puts the list into groups with their counts, and the keyboard opens a row under a heading', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('stage')

  const group = grid(page).getByRole('rowheader', { name: /^Awaiting assessment · \d+$/ })
  await expect(group).toBeVisible()
  const count = Number((await group.textContent())?.match(/\d+$/)?.[0])
  await expect(grid(page).getByRole('gridcell', { name: 'Awaiting assessment' })).toHaveCount(count)
  expect(await faultsInBothSchemes(page)).toEqual([])

  await rows(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^D1-/ })).toBeVisible()
})

test('narrows by any column, several at once, and says how many filters are set', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('all')
  await page.getByRole('button', { name: 'More filters' }).click()
  const filters = page.getByRole('group', { name: 'More filters' })

  await filters.getByLabel('Days from').fill('1x')
  await expect(filters.getByLabel('Days from')).toHaveAccessibleDescription(
    'A whole number of days.',
  )
  await filters.getByLabel('Days from').fill('40')
  await filters.getByRole('combobox', { name: 'Urgency' }).click()
  await page.getByRole('option', { name: 'Urgent', exact: true }).click()
  await page.keyboard.press('Escape')

  await expect(page.getByRole('button', { name: 'More filters (2)' })).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
  expect(Math.min(...(await days(page)))).toBeGreaterThanOrEqual(40)
  await expect(grid(page).getByRole('gridcell', { name: 'Routine' })).toHaveCount(0)
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('shows the columns that were chosen, and is found as it was left', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.getByRole('button', { name: /^Past the limit/ }).click()
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await panel.getByRole('checkbox', { name: 'Urgency' }).uncheck()
  await panel.getByRole('checkbox', { name: 'Provider' }).check()
  await panel.getByRole('button', { name: 'Move Provider to the left' }).click()
  await panel.getByRole('combobox', { name: 'Rows' }).selectOption('compact')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await panel.getByRole('button', { name: 'Close' }).click()
  const headings = ['Reference', 'Establishment', 'Section', 'Level', 'Stage', 'Days', 'Last day']
  await expect(grid(page).getByRole('columnheader')).toContainText([
    ...[...headings, 'Provider', 'State'],
  ])

  await goTo(page, 'Today')
  await goTo(page, 'Caseload')

  await expect(page.getByRole('button', { name: /^Past the limit/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(grid(page).getByRole('columnheader', { name: 'Provider' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/state=/)
})

test('keeps a view by its name, deletes it with an undo, and carries it as a file', async ({
  desk: { page, folder, answerDialog },
}) => {
  await openDemonstration(page)
  await page.getByRole('button', { name: /^Past the limit/ }).click()
  await page.getByRole('button', { name: 'Views' }).click()
  const panel = page.getByRole('dialog', { name: 'Views' })
  await panel.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(panel.getByLabel('Name of a new view')).toHaveAccessibleDescription(
    'Give the view a name.',
  )
  await panel.getByLabel('Name of a new view').fill('Past day 28')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Past day 28', exact: true })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  answerDialog('save', `${folder}/view.json`)
  await panel.getByRole('button', { name: 'Save Past day 28 as a file' }).click()
  await expect(panel.getByText('Saved as view.json.')).toBeVisible()
  await panel.getByRole('button', { name: 'Delete Past day 28' }).click()
  await panel.getByRole('button', { name: 'Undo' }).click()
  await panel.getByRole('button', { name: 'Rename Past day 28' }).click()
  await panel.getByLabel('New name of Past day 28').fill('Late')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Late', exact: true })).toBeVisible()
  answerDialog('file', `${folder}/view.json`)
  await panel.getByRole('button', { name: 'Open a view from a file' }).click()
  await expect(panel.getByText('“Past day 28” is among the saved views.')).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Views' }).click()
  await panel.getByRole('button', { name: 'Late', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Past the limit/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
