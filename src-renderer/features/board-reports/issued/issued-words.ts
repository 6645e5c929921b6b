import type {
  FindIssuedFailure,
  IssuedReport,
  IssueFailure,
  Remade,
  RemakeFailure,
} from '#shared/contract/issued-reports.ts'
import { isTemplateName, TEMPLATES } from '#shared/domain/board-reports/report-templates.ts'
import { longDay, momentWords } from '../../../components/words/day-words.ts'
import { explainReportFailure } from '../report-words.ts'

/** What kind of report it is; one of a later version of the program by its own name. */
export function templateName({ template }: Pick<IssuedReport, 'template'>): string {
  return isTemplateName(template) ? TEMPLATES[template].name : template
}

/** `1 April 2025 to 30 September 2025`. */
export function periodWords({ from, to }: IssuedReport['scope']): string {
  return `${longDay(from)} to ${longDay(to)}`
}

/** A report among others, as it is named in a list of choices. */
export function reportName(report: IssuedReport): string {
  const { scope, issuedAt } = report
  return `${templateName(report)}, ${periodWords(scope)}, issued ${momentWords(issuedAt)}`
}

export function explainIssueFailure(failure: IssueFailure): string {
  switch (failure.code) {
    case 'replaced-not-there':
      return 'The report that this one is to replace is not there any more. Nothing was issued; choose again.'
    case 'already-replaced':
      return 'The report that this one is to replace has been replaced already. Nothing was issued; choose the newer one.'
    default:
      return explainReportFailure(failure)
  }
}

export function explainFindFailure(failure: FindIssuedFailure): string {
  switch (failure.code) {
    case 'not-there':
      return 'It was not issued in this database. Open it again from the list.'
    case 'altered':
      return 'What was kept of it is not what was issued: the database was changed behind the program. It is not shown. Keep a copy of the database, and go back to the newest sound backup.'
  }
}

export function explainRemakeFailure(failure: RemakeFailure): string {
  switch (failure.code) {
    case 'not-there':
    case 'altered':
      return explainFindFailure(failure)
    case 'not-issued-as':
      return `It was not issued as ${failure.formats.join(', ')}. Nothing was made.`
    default:
      return explainReportFailure(failure)
  }
}

/** Whether files made again are those that were issued, by which version of the program. */
export function remadeWords({ files, missing, folder }: Remade, version: string): string {
  const same = files.filter((file) => file.same).length
  const all = files.length + missing.length
  return same === all
    ? `Every file is the same byte for byte (${same} of ${all}). They are in ${folder}.`
    : `${same} of ${all} files are the same byte for byte. Another version of the program (it was issued by ${version}) or of the browser that prints makes a file differently, with the same figures; where neither has changed, have the database verified. Quote the files that were issued. These are in ${folder}.`
}
