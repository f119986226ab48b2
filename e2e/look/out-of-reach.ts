/**
 * What is tapped often (the dock and the line to sign on, the answers of the item in hand, sheets, the tab bar) and
 * does not lie wholly in the lower 60 % of the screen, where the thumb is. Runs in the page, so it holds everything it
 * needs.
 */
export const outOfReach = (): string[] => {
  const often = '.dock .btn, .dock .pad, .open-item .choice, .sheet .btn, [role=tab]'
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0
  const from = window.innerHeight * 0.4
  return [...document.querySelectorAll(often)]
    .filter(isSeen)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.top < from - 0.5 || box.bottom > window.innerHeight + 0.5)
    .map(({ element, box }) => {
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? ''
      return `${name} ${Math.round(box.top)}–${Math.round(box.bottom)} of ${window.innerHeight}`
    })
}
