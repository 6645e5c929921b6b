import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import {
  createDatabase,
  faultsInBothSchemes,
  openDemonstration,
  openDemonstrationAtToday,
  PASSPHRASE,
} from './screens.ts'

test('a database is created with what is missing said beside its field', async ({
  desk: { page },
}) => {
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Create a database' }).click()

  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('short')
  await page.getByRole('button', { name: 'Create the database' }).click()

  await expect(page.getByLabel('Site name')).toHaveAccessibleDescription('Give the site a name.')
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveAccessibleDescription(
    'Choose the region.',
  )
  await expect(
    page.getByRole('textbox', { name: 'Passphrase', exact: true }),
  ).toHaveAccessibleDescription('The passphrase needs at least 12 characters.')
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('the strength of a passphrase is said as it is typed, and the two must agree', async ({
  desk: { page },
}) => {
  await page.getByRole('button', { name: 'Create a database' }).click()

  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('password1234')
  await expect(page.getByText(/^Strength: (Very weak|Weak)/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await expect(page.getByText('Strength: Strong')).toBeVisible()

  await page.getByRole('textbox', { name: 'Passphrase again' }).fill('something else')
  await page.getByRole('button', { name: 'Create the database' }).click()
  await expect(page.getByRole('textbox', { name: 'Passphrase again' })).toHaveAccessibleDescription(
    'The two passphrases differ.',
  )
  await expect(page.getByText('A lost passphrase cannot be recovered')).toBeVisible()
})

test('a database can lie where the person says', async ({ desk }) => {
  const folder = join(desk.folder, 'elsewhere')
  await desk.page.getByRole('button', { name: 'Create a database' }).click()
  desk.answerDialog('folder', folder)
  await desk.page.getByRole('button', { name: 'Choose another place' }).click()

  await expect(desk.page.getByText(join(folder, 'pathway28.db'))).toBeVisible()
})

test('locked, it opens only by its passphrase, and the file says nothing', async ({ desk }) => {
  const { page } = desk
  await createDatabase(page)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()

  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('textbox', { name: 'Passphrase', exact: true }),
  ).toHaveAccessibleDescription(
    'This is not the passphrase of this database. Check Caps Lock, and try again.',
  )
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload' })).toBeVisible()
  expect(readFileSync(join(desk.folder, 'pathway28.db')).includes('SQLite format')).toBe(false)
})

test('the demonstration is marked as made up on every screen', async ({ desk: { page } }) => {
  await openDemonstration(page)

  for (const name of ['Import', 'Board report', 'Settings', 'Caseload', 'Today']) {
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('note').filter({ hasText: 'Made-up data.' })).toBeVisible()
    await expect(page).toHaveTitle(`${name} · Pathway 28`)
  }
})

test('the first stop of the keyboard leads past the frame', async ({ desk: { page } }) => {
  await openDemonstrationAtToday(page)

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const first = page.getByRole('button', { name: /^Last day within 7 days/ })
  await expect(first).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(first).toBeFocused()
})
