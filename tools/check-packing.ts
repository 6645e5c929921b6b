/** electron-builder.yml against electron-builder's own schema, and what it would pack. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfiguration } from './packing/builder.ts'
import { packedFiles, type Target } from './packing/packed-files.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
}
const TARGETS: readonly (readonly [Target, string])[] = [
  [{ platform: 'win', arch: 'x64' }, 'win32-x64.node'],
  [{ platform: 'mac', arch: 'x64' }, 'darwin-x64.node'],
  [{ platform: 'mac', arch: 'arm64' }, 'darwin-arm64.node'],
  [{ platform: 'linux', arch: 'x64' }, 'linux-x64.node'],
]

const configuration = await readConfiguration(root)
const faults = [...faultsOfFuses(), ...TARGETS.flatMap(([target, file]) => faultsOf(target, file))]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(`Packing holds: electron-builder.yml fits its schema, ${TARGETS.length} targets.`)

function faultsOfFuses(): string[] {
  return Object.entries(FUSES)
    .filter(([name, value]) => configuration.electronFuses[name] !== value)
    .map(([name, value]) => `The fuse ${name} should be ${value}.`)
}

function faultsOf(target: Target, binary: string): string[] {
  const name = `${target.platform} ${target.arch}`
  const files = packedFiles(root, configuration, target).map((file) => file.replaceAll('\\', '/'))
  const binaries = files.filter((file) => file.endsWith('.node'))
  const foreign = files.filter((file) => !isNeeded(file))
  return [
    ...(binaries.length === 1 && binaries[0]?.endsWith(`/${binary}`)
      ? []
      : [`${name}: packs ${binaries.join(', ') || 'no binary'} instead of ${binary} alone.`]),
    ...foreign.map((file) => `${name}: packs ${file}, which nobody needs.`),
  ]
}

function isNeeded(file: string): boolean {
  return (
    file === 'package.json' ||
    /^dist\/(main|preload|renderer)\//.test(file) ||
    /^node_modules\/better-sqlite3\/(lib\/.*\.js|prebuilds\/[^/]+\.node|package\.json|LICENSE|README\.md)$/.test(
      file,
    )
  )
}
