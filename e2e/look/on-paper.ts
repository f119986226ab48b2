/**
 * What a page in print media has that paper should not: controls that nobody can press, and words or drawings too pale
 * once the printer leaves backgrounds out (3:1 for drawings, 4.5:1 for words). Runs in the page, so it holds everything
 * it needs.
 */
export const illPrinted = (): string[] => {
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const onWhite = (element: Element) => 1.05 / (light(getComputedStyle(element).color) + 0.05)
  const hasWords = (element: Element) =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.textContent?.trim().slice(0, 20)}`
  const seen = [...document.body.querySelectorAll('*')].filter(isSeen)
  const controls = seen.filter((element) =>
    element.matches('button, input, textarea, select, summary, form, .btn, .pill'),
  )
  const pale = seen.filter((element) => hasWords(element) && onWhite(element) < 4.5)
  const faint = seen.filter((element) => element.matches('svg') && onWhite(element) < 3)
  return [
    ...controls.map((element) => `control: ${named(element)}`),
    ...pale.map((element) => `pale words: ${named(element)}`),
    ...faint.map((element) => `faint drawing: ${named(element)}`),
  ]
}
