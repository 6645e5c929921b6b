/** `npm start` without a display: the main job in a browser that nobody sees, and its results in out/. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { findBrowser, installSentence } from './chromium-host/find-browser.ts'
import { type Launched, launch } from './chromium-host/launch.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'out')
const data = join(out, 'demonstration')
const pack = join(out, 'board-pack')

if (findBrowser()) await tour()
else {
  console.error(installSentence())
  process.exitCode = 1
}

async function tour(): Promise<void> {
  console.log('There is no display: Pathway 28 shows its main job in a browser without a window.')
  for (const folder of [data, pack]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  const program = await launch({ folder: data })
  try {
    const { page } = program
    await page.setViewportSize({ width: 1440, height: 1000 })
    await openDemonstration(page)
    await openLongestWait(page)
    await exportReport(program)
  } finally {
    await program.close()
  }
  console.log('The files are here:')
  for (const file of filesBelow(out)) console.log(`  ${relative(root, file)}`)
}

async function openDemonstration(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with made-up data' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await picture(page, 'today')
  await page.getByRole('link', { name: 'Caseload', exact: true }).click()
  // Stand-ins for the rows may show first, in a table that is busy.
  await page.locator('[role="grid"][aria-busy="false"]').waitFor()
  await picture(page, 'caseload')
  const states = page.getByRole('group', { name: 'Show only these states' }).getByRole('button')
  const counts = (await states.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  console.log(`The demonstration's caseload, ${await shownClock(page)}: ${counts.join(', ')}.`)
}

/** The caseload begins with who has waited longest. */
async function openLongestWait(page: Page): Promise<void> {
  const reference = page.getByRole('rowheader').first()
  const name = await reference.innerText()
  await reference.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('region', { name: 'Timeline' }).getByRole('img').first().waitFor()
  await picture(page, 'referral')
}

async function exportReport(program: Launched): Promise<void> {
  const { page } = program
  await page.getByRole('link', { name: 'Board report' }).click()
  await page.frameLocator('iframe').getByRole('heading').first().waitFor()
  await picture(page, 'board-report')
  program.answerDialog('folder', pack)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByText('The report is in').waitFor()
}

async function shownClock(page: Page): Promise<string> {
  const name = await page.getByRole('grid').getAttribute('aria-label')
  return name?.replace(/^Caseload, /, '') ?? ''
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(out, `${name}.png`) })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /(\.(png|pdf|pptx|xlsx|ods|csv|db)|^manifest\.json)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
