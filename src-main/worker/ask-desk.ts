import type { Desk } from '../ipc/desk.ts'
import type { DeskQuestion, FromWorker, ToWorker } from './messages.ts'

type Answer = Extract<ToWorker, { kind: 'desk-answer' | 'desk-failed' }>

/** The desk as the worker sees it: each method is a question to main, answered by a message. */
export function createAskingDesk(post: (message: FromWorker) => void): {
  readonly desk: Desk
  readonly settle: (answer: Answer) => void
} {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0

  // Main answers a question with what the method of the same name gave, so the type is its own.
  const ask = <Method extends keyof Desk>(
    question: Extract<DeskQuestion, { method: Method }>,
  ): ReturnType<Desk[Method]> => {
    last += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(last, answer)
    post({ kind: 'desk', id: last, question })
    return answer.promise as ReturnType<Desk[Method]>
  }

  return {
    desk: {
      chooseFile: (argument) => ask({ method: 'chooseFile', argument }),
      chooseSave: (argument) => ask({ method: 'chooseSave', argument }),
      chooseFolder: () => ask({ method: 'chooseFolder', argument: undefined }),
      printPdf: (argument) => ask({ method: 'printPdf', argument }),
    },
    settle: (answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'desk-answer') asked?.resolve(answer.value)
      else asked?.reject(new Error(answer.message))
    },
  }
}
