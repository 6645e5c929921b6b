import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

export const PASSPHRASE = 'seven quiet lanterns drift'

/** Opens the demonstration at its first screen. */
export async function openDemonstrationAtToday(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with made-up data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
}

/** Opens the demonstration, goes on to its caseload, and waits until its rows are there. */
export async function openDemonstration(page: Page): Promise<void> {
  await openDemonstrationAtToday(page)
  await goTo(page, 'Caseload')
  // Stand-ins for the rows may show first, in a table that is busy.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
}

/** A new and empty database of our own, through the start screen, at its caseload. */
export async function createDatabase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create a database' }).click()
  await page.getByLabel('Site name').fill('Test site')
  await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'South West' })
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await page.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Create the database' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await goTo(page, 'Caseload')
}

/** A screen of the open database, by the rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The accessibility faults that axe sees on the screen as it stands, in the light and in the dark. */
export async function faultsInBothSchemes(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The report's page is looked at on its own, and nothing can run in its frame.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .exclude('iframe')
      .analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${colorScheme} ${id} ${target} ${failureSummary}`,
        ),
      ),
    )
  }
  return found
}
