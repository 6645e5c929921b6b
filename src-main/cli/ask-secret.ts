import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Ask on the terminal without showing what is typed. Questions go to standard error. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
