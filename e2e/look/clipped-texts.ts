/**
 * Texts of the page that a box cuts off. Runs in the page, so it holds everything it needs. A box that says so with an
 * ellipsis, that scrolls, or that is for screen readers only, means it; so does one that cuts off mere decoration.
 */
export const clippedTexts = (): string[] => {
  const cuts = (value: string) => value === 'hidden' || value === 'clip'
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflow)
  const isMeant = (style: CSSStyleDeclaration) =>
    style.textOverflow === 'ellipsis' ||
    Number(style.webkitLineClamp) > 0 ||
    style.clipPath !== 'none' ||
    style.clip !== 'auto'
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  const isCutting = (element: Element) => {
    const style = getComputedStyle(element)
    return (cuts(style.overflowX) || cuts(style.overflowY)) && !isMeant(style) && isSeen(element)
  }
  const isPlain = (element: Element | null) => element && isSeen(element) && !isMeant(getComputedStyle(element))
  const scrollsWithin = (text: Text, box: Element) => {
    for (let at = text.parentElement; at && at !== box; at = at.parentElement) if (scrolls(at)) return true
    return false
  }
  const ownTexts = (box: Element) => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    return texts.filter((text) => text.data.trim() && isPlain(text.parentElement) && !scrollsWithin(text, box))
  }
  const leaves = (text: Text, box: DOMRect, { overflowX, overflowY }: CSSStyleDeclaration) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].some(({ left, right, top, bottom, height }) => {
      const slack = height / 4 // a glyph's box is higher than its line
      const isBeside = left < box.left - 1 || right > box.right + 1
      const isBeyond = top < box.top - slack || bottom > box.bottom + slack
      return (cuts(overflowX) && isBeside) || (cuts(overflowY) && isBeyond)
    })
  }
  return [...document.body.querySelectorAll('*')].filter(isCutting).flatMap((element) => {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const cut = ownTexts(element).filter((text) => leaves(text, box, style))
    return cut.map((text) => `${element.tagName.toLowerCase()}.${element.className}: ${text.data.trim().slice(0, 60)}`)
  })
}
