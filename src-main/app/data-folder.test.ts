import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'

test('on Windows it never lies in the roaming profile', () => {
  expect(
    dataFolder('win32', 'C:\\Users\\a\\AppData\\Local', 'C:\\Users\\a\\AppData\\Roaming'),
  ).toBe(join('C:\\Users\\a\\AppData\\Local', 'Pathway 28'))
})

test.each(['linux', 'darwin'] as const)(
  'on %s it lies where programs keep their data',
  (platform) => {
    expect(dataFolder(platform, undefined, '/home/a/.config')).toBe('/home/a/.config/Pathway 28')
  },
)
