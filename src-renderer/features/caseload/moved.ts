/** A list with one of it in another place. */
export function moved<One>(all: readonly One[], from: number, to: number): readonly One[] {
  const others = all.toSpliced(from, 1)
  return others.toSpliced(to, 0, ...all.slice(from, from + 1))
}
