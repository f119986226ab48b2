/**
 * What is wrong with the phone's frame, 10 px thick, in which the mini-program stands on a wide window. Runs in the
 * page, so it holds everything it needs.
 */
export const brokenFrame = (): string[] => {
  const app = document.getElementById('app')
  if (!app) return ['no frame']
  const { left, right, top, bottom, width } = app.getBoundingClientRect()
  const around: Element[] = []
  for (let at = app.parentElement; at && at !== document.body; at = at.parentElement) around.push(at)
  const cutting = around.filter((element) => getComputedStyle(element).overflow !== 'visible')
  const flaws: readonly (readonly [string, boolean])[] = [
    [`${width} px wide`, width !== 375],
    [`its content is ${app.scrollWidth} px wide`, app.scrollWidth !== 375],
    ['not in the middle', Math.abs(left + right - window.innerWidth) > 2],
    [`from ${top} to ${bottom} of ${window.innerHeight}`, top < 10 || bottom > window.innerHeight - 10],
    [`cut off by ${cutting.map(({ className }) => className).join()}`, cutting.length > 0],
  ]
  return flaws.filter(([, isSo]) => isSo).map(([flaw]) => flaw)
}
