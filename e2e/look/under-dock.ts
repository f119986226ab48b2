/**
 * Words and controls of the item in hand (`.open-item`) that the dock lies upon. What is further down the list may lie
 * below it, the item that is asked may not. Runs in the page, so it holds everything it needs.
 */
export const underDock = (): string[] => {
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0
  const docks = [...document.querySelectorAll('.dock')].filter(isSeen).map((dock) => dock.getBoundingClientRect())
  const isCovered = ({ top, bottom, height }: DOMRect) =>
    docks.some((dock) => bottom > dock.top + height / 8 && top < dock.bottom) // a glyph's box is higher than its ink
  const wordsOf = (item: Element) => {
    const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT)
    const covered: string[] = []
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const words = walker.currentNode.textContent?.trim() ?? ''
      if (words && [...range.getClientRects()].some(isCovered)) covered.push(words)
    }
    return covered
  }
  const controlsOf = (item: Element) =>
    [...item.querySelectorAll('button, textarea, input, [role=button], [role=radio]')]
      .filter((control) => isSeen(control) && isCovered(control.getBoundingClientRect()))
      .map((control) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? control.tagName)
  const items = [...document.querySelectorAll('.open-item')].filter(isSeen)
  return [...new Set(items.flatMap((item) => [...wordsOf(item), ...controlsOf(item)]))]
}
