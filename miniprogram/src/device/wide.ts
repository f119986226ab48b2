/** Whether the screen has room for two columns: a tablet in the hand, as `ui/styles/tablet.scss` has it. */
export declare const isWide: () => boolean

/** Calls back when it is turned, or its window is drawn larger or smaller; answers how to stop. */
export declare const onWide: (changed: () => void) => () => void
