import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// Where Electron is not to be had, a person answers the host's dialogs in the page itself.
test.use({ switches: ['--dialogs-in-page'] })

function call(page: Page, name: string) {
  return page.evaluate((called) => Reflect.get(window, 'desktop').call(called, {}), name)
}

/** As a person picks a file: the browser knows its path, and the page does not. */
async function pickFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'File' }).waitFor()
  const devTools = await page.context().newCDPSession(page)
  const expression = 'document.querySelector("dialog input")'
  const { result } = await devTools.send('Runtime.evaluate', { expression })
  const { objectId = '' } = result
  await devTools.send('DOM.setFileInputFiles', { objectId, files: [path] })
}

test('a file is chosen in the page', async ({ desk: { page, folder } }) => {
  const file = `${folder}/other.db`
  writeFileSync(file, 'a file')

  const answer = call(page, 'security.chooseDatabase')
  await pickFile(page, file)
  await page.getByRole('button', { name: 'Open', exact: true }).click()

  expect(await answer).toMatchObject({ ok: true, value: { place: { file } } })
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a dialog that is cancelled changes nothing', async ({ desk: { page } }) => {
  const before = await call(page, 'security.findState')

  const answer = call(page, 'security.chooseDatabase')
  await page.getByRole('button', { name: 'Cancel' }).click()

  expect(await answer).toEqual(before)
})

test('a folder is named in a sentence, and may be another', async ({ desk: { page, folder } }) => {
  const chosen = `${folder}/chosen`
  mkdirSync(chosen)

  const answer = call(page, 'security.choosePlace')
  const field = page.getByRole('textbox', { name: 'Path' })
  await field.fill(`${folder}/missing`)
  await page.getByRole('button', { name: 'Choose' }).click()
  await expect(page.getByText('There is no such folder.')).toBeVisible()
  await field.fill(chosen)
  await page.getByRole('button', { name: 'Choose' }).click()

  expect(await answer).toMatchObject({ ok: true, value: { file: `${chosen}/pathway28.db` } })
  expect(existsSync(`${folder}/missing`)).toBe(false)
})
