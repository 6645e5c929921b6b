import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Configuration, createFilter, patternsFor } from './builder.ts'

export interface Target {
  readonly platform: 'win' | 'mac' | 'linux'
  readonly arch: 'x64' | 'arm64'
}

/** The files that go into a package for a target, by their paths below the root. */
export function packedFiles(
  root: string,
  configuration: Configuration,
  { platform, arch }: Target,
): string[] {
  const patterns = patternsFor(configuration, platform)
  const isOurs = createFilter(root, arch, ['!**/node_modules/**', ...patterns])
  const refusals = patterns.filter((pattern) => pattern.startsWith('!'))
  const isModules = createFilter(root, arch, ['**/*', ...refusals])

  const ours = [join(root, 'package.json'), ...filesBelow(join(root, 'dist'))].filter(isOurs)
  const modules = productionModules(root)
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter(isModules)
  return [...ours, ...modules].map((file) => relative(root, file)).sort()
}

/** The folders of every package that the program needs when it runs. */
function productionModules(root: string): string[] {
  const lock: { packages: Record<string, { dev?: boolean; optional?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder !== '' && !dev)
    .map(([folder]) => folder)
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
