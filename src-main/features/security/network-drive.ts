/**
 * Whether a file would lie on another machine, or where a program copies it to one: an open database
 * is not safe there. Its write-ahead log needs memory shared on one machine, and locks over a network
 * are not to be trusted.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the machine says of its drives. Windows, macOS and Linux each say it in another way. */
export interface Drives {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder as the system itself names it: a mapped drive letter becomes `\\server\share`. */
  realPath(folder: string): string
  /** The number by which Linux knows the folder's file system. */
  fileSystem(folder: string): number
  /** What macOS's `mount` prints: one mounted folder a line. */
  mounts(): string
}

const drivesHere: Drives = {
  platform: process.platform,
  environment: process.env,
  realPath: (folder) => realpathSync.native(folder),
  fileSystem: (folder) => statfsSync(folder).type,
  mounts: () => execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5_000 }),
}

/** A drive that does not answer counts as a network drive: a warning too many harms nobody. */
export function isOnNetwork(file: string, drives: Drives = drivesHere): boolean {
  if (isShare(file) || isSynchronised(file, drives)) return true
  const folder = nearestFolder(dirname(file))
  if (folder === undefined) return true
  try {
    const real = drives.realPath(folder)
    if (isShare(real) || isSynchronised(`${real}/`, drives)) return true
    if (drives.platform === 'linux') return REMOTE_TYPES.includes(drives.fileSystem(real))
    if (drives.platform === 'darwin') return isOnRemoteMount(real, drives.mounts())
    return false
  } catch {
    return true
  }
}

/** File system types, as statfs numbers them on Linux, that lie on another machine. */
const REMOTE_TYPES = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997]

/** A name such as `\\server\share\folder`. */
function isShare(path: string): boolean {
  return /^(\\\\|\/\/)/.test(path)
}

function isSynchronised(file: string, { environment }: Drives): boolean {
  const folders = [environment.OneDrive, environment.OneDriveCommercial]
  if (folders.some((one) => one && file.startsWith(one))) return true
  return /[\\/](OneDrive|Dropbox|Google Drive|iCloud|CloudStorage|Mobile Documents)[^\\/]*[\\/]/i.test(
    file,
  )
}

const REMOTE_MOUNT =
  /^.* on (?<folder>\/.*) \((smbfs|afpfs|nfs|webdav|ftp|macfuse|osxfuse|fusefs)[,)]/

/** whether a mounted folder that holds a folder comes from another machine. */
function isOnRemoteMount(folder: string, mounts: string): boolean {
  return mounts.split('\n').some((line) => {
    const mounted = REMOTE_MOUNT.exec(line)?.groups?.folder
    return mounted !== undefined && `${folder}/`.startsWith(mounted === '/' ? '/' : `${mounted}/`)
  })
}

function nearestFolder(folder: string): string | undefined {
  if (existsSync(folder)) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : nearestFolder(parent)
}
