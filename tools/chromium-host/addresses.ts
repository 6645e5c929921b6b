/** `app://desk/x` travels as `https://desk.app.invalid/x`, because Chromium knows no `app:`. */
export function outward(url: string): string {
  return url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.invalid')
}

export function inward(url: string): string {
  return url.replace(/^https:\/\/([^/]+)\.app\.invalid/, 'app://$1')
}
