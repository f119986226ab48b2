/** What makes a tappable thing reachable by keyboard: browsers only, WeChat's own reader needs no help. */
export declare const keyTaps: (onTap: () => void) => object
