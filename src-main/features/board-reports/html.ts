/** Text inside HTML, never markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

type Part = string | number | Markup

/** A piece of markup that is safe to put into another. */
export interface Markup {
  readonly markup: string
}

/** Markup with every value in it escaped, but for values that are markup themselves. */
export function html(
  texts: TemplateStringsArray,
  ...parts: readonly (Part | readonly Part[])[]
): Markup {
  const [first = '', ...rest] = texts
  return {
    markup: rest.reduce((page, text, index) => page + render(parts[index] ?? '') + text, first),
  }
}

function render(part: Part | readonly Part[]): string {
  if (typeof part === 'object' && 'markup' in part) return part.markup
  if (typeof part === 'object') return part.map(render).join('')
  return escapeHtml(String(part))
}
