import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPages } from './pages.ts'

function aSite() {
  const outside = mkdtempSync(join(tmpdir(), 'pathway28-'))
  const folder = join(outside, 'renderer')
  mkdirSync(folder)
  writeFileSync(join(outside, 'secret.html'), 'not for pages')
  writeFileSync(join(outside, 'renderer-secret.html'), 'not for pages')
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__"><p>Pathway 28</p>')
  writeFileSync(join(folder, 'main.js'), 'start()')
  writeFileSync(join(folder, 'notes.exe'), 'MZ')
  return createPages(folder)
}

test('serves the page with its nonce, under exactly this policy', async () => {
  const response = await aSite().respond('app://desk/index.html')

  const body = await response.text()
  const nonce = /nonce="([^"]+)"/.exec(body)?.[1]
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect(nonce).toMatch(/^[\w+/]{22}==$/)
})

test('gives every load a nonce of its own', async () => {
  const site = aSite()
  const policies = await Promise.all(
    [1, 2].map(async () =>
      (await site.respond('app://desk/index.html')).headers.get('content-security-policy'),
    ),
  )

  expect(policies[0]).not.toBe(policies[1])
})

test('serves a script as a script, and says that nothing is to be guessed', async () => {
  const { headers } = await aSite().respond('app://desk/main.js?v=1#top')

  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  'app://desk/../secret.html',
  'app://desk/%2e%2e/secret.html',
  'app://desk/..%2fsecret.html',
  'app://desk/%2e%2e%2fsecret.html',
  'app://desk/..%2frenderer-secret.html',
  'app://desk/..%5csecret.html',
  'app://desk/%00index.html',
  'app://desk/%zz',
  'app://desk/',
  'app://desk/none.html',
  'app://desk/notes.exe',
  'app://other/index.html',
  'https://desk/index.html',
  'app://desk/print/none',
])('has nothing at %s', async (url) => {
  const response = await aSite().respond(url)

  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Not found')
})

test('offers a page to print until it is forgotten, under a policy without scripts', async () => {
  const site = aSite()
  const page = site.offer('<style nonce="__CSP_NONCE__">p { color: black }</style><p>Report</p>')

  const served = await site.respond(page.url)
  page.forget()
  const forgotten = await site.respond(page.url)

  const nonce = /nonce="([^"]+)"/.exec(await served.text())?.[1]
  expect(served.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect(forgotten.status).toBe(404)
})
