import type { Page } from 'playwright-core'

export interface Question {
  readonly heading: string
  readonly sentence?: string
  readonly action: string
  /** A path to be edited; without it, a file is chosen. */
  readonly value?: string
  /** The endings of the files that may be chosen. */
  readonly accept?: string
}

const FIELD = 'host-dialog-field'

/** Asks the person in the page itself; the field's text, or `null` when they cancelled. */
export function askInPage(page: Page, question: Question): Promise<string | null> {
  return page.evaluate(drawDialog, { ...question, field: FIELD })
}

/** Where the chosen file lies, which a page is never told. Takes the answered dialog away. */
export async function filePathIn(page: Page): Promise<string | undefined> {
  const devTools = await page.context().newCDPSession(page)
  const field = `document.getElementById('${FIELD}')`
  const { result } = await devTools.send('Runtime.evaluate', { expression: `${field}.files[0]` })
  const found = result.objectId
    ? await devTools.send('DOM.getFileInfo', { objectId: result.objectId })
    : undefined
  await devTools.send('Runtime.evaluate', { expression: `${field}.closest('dialog').remove()` })
  await devTools.detach()
  return found?.path || undefined
}

/** Runs in the page, under its policy: no markup, no style sheet, no style attribute. */
function drawDialog(question: Question & { field: string }): Promise<string | null> {
  const choosesFile = question.value === undefined
  const dialog = document.createElement('dialog')
  const add = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = '') => {
    const element = document.createElement(tag)
    element.textContent = text
    element.style.display = 'block'
    element.style.margin = '0 0 16px'
    dialog.append(element)
    return element
  }
  dialog.style.font = '16px Inter, Arial, sans-serif'
  dialog.style.padding = '24px'
  dialog.style.width = '560px'
  dialog.setAttribute('aria-label', question.heading)

  add('h2', question.heading)
  if (question.sentence) add('p', question.sentence)
  const field = add('input')
  field.id = question.field
  field.type = choosesFile ? 'file' : 'text'
  field.accept = question.accept ?? ''
  field.setAttribute('aria-label', choosesFile ? 'File' : 'Path')
  field.style.width = '100%'
  field.style.boxSizing = 'border-box'
  field.style.font = 'inherit'
  field.style.padding = '4px'
  if (question.value !== undefined) field.value = question.value
  const cancel = add('button', 'Cancel')
  const accept = add('button', question.action)
  for (const button of [cancel, accept]) {
    button.style.display = 'inline-block'
    button.style.margin = '0 8px 0 0'
    button.style.padding = '8px 16px'
    button.style.font = 'inherit'
  }

  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const answered = dialog.returnValue === 'accepted'
      if (!answered || !choosesFile) dialog.remove()
      resolve(answered ? field.value : null)
    })
    cancel.addEventListener('click', () => dialog.close())
    accept.addEventListener('click', () => {
      if (field.value !== '') dialog.close('accepted')
    })
  })
}
