/** What makes a tappable thing reachable by keyboard: browsers only, WeChat's own reader needs no help. */
export declare const keyTaps: (onTap: () => void) => object
/** What lets words that scroll by themselves be scrolled by keyboard, where nothing in them is tapped. */
export declare const keyScrolls: object
