import { test as base, expect } from '@playwright/test'
import { type Launched, launch } from '../../tools/chromium-host/launch.ts'

interface Fixtures {
  /** Switches for the program and its browser, beside those of every test. */
  readonly switches: readonly string[]
  readonly desk: Launched
}

/** The built program, started as its users start it, with a folder of its own. */
export const test = base.extend<Fixtures>({
  switches: [[], { option: true }],
  desk: async ({ switches }, use, testInfo) => {
    const desk = await launch({ folder: testInfo.outputPath('data'), switches })

    await use(desk)

    if (testInfo.status !== testInfo.expectedStatus && !desk.page.isClosed()) {
      const body = await desk.page.screenshot()
      await testInfo.attach('screen', { body, contentType: 'image/png' })
    }
    await desk.close()
  },
})
export { expect }
