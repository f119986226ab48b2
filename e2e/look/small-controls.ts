/**
 * Controls of the page that a thumb misses: smaller than 44 px in either direction. Runs in the page, so it holds
 * everything it needs. A link inside a sentence is as high as its line (WCAG 2.5.8 leaves it out too); an input inside
 * a pressable label counts as its label.
 */
export const smallControls = (): string[] => {
  const controls =
    'a[href], button, input, select, textarea, switch, checkbox, radio, picker, [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]'
  const isInline = (element: Element) => element.tagName === 'A' && getComputedStyle(element).display === 'inline'
  const boxOf = (element: Element) =>
    (element.closest('label, [role=button], button') ?? element).getBoundingClientRect()
  const isSmall = (element: Element) => {
    const { width, height } = boxOf(element)
    return width > 1 && height > 1 && (width < 43.5 || height < 43.5)
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('[hidden]')
  return [...document.querySelectorAll(controls)]
    .filter((element) => isSeen(element) && !isInline(element) && isSmall(element))
    .map((element) => {
      const { width, height } = boxOf(element)
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? ''
      return `${element.tagName.toLowerCase()} ${name} ${Math.round(width)}×${Math.round(height)}`
    })
}
