import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Quality improvement' })

/** A project of the demonstration, through its form. */
async function createProject(page: Page): Promise<void> {
  await openDemonstration(page)
  await addProject(page)
}

async function addProject(page: Page): Promise<void> {
  await goTo(page, 'Quality improvement')
  await tabs(page).getByRole('link', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'New project' }).first().click()
  const panel = page.getByRole('dialog')
  await panel.getByLabel('Name').fill('A bed in time')
  await panel.getByLabel('Aim').fill('Half of all transfers admitted within 28 days')
  await panel.getByRole('button', { name: 'Create the project' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A bed in time' })).toBeVisible()
}

/** Records a blockage of who waits longest, and gives the reference. */
async function blockSomeone(page: Page): Promise<string> {
  await page.getByRole('rowheader').first().click()
  await page.getByRole('button', { name: 'Record a blockage' }).click()
  const panel = page.getByRole('dialog', { name: 'Record a blockage' })
  await panel.getByRole('combobox', { name: 'Reason' }).selectOption('C1')
  await panel.getByLabel('Began on').fill('-12')
  await panel.getByRole('button', { name: 'Record' }).click()
  await expect(page.getByText(/^Blockage recorded: C1/)).toBeVisible()
  return page.getByRole('heading', { level: 1 }).innerText()
}

test('without a project the list says what one is, and a new one needs a name and an aim', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await tabs(page).getByRole('link', { name: 'Projects' }).click()
  await expect(page.getByText('There is no project yet')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  const panel = page.getByRole('dialog')
  await page.getByRole('button', { name: 'New project' }).first().click()
  await panel.getByRole('button', { name: 'Create the project' }).click()
  await expect(panel.getByLabel('Name')).toHaveAccessibleDescription('Give the project a name.')
  await expect(panel.getByLabel('Aim')).toHaveAccessibleDescription('Say what is to be reached.')
})

test('the theory of a project is drawn from its aim to its change ideas', async ({
  desk: { page },
}) => {
  await createProject(page)
  const panel = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Add a primary driver' }).click()
  await panel.getByLabel('What it is').fill('A bed is offered early')
  await panel.getByRole('button', { name: 'Save' }).click()
  const diagram = page.getByRole('group', { name: 'Driver diagram' })
  await expect(diagram.getByText('A bed is offered early')).toBeVisible()
  await page.getByRole('button', { name: /^Add to the primary driver/ }).click()
  await panel.getByLabel('Kind').selectOption({ label: 'Change idea' })
  await panel.getByLabel('What it is').fill('A daily bed call')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByLabel('Acts on')).toHaveAccessibleDescription(/^Choose what it acts on/)
  await panel.getByLabel('Acts on').selectOption({ label: 'A bed is offered early' })
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(diagram.getByText('A daily bed call')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('from freezing a cohort to a PDSA mark on a chart', async ({ desk: { page } }) => {
  await createProject(page)
  const panel = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Freeze a cohort' }).click()
  await panel.getByLabel('Name').fill('The last half year')
  await panel.getByRole('button', { name: 'Freeze the cohort' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The last half year' })).toBeVisible()
  await expect(page.getByText(/^\d+ transfers: \d+ admitted/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Still waiting' })).toBeVisible()
  await page.getByRole('link', { name: 'The project' }).click()
  await expect(page.getByRole('link', { name: 'The last half year' })).toBeVisible()

  await page.getByRole('button', { name: 'Add a measure' }).click()
  await panel.getByLabel('Measure').selectOption({ label: 'Days from referral to admission' })
  await panel.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Begin a cycle' }).click()
  await panel.getByLabel('What is tried').fill('Bed call at nine')
  await panel.getByLabel('Began on').fill('-120')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByLabel('Prediction')).toHaveAccessibleDescription(
    /^Write down what you expect/,
  )
  await panel.getByLabel('Prediction').fill('Offers within three days')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'PDSA cycles' })).toContainText('Bed call at nine')

  await page.getByRole('link', { name: 'Days from referral to admission' }).click()
  const marks = page.getByRole('list', { name: 'Marks' })
  await expect(marks.getByRole('listitem')).toContainText([/^A .*Bed call at nine/])
  await expect(page.getByRole('img', { name: /Days from referral to admission/ })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  // The mark is the cycle's: once that is taken away it is gone.
  await tabs(page).getByRole('link', { name: 'Projects' }).click()
  await page.getByRole('link', { name: 'A bed in time' }).click()
  await page.getByRole('button', { name: 'Remove: Bed call at nine' }).click()
  await expect(page.getByText('PDSA cycle removed.')).toBeVisible()
  await page.getByRole('link', { name: 'Days from referral to admission' }).click()
  await expect(page.getByText('Nothing is marked on this chart.')).toBeVisible()
})

test('an action answers one recorded blockage, leads to it, and says what became of it', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  const reference = await blockSomeone(page)
  await addProject(page)
  const panel = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await panel.getByLabel('What will be done').fill('Agree who calls')
  await panel.getByLabel('Owner').fill('Example ICB')
  await panel.getByLabel('Due on').fill('-1')
  const blockage = panel.getByLabel('One recorded blockage')
  const choice = blockage.getByRole('option', { name: new RegExp(`^${reference}: `) })
  await blockage.selectOption((await choice.getAttribute('value')) ?? '')
  expect(await faultsInBothSchemes(page)).toEqual([])
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Example ICB, due .* \(overdue\); open/)).toBeVisible()
  const actions = page.getByRole('list', { name: 'Actions' })
  await expect(actions).toContainText(`Answers the blockage of ${reference}: `)

  await page.getByRole('button', { name: 'Remove: Agree who calls' }).click()
  await expect(page.getByText('Action removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(actions).toContainText(`Answers the blockage of ${reference}`)
  expect(await faultsInBothSchemes(page)).toEqual([])

  await actions.getByRole('link', { name: reference }).click()
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  const blockages = page.getByRole('table', { name: /^Blockages of/ })
  await blockages.getByRole('button', { name: /^Withdraw C1/ }).click()
  await expect(blockages).toHaveCount(0)
  await page.goBack()
  await expect(actions).toContainText('This blockage has been withdrawn since.')
})

test('a cohort is frozen, followed, and talked through week by week', async ({
  desk: { page },
}) => {
  await createProject(page)
  const panel = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Freeze a cohort' }).click()
  await panel.getByLabel('Name').fill('The last half year')
  await panel.getByRole('button', { name: 'Freeze the cohort' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The last half year' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Still waiting' })).toBeVisible()
  await expect(
    page.getByText('Nothing was added or corrected since the cohort was frozen.'),
  ).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('link', { name: 'Weekly huddle' }).click()
  await expect(page.getByText(/^1 of \d+/)).toBeVisible()
  await page.getByLabel('One line').press('Enter')
  await expect(page.getByLabel('One line')).toHaveAccessibleDescription(/^Write a line/)
  await page.getByLabel('One line').fill('The ward will answer on Friday')
  await page.getByLabel('One line').press('Enter')
  await expect(page.getByText(/^2 of \d+/)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('Something happened on this day.')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('a chart is marked and its limits moved, with a reason, and the mark taken away again', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await tabs(page).getByRole('link', { name: 'Charts' }).click()
  const panel = page.getByRole('dialog')
  const marks = page.getByRole('list', { name: 'Marks' })

  await page.getByRole('button', { name: 'Mark the chart' }).click()
  await panel.getByLabel('Kind').selectOption({ label: 'Rebase: new limits from here' })
  await panel.getByLabel('On', { exact: true }).fill('-200')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByLabel('Why')).toHaveAccessibleDescription(/^Say why/)
  await panel.getByLabel('Why').fill('A new ward opened')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(marks.getByRole('listitem')).toContainText([/New limits from .*A new ward opened/])
  expect(await faultsInBothSchemes(page)).toEqual([])

  await marks.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText('Nothing is marked on this chart.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(marks).toBeVisible()

  await page.getByRole('button', { name: 'View as table' }).click()
  await expect(page.getByRole('table', { name: 'Days from referral to admission' })).toBeVisible()
})

test('a measure is kept by hand, its values entered one after another', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await tabs(page).getByRole('link', { name: 'Charts' }).click()
  const panel = page.getByRole('dialog')

  await page.getByRole('button', { name: 'New measure' }).click()
  await panel.getByLabel('Name').fill('Bed calls held')
  await panel.getByLabel('Counted in').fill('calls')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Bed calls held' })).toBeVisible()

  const form = page.getByRole('form', { name: 'Enter a value' })
  await form.getByRole('textbox', { name: 'Value' }).fill('2.5')
  await form.getByRole('textbox', { name: 'Value' }).press('Enter')
  await expect(form.getByRole('textbox', { name: 'Value' })).toHaveAccessibleDescription(
    /^Give a whole number/,
  )
  await form.getByRole('textbox', { name: 'Value' }).fill('4')
  await form.getByRole('textbox', { name: 'Value' }).press('Enter')
  const values = page.getByRole('table', { name: 'Values of Bed calls held' })
  await expect(values.getByRole('row')).toHaveCount(2)
  await form.getByRole('textbox', { name: 'On' }).fill('-7')
  await form.getByRole('textbox', { name: 'Value' }).fill('5')
  await form.getByRole('textbox', { name: 'Value' }).press('Enter')
  await expect(values.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(values.getByRole('row')).toHaveCount(2)
  expect(await faultsInBothSchemes(page)).toEqual([])
})
