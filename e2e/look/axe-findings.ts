type Finding = {
  readonly id: string
  readonly nodes: readonly {
    readonly html: string
    readonly target: readonly string[]
    readonly failureSummary?: string
  }[]
}
type Axe = {
  readonly run: (context: Document | string, options: object) => Promise<{ violations: readonly Finding[] }>
}

/**
 * What axe-core finds on the page by rules with these tags. A control that the dock covers in part is large enough if it
 * is once it was scrolled to. Runs in the browser, where axe-core must be there already.
 */
export const axeFindings = async (values: readonly string[]): Promise<readonly string[]> => {
  const { axe } = window as unknown as { axe: Axe }
  const scrolled = [...document.querySelectorAll('*')].map((element) => [element, element.scrollTop] as const)
  const staysSmall = async (target: string) => {
    document.querySelector(target)?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { violations } = await axe.run(target, { runOnly: { type: 'rule', values: ['target-size'] } })
    for (const [element, top] of scrolled) element.scrollTop = top
    return violations.length > 0
  }
  const found: string[] = []
  for (const { id, nodes } of (await axe.run(document, { runOnly: { type: 'tag', values } })).violations) {
    for (const { html, target, failureSummary = '' } of nodes) {
      if (id === 'target-size' && !(await staysSmall(String(target[0])))) continue
      found.push(`${id}: ${html} ${failureSummary}`)
    }
  }
  return found
}
