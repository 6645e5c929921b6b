import type { CreateFailure, OpenFailure } from '#shared/contract/security.ts'

export function explainOpenFailure(failure: OpenFailure): string {
  switch (failure.code) {
    case 'wrong-passphrase':
      return 'This is not the passphrase of this database. Check Caps Lock, and try again.'
    case 'file-missing':
      return `There is no database at ${failure.file} any more. If it was moved, open it where it lies now.`
    case 'key-file-missing':
      return `The key file ${failure.file} is missing, and without it the database cannot be opened. It belongs beside the database: put it back from a backup.`
    case 'is-a-folder':
      return `${failure.file} is a folder, not a database. Choose the file of the database in it.`
    case 'key-file-damaged':
      return `The key file ${failure.file} is damaged, and no passphrase opens it as it is. Put the key file back from a backup; the database itself was not touched.`
    case 'not-a-database':
      return `${failure.file} is not a database of this program, or it is damaged. Nothing was changed; choose another file, or restore the newest backup.`
    case 'made-by-newer-version':
      return `${failure.file} was made by a newer version of this program. Nothing was changed; install the newer version to open it.`
  }
}

export function explainCreateFailure(failure: CreateFailure): string {
  switch (failure.code) {
    case 'file-exists':
      return `There is a file at ${failure.file} already, and it was left as it is. Choose another place, or open that database instead.`
    case 'cannot-write':
      return `Nothing can be written at ${failure.file}. No database was made; choose another place.`
    case 'passphrase-too-short':
      return `The passphrase needs at least ${failure.atLeast} characters.`
  }
}
