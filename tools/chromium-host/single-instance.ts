import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One program for each data folder, as `app.requestSingleInstanceLock` promises.
 *
 * The lock is a file; whether its owner still lives is asked at its socket, in a process of its
 * own because the answer must be here before this returns.
 */
export function takeLock(folder: string, onSecond: () => void): boolean {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'instance.lock')
  const socket = socketFor(folder)
  if (!create(file)) {
    if (knock(socket)) return false
    rmSync(file, { force: true })
    if (!create(file)) return false
  }
  // Left behind by an owner that was killed.
  rmSync(socket, { force: true })
  const server = createServer((visitor) => {
    visitor.end('here')
    onSecond()
  })
  server.listen(socket).unref()
  process.once('exit', () => {
    rmSync(socket, { force: true })
    rmSync(file, { force: true })
  })
  return true
}

/** A short name of its own, because a socket's path may not be longer than 100 characters or so. */
function socketFor(folder: string): string {
  const name = `pathway28-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function create(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'))
    return true
  } catch {
    return false
  }
}

/** Tells the owner of the lock that another was started; false where nobody answers. */
function knock(socket: string): boolean {
  const script = `require('node:net').connect(process.argv[1])
    .once('data', () => process.exit(0)).once('error', () => process.exit(1))`
  return spawnSync(process.execPath, ['-e', script, socket], { timeout: 5_000 }).status === 0
}
