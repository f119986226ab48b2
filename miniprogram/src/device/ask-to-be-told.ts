/**
 * Asks the person whether one service message of this template may be sent. WeChat shows its own sheet, only in answer to
 * a tap, and each yes is good for one message. Resolves whatever the answer is: the inbox has every message anyway.
 */
export type AskToBeTold = (templateId: string) => Promise<void>

export declare const askToBeTold: AskToBeTold
