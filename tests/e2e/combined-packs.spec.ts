import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aRegionalSite } from '#tests/support/regional-packs.ts'
import { expect, test } from './fixtures.ts'
import { createDatabase, faultsInBothSchemes, goTo } from './screens.ts'

const WRITING = { timeout: 30_000 }

test('packs of two regions are collected, their keys confirmed, and combined', async ({ desk }) => {
  const { page, folder } = desk
  const north = await aRegionalSite('NW', { referrals: 20, seed: 4 })
  const london = await aRegionalSite('LON', { referrals: 20, seed: 5 })
  const packs = [
    await north.issue(),
    await london.issue(),
    await london.issue({ to: '2025-08-31' }),
  ]
  const add = async (pack = '') => {
    desk.answerDialog('folder', pack)
    await page.getByRole('button', { name: 'Add packs from a folder' }).click()
  }

  await createDatabase(page)
  await goTo(page, 'Board report')
  await page.getByRole('main').getByRole('link', { name: 'Issued reports' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Combine packs' }).click()
  await expect(page.getByText('No pack has been added yet')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  await add(folder)
  await expect(page.getByText('There is no pack in')).toBeVisible()
  for (const pack of packs) await add(pack)
  await expect(page.getByRole('row')).toHaveCount(4)
  await expect(page.getByText('0 of 3 packs can be added up.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Combine', exact: true })).toBeDisabled()

  await page.getByRole('button', { name: 'Confirm the key of North West, Site of NW' }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Is this the key of North West/ })
  await expect(dialog.getByText(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/)).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await dialog.getByRole('button', { name: 'It is their key' }).click()
  await expect(page.getByText('The key of North West is confirmed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('0 of 3 packs can be added up.')).toBeVisible()
  for (const name of ['North West, Site of NW', 'London, Site of LON']) {
    await page
      .getByRole('button', { name: `Confirm the key of ${name}` })
      .first()
      .click()
    await page.getByRole('button', { name: 'It is their key' }).click()
    await expect(page.getByRole('alertdialog')).toBeHidden()
  }
  await expect(page.getByText('2 of 3 packs can be added up.')).toBeVisible()
  await expect(page.getByText('it differs from the others in its period')).toBeVisible()
  await page
    .getByRole('button', { name: 'Take away the pack of London, Site of LON' })
    .last()
    .click()
  await expect(page.getByText('2 of 2 packs can be added up.')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])

  const section = page.getByRole('region', { name: 'The combined pack' })
  for (const box of await section.getByRole('checkbox').all()) await box.uncheck()
  await section.getByRole('checkbox', { name: 'Tables as CSV' }).check()
  await section.getByRole('checkbox', { name: 'Report as PDF' }).check()
  desk.answerDialog('folder', join(folder, 'combined'))
  await page.getByRole('button', { name: 'Combine', exact: true }).click()
  await expect(page.getByText('2 packs are combined.')).toBeVisible(WRITING)
  expect(await faultsInBothSchemes(page)).toEqual([])
  const own = join(folder, 'combined', 'Pathway 28 combined pack')
  expect(readdirSync(own)).toContain('combined-pack-2025-04-01-to-2025-09-30-external.pdf')
  expect(JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')).parts).toHaveLength(2)

  desk.answerDialog('folder', join(folder, 'stopped'))
  await page.getByRole('button', { name: 'Combine', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Stopped. No file was kept.')).toBeVisible(WRITING)
})
