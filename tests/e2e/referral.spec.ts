import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, openDemonstration } from './screens.ts'

/** A transfer that began so many days ago, on its own page. */
async function givenReferral(page: Page, daysAgo: number): Promise<void> {
  await createDatabase(page)
  await page.getByRole('button', { name: 'New referral' }).click()
  const panel = page.getByRole('dialog', { name: 'New referral' })
  await panel.getByLabel('Reference').fill('T-1')
  await panel.getByRole('combobox', { name: 'Establishment' }).fill('exeter')
  await page.getByRole('option', { name: /Exeter/ }).click()
  await panel.getByLabel('Referral made on').fill(`-${daysAgo}`)
  await panel.getByRole('button', { name: 'Add the referral' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'T-1' })).toBeVisible()
}

const milestones = (page: Page) => page.getByRole('table', { name: 'Milestones of T-1' })

test('shows the longest wait: its sentence, its clocks, and its timeline as picture and table', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.getByRole('rowheader').first().click()

  await expect(page.getByText(/passed day 28 on \d+ \w+ \d{4} \(guidance clock\)/)).toBeVisible()
  const clocks = page.getByRole('region', { name: 'Clocks' })
  await expect(clocks.getByRole('listitem')).toHaveCount(7)
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Guidance clock' })).toContainText(
    'Rule set nhse-2021',
  )
  await expect(clocks.getByRole('listitem').filter({ hasText: 'Statutory clock' })).toContainText(
    'not yet in force',
  )
  await expect(page.getByRole('img', { name: /^Timeline\. .*Referral made on day/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /^Milestones of/ })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a milestone is recorded, refused in place where it cannot be, corrected and withdrawn', async ({
  desk: { page },
}) => {
  await givenReferral(page, 20)
  await page.getByRole('button', { name: 'Record milestone' }).click()
  const panel = page.getByRole('dialog', { name: 'Record a milestone' })
  await expect(panel.getByRole('combobox', { name: 'Milestone' })).toHaveValue(
    'first_psychiatric_assessment',
  )

  await panel.getByLabel('Date').fill('-25')
  await panel.getByRole('button', { name: 'Record' }).click()
  await expect(panel.getByLabel('Date')).toHaveAccessibleDescription(
    /^This cannot be: referral made is recorded on/,
  )
  expect(await faultsInBothSchemes(page)).toEqual([])

  await panel.getByLabel('Date').fill('-10')
  await expect(panel.getByLabel('Date')).toHaveAccessibleDescription(/, 10 days ago$/)
  await panel.getByRole('button', { name: 'Record' }).click()
  await expect(page.getByText(/^First psychiatric assessment is recorded on/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record milestone' })).toBeFocused()
  const row = milestones(page).getByRole('row', { name: /First psychiatric assessment/ })
  await expect(row.getByRole('cell').nth(1)).toHaveText('10')

  await row.getByRole('button', { name: 'Correct First psychiatric assessment' }).click()
  const correction = page.getByRole('dialog', { name: 'Correct: First psychiatric assessment' })
  await correction.getByLabel('Date').fill('-8')
  await correction.getByRole('button', { name: 'Correct' }).click()
  await expect(correction.getByLabel('Reason')).toHaveAccessibleDescription('Give the reason.')
  await correction.getByLabel('Reason').fill('Typing error')
  await correction.getByRole('button', { name: 'Correct' }).click()
  await expect(row.getByRole('cell').nth(1)).toHaveText('12')

  await row.getByRole('button', { name: 'Withdraw First psychiatric assessment' }).click()
  const withdrawal = page.getByRole('dialog', { name: 'Withdraw: First psychiatric assessment' })
  await withdrawal.getByLabel('Reason').fill('It did not happen')
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click()
  await expect(row).toHaveCount(0)

  await page.getByRole('button', { name: /^History/ }).click()
  const story = page.getByRole('list').filter({ hasText: 'Added the referral' })
  await expect(story).toContainText('Withdrew a milestone')
  await expect(story).toContainText('Reason: It did not happen')
  await expect(story).toContainText(/First psychiatric assessment: .*, was /)
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a delay is recorded with the keyboard alone, the stage and whose it was proposed', async ({
  desk: { page },
}) => {
  await givenReferral(page, 40)
  await page.getByRole('button', { name: 'Record delay' }).focus()

  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Record a delay' })
  await expect(panel.getByRole('combobox', { name: 'Stage' })).toHaveValue('1')
  await expect(panel.getByRole('combobox', { name: 'Reason' })).toBeFocused()
  await page.keyboard.type('B3')
  await expect(panel.getByRole('combobox', { name: 'Reason' })).toHaveValue('B3')
  await expect(panel.getByRole('combobox', { name: 'Whose delay it was' })).toHaveValue('RECEIVING')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await panel.getByRole('button', { name: 'Record' }).press('Enter')

  await expect(page.getByText(/^Delay recorded: B3/)).toBeVisible()
  const delays = page.getByRole('table', { name: 'Delays of T-1' })
  await expect(delays).toContainText('Receiving service')
  await delays.getByRole('button', { name: /^Withdraw B3/ }).click()
  await expect(page.getByText('No delay is recorded')).toBeVisible()
})

test('a blockage is recorded, chased and cleared, and a note is written', async ({
  desk: { page },
}) => {
  await givenReferral(page, 40)
  await page.getByRole('button', { name: 'Record a blockage' }).click()
  const panel = page.getByRole('dialog', { name: 'Record a blockage' })
  await panel.getByRole('combobox', { name: 'Reason' }).selectOption('C1')
  await expect(panel.getByRole('combobox', { name: 'Whose turn it is' })).toHaveValue(
    'COMMISSIONER',
  )
  await panel.getByLabel('Began on').fill('-12')
  await panel.getByLabel('Cleared on').fill('-20')
  await panel.getByRole('button', { name: 'Record' }).click()
  await expect(panel.getByLabel('Cleared on')).toHaveAccessibleDescription(/cannot have been/)
  expect(await faultsInBothSchemes(page)).toEqual([])
  await panel.getByLabel('Cleared on').fill('')
  await panel.getByRole('button', { name: 'Record' }).click()

  await expect(page.getByText(/^Blockage recorded: C1/)).toBeVisible()
  const blockages = page.getByRole('table', { name: 'Blockages of T-1' })
  await expect(blockages).toContainText(/since .*, 12 days/)
  await blockages.getByRole('button', { name: /^Chase C1/ }).click()
  const chase = page.getByRole('dialog', { name: 'Record a chase' })
  await chase.getByLabel('What they said').fill('Panel on Tuesday')
  await chase.getByRole('button', { name: 'Record' }).click()
  const entries = page.getByRole('table', { name: 'Chases and notes of T-1' })
  await expect(entries).toContainText('Panel on Tuesday')

  await blockages.getByRole('button', { name: /^Clear C1/ }).click()
  await page
    .getByRole('dialog', { name: 'Clear the blockage' })
    .getByRole('button', { name: 'Clear' })
    .click()
  await expect(blockages).toContainText(/cleared .*, after 12 days/)
  await page.getByRole('button', { name: 'Write a note' }).click()
  const note = page.getByRole('dialog', { name: 'Write a note' })
  await note.getByRole('button', { name: 'Keep' }).click()
  await expect(note.getByText('Write the note.')).toBeVisible()
  await note.getByLabel('Note').fill('Seen on the wing, A1234BC')
  await note.getByRole('button', { name: 'Keep' }).click()
  await expect(note.getByText(/looks like a prison number.*Take it out/)).toBeVisible()
  await note.getByLabel('Note').fill('Seen on the wing')
  await note.getByRole('button', { name: 'Keep' }).click()
  await expect(entries).toContainText('Seen on the wing')
  await entries.getByRole('button', { name: /^Withdraw Note of/ }).click()
  await expect(entries).not.toContainText('Seen on the wing')
  await page.getByRole('button', { name: /^History/ }).click()
  const story = page.getByRole('list').filter({ hasText: 'Added the referral' })
  await expect(story).toContainText('Cleared a blockage')
  await expect(story).toContainText('Commissioner: Panel on Tuesday')
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('an episode is ended with an outcome that fits, and opened again with a reason', async ({
  desk: { page },
}) => {
  await givenReferral(page, 20)
  await page.getByRole('button', { name: 'End episode' }).click()
  const panel = page.getByRole('dialog', { name: 'End the episode' })
  await panel.getByRole('button', { name: 'End the episode' }).click()
  await expect(panel.getByRole('combobox', { name: 'Outcome' })).toHaveAccessibleDescription(
    'Choose how it ended.',
  )
  await expect(panel.getByRole('option', { name: 'Returned' })).toHaveCount(0)
  await panel.getByRole('combobox', { name: 'Outcome' }).selectOption('withdrawn')
  await panel.getByLabel('Date').fill('-21')
  await panel.getByRole('button', { name: 'End the episode' }).click()
  await expect(panel.getByLabel('Date')).toHaveAccessibleDescription(/^The referral began on/)
  await panel.getByLabel('Date').fill('yesterday')
  await panel.getByRole('button', { name: 'End the episode' }).click()

  await expect(page.getByText(/^T-1 ended otherwise on .*: withdrawn/)).toBeVisible()
  await page.getByRole('button', { name: 'Open again' }).click()
  const again = page.getByRole('dialog', { name: 'Open the episode again' })
  await again.getByLabel('Reason').fill('Ended by mistake')
  await again.getByRole('button', { name: 'Open again' }).click()
  await expect(page.getByText(/^T-1 is on day 20 of 28/)).toBeVisible()
})

test('a referral that is not there says so', async ({ desk: { page } }) => {
  await openDemonstration(page)

  await page.evaluate(() => {
    location.hash = '#/referrals/00000000-0000-7000-8000-000000000000'
  })
  await expect(page.getByText('This referral is not there')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the caseload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
})
