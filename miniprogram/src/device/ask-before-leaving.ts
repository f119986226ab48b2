/**
 * Has whoever leaves the page asked whether they mean it, by the gesture or by a button; until it is called off.
 */
export type AskBeforeLeaving = (words: string) => () => void

export declare const askBeforeLeaving: AskBeforeLeaving
