/** The same words without markup: what mail programs without HTML show, made from the HTML itself. */
export function textOf(html: string): string {
  return html
    .replace(/^[\s\S]*?<main[^>]*>/i, '')
    .replace(/<\/main>[\s\S]*$/i, '')
    .replace(/<(style|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(
      /<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi,
      (_, href: string, words: string) => `${words}: ${href}`,
    )
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(p|div|h\d|section|ul|ol|table|tr|blockquote|dl|dt|dd|hr|main)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => named[name] as string)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
