/** How hard a passphrase is to guess: 0, at once, to 4, out of reach. */
export type Strength = 0 | 1 | 2 | 3 | 4

export const SHORTEST_PASSPHRASE = 12

type Check = (passphrase: string, context: readonly string[]) => Strength

let check: Promise<Check> | undefined

/** The dictionaries are half a megabyte, so they come only when someone chooses a passphrase. */
export async function passphraseStrength(
  passphrase: string,
  context: readonly string[],
): Promise<Strength> {
  check ??= loadCheck()
  return (await check)(passphrase, context)
}

async function loadCheck(): Promise<Check> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // Beyond 100 characters the answer is 4 anyway, and working it out takes long.
  return (passphrase, context) => factory.check(passphrase.slice(0, 100), [...context]).score
}
