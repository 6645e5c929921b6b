import { answerOf, type Setting } from './answer.ts'
import { RefusedError } from './command.ts'

/** No referral of a code that nobody knows would read as nobody waiting, or nothing wrong, there. */
export async function requireKnown(code: string, setting: Setting): Promise<void> {
  const known = await answerOf('referenceData.listEstablishments', {}, setting)
  if (known.some((one) => one.code === code)) return
  throw new RefusedError(
    `There is no establishment with the code "${code}". Codes are as in a return's column establishment, such as EXI.`,
  )
}
