/** What XML 1.0 cannot carry at all: control characters, and halves of a pair. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text for an element or an attribute of XML, never markup. */
export function xmlText(text: string): string {
  return (
    text
      .replace(ILLEGAL, '\ufffd')
      // A reader of XML takes every line end for this one.
      .replace(/\r\n?/g, '\n')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** A whole part of an office file. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
