import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { goTo, openDemonstration } from './screens.ts'

/** What can be scrolled sideways, by its name; the page itself among it. */
async function wideIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, main, main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => one.tagName === 'HTML' || getComputedStyle(one).overflowX === 'auto')
      .map((one) => one.getAttribute('aria-label') ?? one.tagName),
  )
}

/** Each screen, and a table or figure of its that comes last. */
const SCREENS = [
  ['Bottleneck map', 'table', 'Bottleneck map: stages'],
  ['Hidden blockages', 'img', /^Age of open referrals/],
  ['Charts', 'table', 'All measures'],
  ['Curves', 'table', 'Before and since'],
  ['What if', 'table', 'Admitted by day 28'],
  ['Beds', 'table', 'Waiting list arithmetic'],
] as const

async function openTab(page: Page, [name, role, last]: (typeof SCREENS)[number]): Promise<void> {
  const tabs = page.getByRole('navigation', { name: 'Quality improvement' })
  await tabs.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole(role, { name: last })).toBeVisible()
  await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0)
}

/** Everything that is drawn, as the table behind it. */
async function asTables(page: Page): Promise<void> {
  for (const role of ['switch', 'button'] as const) {
    for (const one of await page.getByRole(role, { name: 'View as table' }).all()) await one.click()
  }
}

test('no table of improvement has to be scrolled sideways in a window of 1280 by 720', async ({
  desk: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openDemonstration(page)
  await goTo(page, 'Quality improvement')
  await expect(page.getByRole('table', { name: 'Time in each stage' })).toBeVisible()
  expect(await wideIn(page)).toEqual([])

  for (const screen of SCREENS) {
    await openTab(page, screen)
    await asTables(page)
    expect(await wideIn(page), screen[0]).toEqual([])
  }
})

test('at twice the size the page stays in its window, and a wide table keeps its first column', async ({
  desk: { page },
}) => {
  await openDemonstration(page)
  await page.setViewportSize({ width: 640, height: 360 })
  await goTo(page, 'Quality improvement')
  const place = page.getByRole('group', { name: 'Time in each stage' })
  const stage = place.getByRole('rowheader', { name: 'Referral to assessment' })
  await expect(page.getByText(/^There are more columns to the right/).first()).toBeVisible()
  const before = await stage.boundingBox()

  await place.evaluate((one) => one.scrollBy({ left: 300 }))

  expect((await stage.boundingBox())?.x).toBe(before?.x)
  for (const screen of SCREENS) {
    await openTab(page, screen)
    expect(await wideIn(page)).not.toContain('HTML')
    expect(await wideIn(page)).not.toContain('MAIN')
  }
})
