import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Drives, isOnNetwork } from './network-drive.ts'

const file = join(tmpdir(), 'pathway28.db')

/** What some machine says of the folder that the file lies in. */
const drives = (said: Partial<Drives>): Drives => ({
  platform: 'linux',
  environment: {},
  realPath: (folder) => folder,
  fileSystem: () => 0xef53,
  mounts: () => '',
  ...said,
})

test.each([
  [String.raw`\\server\share\pathway28.db`, true],
  ['/home/someone/OneDrive - NHS/pathway28.db', true],
  ['/Users/someone/Library/CloudStorage/OneDrive-NHS/pathway28.db', true],
  ['/Users/someone/Library/Mobile Documents/pathway28.db', true],
  ['/tmp/pathway28.db', false],
])('%s lies on a network or synchronised folder: %s', (path, expected) => {
  expect(isOnNetwork(path)).toBe(expected)
})

test('a folder that the machine itself calls synchronised is one, whatever its name', () => {
  const environment = { OneDriveCommercial: tmpdir() }

  expect(isOnNetwork(file, drives({ environment }))).toBe(true)
})

test('on Windows a mapped drive letter is told by the share behind it', () => {
  const windows = { platform: 'win32' } as const
  const mapped = () => String.raw`\\server\share\folder`

  expect(isOnNetwork(file, drives({ ...windows, realPath: mapped }))).toBe(true)
  expect(isOnNetwork(file, drives({ ...windows, realPath: () => 'D:\\data' }))).toBe(false)
})

test('a link into a synchronised folder is followed', () => {
  const realPath = () => '/home/someone/Dropbox'

  expect(isOnNetwork(file, drives({ realPath }))).toBe(true)
})

test('on Linux it is told by the kind of file system', () => {
  expect(isOnNetwork(file, drives({ fileSystem: () => 0xff534d42 }))).toBe(true)
  expect(isOnNetwork(file, drives({}))).toBe(false)
})

test.each([
  ['a share', `//user@server/share on ${tmpdir()} (smbfs, nodev, nosuid)`, true],
  ['an NFS folder above it', `server:/export on / (nfs)`, true],
  ['a disk of its own', `/dev/disk3s1 on ${tmpdir()} (apfs, local, journaled)`, false],
  ['another share', '//user@server/share on /Volumes/share (smbfs, nodev)', false],
  ['a share of a like name', `//user@server/share on ${tmpdir()}-2 (smbfs)`, false],
])('on macOS it is told by what is mounted: %s', (_, mounts, expected) => {
  expect(isOnNetwork(file, drives({ platform: 'darwin', mounts: () => mounts }))).toBe(expected)
})

test('a drive that does not answer is warned of', () => {
  const realPath = () => {
    throw new Error('the network path was not found')
  }

  expect(isOnNetwork(file, drives({ realPath }))).toBe(true)
})
