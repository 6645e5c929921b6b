import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackageWithOptions, extractAll, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { launch } from '../../tools/chromium-host/launch.ts'
import { readConfiguration } from '../../tools/packing/builder.ts'
import { packedFiles, type Target } from '../../tools/packing/packed-files.ts'

const PLATFORMS: Readonly<Record<string, Target['platform']>> = { win32: 'win', darwin: 'mac' }

test('the program runs from what is packed, and from nothing else', async () => {
  // Outside the repository, where no package of the repository can be found by accident.
  const folder = mkdtempSync(join(tmpdir(), 'pathway28-packing-'))
  const archive = await pack(folder)
  const unpacked = join(folder, 'unpacked')
  extractAll(archive, unpacked)
  const program = await launch({
    folder: join(folder, 'data'),
    entry: join(unpacked, 'dist/main/index.js'),
  })

  await expect(program.page.getByRole('heading', { name: 'Pathway 28' })).toBeVisible()
  const made = await program.page.evaluate(() =>
    Reflect.get(window, 'desktop').call('security.createDatabase', {
      siteName: 'A site',
      region: 'SW',
      passphrase: 'a long enough passphrase',
    }),
  )

  expect(made).toMatchObject({ ok: true, value: { ok: true, value: { state: 'open' } } })
  expect(binariesIn(archive)).toHaveLength(1)
  await program.close()
  rmSync(folder, { recursive: true })
})

async function pack(folder: string): Promise<string> {
  const root = process.cwd()
  const staged = join(folder, 'staged')
  const target: Target = {
    platform: PLATFORMS[process.platform] ?? 'linux',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
  }
  for (const file of packedFiles(root, await readConfiguration(root), target)) {
    mkdirSync(dirname(join(staged, file)), { recursive: true })
    cpSync(join(root, file), join(staged, file))
  }
  // As electron-builder writes it: nothing of how the program is made.
  const { devDependencies, scripts, ...kept } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(join(staged, 'package.json'), JSON.stringify(kept))
  const archive = join(folder, 'app.asar')
  await createPackageWithOptions(staged, archive, { unpack: '*.node' })
  return archive
}

function binariesIn(archive: string): string[] {
  return listPackage(archive, { isPack: true }).filter((line) => /^unpack .*\.node$/.test(line))
}
