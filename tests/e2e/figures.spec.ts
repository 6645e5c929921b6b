import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { goTo, openDemonstration } from './screens.ts'

test('a figure is seen as a table, copied as a picture, and its numbers saved', async ({
  desk,
}) => {
  const { page, folder } = desk
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')

  await page.getByRole('button', { name: 'Copy as picture' }).click()
  await expect(page.getByText('Copied. Paste it into a document or a slide.')).toBeVisible()

  const file = join(folder, 'days.csv')
  desk.answerDialog('save', file)
  await page.getByRole('button', { name: 'Save the numbers as CSV' }).click()
  await expect(page.getByText('Saved as days.csv.')).toBeVisible()
  const [heading, first] = (await readFile(file, 'utf8')).split('\r\n')
  expect(heading).toBe('\uFEFFHolder,Days')
  expect(first).toMatch(/^Receiving service,\d+$/)

  await page.getByRole('button', { name: 'View as table' }).click()
  await expect(page.getByRole('table', { name: 'Days by holder' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Days by holder/ })).toHaveCount(0)
})
