import { join } from 'node:path'

/**
 * Where the database, its backups and the log lie.
 *
 * On Windows never Electron's own choice: it lies in the roaming profile, which trusts keep on a
 * network share, and a database that is open on a share is lost sooner or later.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  localAppData: string | undefined,
  appData: string,
): string {
  const local = platform === 'win32' && localAppData ? localAppData : appData
  return join(local, 'Pathway 28')
}
