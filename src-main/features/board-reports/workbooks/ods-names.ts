const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of an ODS file's parts, as attributes of their roots. */
export const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'meta', 'config', 'manifest'].map(
    (name) => `xmlns:${name}="${ODF}:${name}:1.0"`,
  ),
  `xmlns:number="${ODF}:datastyle:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${ODF}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')
