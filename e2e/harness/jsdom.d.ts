/** The part of jsdom that the harness uses; jsdom ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly pretendToBeVisual: boolean })
    readonly window: Omit<Window, 'matchMedia'> & { matchMedia?: (query: string) => MediaQueryList }
  }
}
