import type { Workbook } from '#shared/domain/board-reports/workbook.ts'
import { PACKAGE } from './xlsx-names.ts'
import { xmlText } from './xml-text.ts'

type Properties = Omit<Workbook, 'sheets'>

export function relations(
  all: readonly (readonly [id: string, type: string, target: string])[],
): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
}

export function coreProperties({
  title,
  author,
  description,
  language,
  createdOn,
}: Properties): string {
  const at = `${createdOn}T00:00:00Z`
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:description>${xmlText(description)}</dc:description><cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`
}

export function appProperties(): string {
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Pathway 28</Application></Properties>`
}
