import type { Sheet, Workbook } from '#shared/domain/board-reports/workbook.ts'
import { contentXml } from './ods-content.ts'
import { NAMESPACES } from './ods-names.ts'
import { stylesXml } from './ods-styles.ts'
import { officeArchive } from './office-archive.ts'
import { xmlPart, xmlText } from './xml-text.ts'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** A workbook as an ODS file: the same workbook gives the same bytes. */
export function workbookOds(workbook: Workbook): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ['content.xml', contentXml(workbook)],
    ['styles.xml', stylesXml(workbook)],
    ['meta.xml', metaXml(workbook)],
    ['settings.xml', settingsXml(workbook.sheets)],
  ]
  const manifest = manifestXml(parts.map(([path]) => path))
  return officeArchive(
    [
      ['mimetype', TYPE],
      ...[...parts, ['META-INF/manifest.xml', manifest] as const].map(
        ([path, root]): [string, string] => [path, xmlPart(root)],
      ),
    ],
    // By its first bytes a program knows what it is, before it unpacks anything.
    ['mimetype'],
  )
}

function manifestXml(paths: readonly string[]): string {
  const entries = paths.map(
    (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
  )
  return `<manifest:manifest ${NAMESPACES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>${entries.join('')}</manifest:manifest>`
}

function metaXml({ title, author, description, language, createdOn }: Workbook): string {
  const at = `${createdOn}T00:00:00`
  return `<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><meta:generator>Pathway 28</meta:generator><dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description><meta:initial-creator>${xmlText(author)}</meta:initial-creator><dc:creator>${xmlText(author)}</dc:creator><meta:creation-date>${at}</meta:creation-date><dc:date>${at}</dc:date><dc:language>${xmlText(language)}</dc:language></office:meta></office:document-meta>`
}

/** The first worksheet is open, and the cursor of each stands in A1. */
function settingsXml(sheets: readonly Sheet[]): string {
  const cursors = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${xmlText(name)}">${item('CursorPositionX', 'int', '0')}${item('CursorPositionY', 'int', '0')}</config:config-item-map-entry>`,
  )
  const first = sheets[0] ? item('ActiveTable', 'string', xmlText(sheets[0].name)) : ''
  return `<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${cursors.join('')}</config:config-item-map-named>${first}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

function item(name: string, type: string, value: string): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
}
