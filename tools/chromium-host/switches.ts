/** Chromium's switches: those on the command line, and those that the program adds itself. */
const added = new Map<string, string | undefined>()

export function switchValue(name: string): string | undefined {
  if (added.has(name)) return added.get(name) ?? ''
  const found = process.argv.find((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  return found?.slice(`--${name}=`.length)
}

export const commandLine = {
  hasSwitch: (name: string) => switchValue(name) !== undefined,
  appendSwitch: (name: string, value?: string) => void added.set(name, value),
}

/** What the program added, and what a driver may ask of the browser itself. */
export function browserSwitches(): string[] {
  const passed = ['remote-debugging-port', 'log-net-log'].filter((name) => !added.has(name))
  const given = passed.flatMap((name) => {
    const value = switchValue(name)
    return value === undefined ? [] : [`--${name}=${value}`]
  })
  const own = [...added].map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  )
  return [...given, ...own]
}
