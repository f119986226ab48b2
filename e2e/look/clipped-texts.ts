/**
 * Texts of the page that their box cuts off. Runs in the page, so it holds everything it needs. A box that says so with
 * an ellipsis, scrolls, or is for screen readers only, means it.
 */
export const clippedTexts = (): string[] => {
  const cuts = (value: string) => value === 'hidden' || value === 'clip'
  const isMeant = (style: CSSStyleDeclaration) =>
    style.textOverflow === 'ellipsis' ||
    Number(style.webkitLineClamp) > 0 ||
    style.clipPath !== 'none' ||
    style.clip !== 'auto'
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  const overflows = (element: Element, style: CSSStyleDeclaration) => {
    const across = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1
    const down = cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1
    return across || down
  }
  const isCut = (element: Element) => {
    const style = getComputedStyle(element)
    return isSeen(element) && !isMeant(style) && overflows(element, style)
  }
  return [...document.body.querySelectorAll('*')]
    .filter(
      (element) => element.textContent?.trim() && !['SCRIPT', 'STYLE'].includes(element.tagName) && isCut(element),
    )
    .map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`,
    )
}
