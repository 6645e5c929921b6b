import type { NameRefusal, OpenViewRefusal } from '#shared/contract/caseload.ts'

/** Why a view cannot have a name. */
export function nameRefusalWords({ code }: NameRefusal): string {
  switch (code) {
    case 'name-taken':
      return 'Another view has this name. Give it one of its own.'
  }
}

/** Why a file cannot be opened as a view, and what to do. */
export function openRefusalWords(refusal: OpenViewRefusal): string {
  switch (refusal.code) {
    case 'cannot-read':
      return `${refusal.file} could not be read. Nothing was kept. Look whether it is still there.`
    case 'not-a-view':
      return 'This file is not a caseload view. Nothing was kept. Choose a file that was saved from Views.'
    case 'newer-version':
      return `This view was saved by a newer version of the program (format ${refusal.version}). Nothing was kept. Update the program, then open it again.`
  }
}
