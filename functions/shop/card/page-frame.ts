import { cardCss } from './card-css'
import { html, type Markup, markup } from './page-html'
import { type Drawing, drawingsOf } from './page-shapes'

type TextSize = 'normal' | 'large'

/** What every public page is told about its reader and its house. */
export type PageContext = {
  readonly size: TextSize
  /** The house's seal as SVG. */
  readonly seal: string
  /** `https://host`, without a slash at the end. */
  readonly publicUrl: string
}

type Framed = PageContext & {
  readonly title: string
  readonly bureauName?: string
  /** Where the switch of text size leads: the page's own path, or where it came from. */
  readonly path: string
  readonly drawings: readonly Drawing[]
  readonly main: Markup
  readonly foot?: Markup
}

/** A path with the reader's text size kept. */
export const sized = (path: string, size: TextSize): string => (size === 'large' ? `${path}?size=large` : path)

const style = markup(`<style>${cardCss}</style>`)
const tabIcon = markup(
  "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' rx='10' fill='%230e565d'/%3E%3Crect x='5' y='5' width='30' height='30' rx='6' fill='none' stroke='%23fff' stroke-width='2.2'/%3E%3Crect x='14' y='14' width='12' height='12' rx='2.5' fill='%23fff'/%3E%3C/svg%3E\">",
)

const head = (title: string) => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#faf8f3">
<title>${title}</title>
${tabIcon}
${style}
</head>`

const sizeSwitch = ({ path, size }: Framed) =>
  size === 'large'
    ? html`<a class="pill" href="${path}">标准字</a>`
    : html`<a class="pill" href="${sized(path, 'large')}">大字</a>`

/** The frame of every public page: whose it is, larger text, the page itself, its small print. */
export const framed = (page: Framed): string =>
  `<!doctype html>\n${
    html`<html lang="zh-CN"${page.size === 'large' && markup(' data-size="large"')}>
${head(page.title)}
<body>
${drawingsOf(page.drawings)}
<div class="page">
<header class="top"><span class="seal" aria-hidden="true">${markup(page.seal)}</span><div class="who"><b>${page.bureauName || '市场监督管理局'}</b>青安企信·一店一码</div>${sizeSwitch(page)}</header>
<main>
${page.main}
</main>
${page.foot && html`<footer class="foot">${page.foot}</footer>`}
</div>
</body>
</html>
`.markup
  }`
