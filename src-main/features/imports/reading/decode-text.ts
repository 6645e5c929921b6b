import { createReadStream } from 'node:fs'
import { findUtf16 } from './sniff-file.ts'

/** How the bytes of a text file are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const CHUNK = 256 * 1024

/**
 * Find the encoding of a file. UTF-8 has to hold to its last byte: a return from an old system is in
 * Windows-1252, and its first accent may stand in the last row.
 */
export async function findEncoding(path: string, head: Buffer): Promise<Encoding> {
  const utf16 = findUtf16(head)
  if (utf16) return utf16
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/** A piece of a file's text, and how many bytes had been read when it was there. */
export interface TextPiece {
  readonly text: string
  readonly bytesRead: number
}

/** The text of a file piece by piece, without its byte-order mark. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<TextPiece, void> {
  const decoder = new TextDecoder(encoding)
  let bytesRead = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    bytesRead += chunk.length
    yield { text: decoder.decode(chunk, { stream: true }), bytesRead }
  }
  yield { text: decoder.decode(), bytesRead }
}
