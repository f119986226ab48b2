/**
 * Why the focus cannot be seen: nothing has it, it lies off the screen, or its ring is thinner than 2 px or paler than
 * 3:1 on what it lies on. Undefined when it is plain to see. Runs in the page, so it holds everything it needs.
 */
export const weakFocus = (): string | undefined => {
  const element = document.activeElement
  if (!element || element === document.body) return 'nothing has the focus'
  const { top, bottom, left, right } = element.getBoundingClientRect()
  if (bottom > window.innerHeight + 1 || top < -1 || left < -1 || right > window.innerWidth + 1)
    return 'it lies off the screen'
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
    return `its ring is ${outlineWidth} ${outlineStyle}`
  const groundOf = (at: Element | null): string => {
    if (!at) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(at)
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(at.parentElement) : backgroundColor
  }
  const [a, b] = [light(outlineColor), light(groundOf(element.parentElement))]
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  return contrast < 3 ? `its ring is ${contrast.toFixed(1)}:1` : undefined
}
