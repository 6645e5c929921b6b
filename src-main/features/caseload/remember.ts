/** More questions than anybody asks between two changes; then all are asked anew. */
const MOST = 200

/** Remembers answers by their question for as long as no record changes. */
export function rememberUntilChange(latestChange: () => Promise<number>) {
  let change = -1
  const answers = new Map<string, unknown>()

  return async <Answer>(question: unknown, ask: () => Promise<Answer>): Promise<Answer> => {
    const now = await latestChange()
    if (now !== change || answers.size >= MOST) answers.clear()
    change = now
    const key = JSON.stringify(question)
    if (answers.has(key)) return answers.get(key) as Answer
    const answer = await ask()
    // Asked before a change that came meanwhile, it is not kept for what comes after.
    if ((await latestChange()) === now) answers.set(key, answer)
    return answer
  }
}
