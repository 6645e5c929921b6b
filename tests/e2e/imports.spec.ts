import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { checkMessyReturn, choose } from './messy-return.ts'
import { createDatabase, faultsInBothSchemes, goTo, openDemonstration } from './screens.ts'

test('a messy return goes in through the screen, with nothing guessed silently', async ({
  desk,
}) => {
  const { page } = desk
  await createDatabase(page)
  await checkMessyReturn(desk)
  await expect(page.getByText('8 of 8 issues')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await page.getByRole('combobox', { name: 'Severity' }).selectOption('warning')
  await expect(page.getByText('1 of 8 issues')).toBeVisible()
  await page.getByRole('button', { name: 'Import 113 referrals' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await expect(page.getByText(/^113 referrals added, 0 changed/)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  const saved = join(desk.folder, 'issues.csv')
  desk.answerDialog('save', saved)
  await page.getByRole('button', { name: 'Save issues as CSV' }).click()
  await expect(page.getByText('Saved as issues.csv.')).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toContain('NHS_NUMBER_INVALID')

  await page.getByRole('link', { name: 'Go to the caseload' }).click()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('all')
  await expect(page.getByText('113 of 113', { exact: true })).toBeVisible()
})

test('a recipe is kept, chosen for the next file, and an import is undone', async ({ desk }) => {
  const { page } = desk
  const rows = ['Ref,Type,Sent', 'R-1,transfer,01/09/2025', 'R-2,transfer,13/09/2025']
  mkdirSync(desk.folder, { recursive: true })
  writeFileSync(join(desk.folder, 'return.csv'), `${rows.join('\r\n')}\r\n`)
  await createDatabase(page)
  await goTo(page, 'Import')
  await choose(desk, join(desk.folder, 'return.csv'))

  await page.getByLabel('Row of the headings').fill('1')
  await page.keyboard.press('Enter')
  await page.getByLabel('Column for Ref').selectOption('local_ref')
  await page.getByLabel('Column for Type').selectOption('direction')
  await page.getByLabel('Column for Sent').selectOption('referral_made')
  await page.getByRole('button', { name: 'dd/MM/yyyy: reads 2 of 2' }).click()
  await page.getByLabel('Name of the source').fill('Monthly return')
  await page.getByRole('button', { name: 'Save as recipe' }).click()
  await expect(page.getByText(/^The recipe Monthly return is saved/)).toBeVisible()

  await choose(desk, join(desk.folder, 'return.csv'))
  await expect(page.getByText(/^The recipe Monthly return is saved/)).toBeHidden()
  const recipes = page.getByRole('combobox', { name: 'Saved recipe' })
  await recipes.focus()
  await recipes.selectOption('Monthly return')
  await expect(page.getByLabel('Column for Sent')).toHaveValue('referral_made')
  await expect(recipes).toBeFocused()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: 'Import 2 referrals' }).click()
  await expect(page.getByText(/^2 referrals added/)).toBeVisible()

  await page.getByRole('button', { name: 'Undo this import' }).click()
  const asks = page.getByRole('alertdialog', { name: 'Undo this import?' })
  await expect(asks).toContainText('2 referrals that came with it are removed')
  await expect(asks.getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await asks.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The import of return.csv is undone.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Earlier imports' })).toContainText(
    'Undone: return.csv',
  )
})

test('a file that is no return is refused in a full sentence', async ({ desk }) => {
  const { page } = desk
  await openDemonstration(page)
  writeFileSync(join(desk.folder, 'empty.csv'), '')
  writeFileSync(join(desk.folder, 'report.csv'), '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
  await goTo(page, 'Import')

  await choose(desk, join(desk.folder, 'empty.csv'))
  await expect(page.getByRole('alert')).toContainText('The file is empty')
  await choose(desk, join(desk.folder, 'report.csv'))
  await expect(page.getByRole('alert')).toContainText('not a table')
  expect(await faultsInBothSchemes(page)).toEqual([])
})

test('earlier imports are listed with their issues', async ({ desk: { page } }) => {
  await openDemonstration(page)
  await goTo(page, 'Import')

  await page
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('button', { name: 'Undo this import' })).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Details of/ }).first()).toBeFocused()
})
