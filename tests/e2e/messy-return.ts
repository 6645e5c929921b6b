import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { faultsInBothSchemes, goTo } from './screens.ts'

const MESSY = resolve('tests/data/caseload-messy.csv')

/** What each value of the messy return means; one establishment exists nowhere. */
const MEANINGS = [
  ['HMP/YOI Bristol', 'BLI'],
  ['Leeds', 'LEI'],
  ['HMP Exeter', 'EXI'],
  ['HMP Wakefield', 'WDI'],
  ['Transferred', 'admitted'],
] as const

interface AtTheDesk {
  readonly page: Page
  answerDialog(kind: 'file', path: string): void
}

/** Choose a file on the import screen. */
export async function choose(desk: AtTheDesk, file: string): Promise<void> {
  desk.answerDialog('file', file)
  await desk.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
}

/** A count of an import, by its name. */
export const count = (page: Page, name: string) =>
  page.getByRole('definition').filter({
    has: page.locator(`xpath=preceding-sibling::dt[text()="${name}"]`),
  })

async function addTexts(page: Page, label: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('combobox', { name: label }).fill(text)
    await page.keyboard.press('Enter')
  }
}

/** Read the messy return up to the check, as a person would who has no recipe for it yet. */
export async function checkMessyReturn(desk: AtTheDesk): Promise<void> {
  const { page } = desk
  await goTo(page, 'Import')
  await choose(desk, MESSY)

  await expect(page.getByLabel('Row of the headings')).toHaveValue('4')
  await expect(page.getByText(/no heading gives them yet: Reference, Direction\./)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: /^Confirm all \d+ guesses$/ }).click()
  await page.getByRole('button', { name: /^dd\/MM\/yyyy: reads \d+ of \d+$/ }).click()
  await addTexts(page, 'Values that mean blank', ['N/K', 'tbc', '-', 'n/a'])
  await page.getByRole('button', { name: 'Add a row to skip' }).click()
  await page.getByLabel('Value of row to skip 1').fill('Total')

  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: 'Say what they mean' }).click()
  const rules = page.getByRole('group', { name: 'Values by another name' })
  await expect(rules.getByLabel('Means, value 1')).toBeFocused()
  const froms = await rules.getByRole('textbox').all()
  for (const [index, from] of froms.entries()) {
    const value = await from.inputValue()
    const meaning = MEANINGS.find(([name]) => name === value)?.[1]
    if (meaning) await rules.getByLabel(`Means, value ${index + 1}`).selectOption(meaning)
  }

  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(count(page, 'Rows read')).toContainText('120')
  await expect(count(page, 'New')).toContainText('113')
  await expect(count(page, 'Rejected')).toContainText('7')
}
