/** As many as one question to the database names at most. */
const CHUNK = 500

/** A list in pieces that are short enough to be named in one question. */
export function inChunks<One>(all: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) =>
    all.slice(at * CHUNK, (at + 1) * CHUNK),
  )
}
