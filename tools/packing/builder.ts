import { createRequire } from 'node:module'

interface FileSet {
  readonly filter?: readonly string[]
}
type Patterns = readonly (string | FileSet)[]

/** What is asked of electron-builder's own library, which has no types for it. */
export interface Configuration {
  readonly files: Patterns
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly win: { readonly files: Patterns }
  readonly mac: { readonly files: Patterns }
  readonly linux: { readonly files: Patterns }
}

interface Matcher {
  createFilter(): (file: string, stat: { isDirectory(): boolean }) => boolean
}

interface ConfigLibrary {
  getConfig(folder: string, file: string, options: null): Promise<Configuration>
  validateConfiguration(
    configuration: Configuration,
    log: { readonly isEnabled: boolean },
  ): Promise<void>
}

interface MatcherLibrary {
  readonly FileMatcher: new (
    from: string,
    to: string,
    expand: (pattern: string) => string,
    patterns: readonly string[],
  ) => Matcher
}

// The library is a dependency of electron-builder, found as electron-builder finds it.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const config: ConfigLibrary = builder('app-builder-lib/out/util/config/config.js')
const { FileMatcher }: MatcherLibrary = builder('app-builder-lib/out/fileMatcher.js')

/** The configuration, if it fits electron-builder's schema; else its own sentence is thrown. */
export async function readConfiguration(root: string): Promise<Configuration> {
  const configuration = await config.getConfig(root, 'electron-builder.yml', null)
  await config.validateConfiguration(configuration, { isEnabled: false })
  return configuration
}

/** The patterns for one platform, after those for all. */
export function patternsFor(
  configuration: Configuration,
  platform: 'win' | 'mac' | 'linux',
): string[] {
  const patterns = [...configuration.files, ...configuration[platform].files]
  return patterns.flatMap((one) => (typeof one === 'string' ? [one] : (one.filter ?? [])))
}

/** Whether a file is packed, by electron-builder's own reading of the patterns. */
export function createFilter(root: string, arch: string, patterns: readonly string[]) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is electron-builder's own mark.
  const expand = (pattern: string) => pattern.replaceAll('${arch}', arch)
  const filter = new FileMatcher(root, '', expand, patterns).createFilter()
  return (file: string) => filter(file, { isDirectory: () => false })
}
