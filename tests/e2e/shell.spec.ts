import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

function call(page: Page, name: string, input: unknown) {
  return page.evaluate(([called, given]) => Reflect.get(window, 'desktop').call(called, given), [
    name,
    input,
  ] as const)
}

test('opens one window, at its start screen', async ({ desk: { page } }) => {
  await expect(page).toHaveTitle('Pathway 28')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.context().pages()).toHaveLength(1)
})

test('the page has three functions of ours, and nothing of Node', async ({ desk: { page } }) => {
  const seen = await page.evaluate(() => ({
    bridge: Object.entries(Reflect.get(window, 'desktop')).map(([name, one]) => [name, typeof one]),
    isFrozen: Object.isFrozen(Reflect.get(window, 'desktop')),
    ofNode: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }))

  expect(seen).toEqual({
    bridge: [
      ['call', 'function'],
      ['cancel', 'function'],
      ['on', 'function'],
    ],
    isFrozen: true,
    ofNode: [],
  })
})

test('nothing of ours breaks the policy', async ({ desk: { page } }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  expect(complaints.filter((text) => /content security policy/i.test(text))).toEqual([])
})

test('the policy stops scripts, styles and connections that are not ours', async ({
  desk: { page },
}) => {
  const seen = await page.evaluate(async () => {
    const broken: string[] = []
    const all = Promise.withResolvers<void>()
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(event.violatedDirective)
      if (broken.length === 5) all.resolve()
    })
    const script = document.createElement('script')
    script.textContent = 'window.hacked = true'
    const style = document.createElement('style')
    style.textContent = 'body { opacity: 0.5 }'
    const picture = document.createElement('img')
    picture.src = 'https://example.org/picture.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(script, style, picture, frame)
    const reached = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    )
    await all.promise
    return {
      broken: broken.sort(),
      reached,
      hacked: Reflect.get(window, 'hacked'),
      opacity: getComputedStyle(document.body).opacity,
    }
  })

  expect(seen).toEqual({
    broken: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
    reached: 'refused',
    hacked: undefined,
    opacity: '1',
  })
})

test('no link leads out of the page', async ({ desk: { page } }) => {
  const before = page.url()

  for (const address of ['https://example.org/', 'https://other.app.invalid/index.html']) {
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      location.assign(url)
    }, address)
    // A round trip by the bridge: the page is still there to make it.
    expect(await call(page, 'security.findState', {})).toMatchObject({ ok: true })
  }
  expect(page.url()).toBe(before)
})

test('no page opens another', async ({ desk: { page } }) => {
  const opened: Page[] = []
  page.context().on('page', (one) => opened.push(one))

  const windows = await page.evaluate(() =>
    ['https://example.org/', '/index.html'].map((url) => window.open(url) !== null),
  )

  // Electron opens none; the host's browser opens them, and the host closes them at once.
  await expect.poll(() => opened.length).toBe(windows.filter(Boolean).length)
  await expect.poll(() => opened.every((one) => one.isClosed())).toBe(true)
  expect(await call(page, 'security.findState', {})).toMatchObject({ ok: true })
})

test('a page within the page cannot call', async ({ desk: { page } }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>Within</p>'
    document.body.append(frame)
  })
  const within = await expect
    .poll(() => page.frames().find((frame) => frame.url() === 'about:srcdoc'))
    .toBeDefined()
    .then(() => page.frames().find((frame) => frame.url() === 'about:srcdoc'))

  // The host's own way to main, which Electron would not even give to such a frame.
  const answer = await within?.evaluate(async () => {
    const ways = Object.keys(window).filter((name) => name.endsWith('Ipc'))
    const bridge = typeof Reflect.get(window, 'desktop')
    const tried = ways.map((name) =>
      Reflect.get(window, name)('invoke', 'desktop:call', ['security.findState', {}]).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    )
    return { bridge, tried: await Promise.all(tried) }
  })

  expect(answer).toEqual({ bridge: 'undefined', tried: ['Call from a page that is not ours'] })
})

test('no permission is granted', async ({ desk: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name } as never)).state),
    )
  })

  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('a call that does not fit is refused, and its log says nothing of what was in it', async ({
  desk: { page, folder },
}) => {
  const unknown = await call(page, 'no.such', {})
  const reply = await call(page, 'security.unlock', { passphrase: { A1234BC: true } })

  expect(unknown).toMatchObject({ ok: false, failure: { code: 'unknown-call' } })
  expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
  const log = readFileSync(`${folder}/pathway28.log`, 'utf8')
  expect(log).toContain(reply.failure.reference)
  expect(log).not.toContain('A1234BC')
})

test('a second start shows the first window, and ends', async ({ desk: { folder, page } }) => {
  const second = fork(
    'tools/chromium-host/run.ts',
    ['dist/main/index.js', `--user-data-dir=${folder}`, '--headless'],
    { stdio: 'ignore' },
  )
  const [code] = await once(second, 'exit')

  expect(code).toBe(0)
  expect(await call(page, 'security.findState', {})).toMatchObject({ ok: true })
})

test('closing the window ends the program', async ({ desk: { page, process } }) => {
  const ended = once(process, 'exit')

  await page.close()

  expect(await ended).toEqual([0, null])
})

test('a program that is killed takes its browser with it', async ({ desk: { page, process } }) => {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page belongs to no browser')
  const gone = new Promise((resolve) => browser.once('disconnected', resolve))

  process.kill('SIGKILL')

  await gone
  expect(browser.isConnected()).toBe(false)
})

test.describe('over a whole run', () => {
  let netLog = ''
  test.use({
    switches: async ({ browserName: _ }, use, testInfo) => {
      netLog = testInfo.outputPath('net-log.json')
      await use([`--log-net-log=${netLog}`])
    },
  })

  test('not one byte goes to any network', async ({ desk }) => {
    await desk.page.evaluate(() => {
      const link = document.createElement('link')
      link.rel = 'dns-prefetch'
      link.href = 'https://secret-word.example.org/'
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1' }] })
      connection.createDataChannel('out')
      document.head.append(link)
      location.assign('https://example.org/')
      return connection.createOffer().then((offer) => connection.setLocalDescription(offer))
    })
    expect(await call(desk.page, 'security.findState', {})).toMatchObject({ ok: true })
    await desk.close()

    expect(sentIn(netLog)).toEqual([])
  })
})

/** What Chromium's own account of the run says was asked of a name server, or sent. */
function sentIn(file: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8'))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  return events
    .map(({ type }: { type: number }) => names.get(type) ?? '')
    .filter((name: string) => /^DNS_TRANSACTION|BYTES_SENT$|^TCP_CONNECT_ATTEMPT/.test(name))
}
