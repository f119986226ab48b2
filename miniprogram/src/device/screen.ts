/** What the app must know of the phone's face. Lengths in px. */
export type Screen = {
  readonly statusBarHeight: number
  /** Of the page's window. */
  readonly height: number
  /** Whether WeChat's capsule covers the right end of the title bar. */
  readonly capsule: boolean
  /** The person's own text size in WeChat; 16 or 17 is the standard. */
  readonly textSize: number
}

export declare const screen: () => Screen
