/**
 * Privacy authorisation (PIPL art. 14; WeChat's rule before camera, album and location). `asked` puts the question to
 * the person through our own sheet; `ask` starts from a deed that needs it.
 */
export type PrivacyAnswer = 'agree' | 'disagree'
export type AskPerson = (answer: (given: PrivacyAnswer) => void) => void

/** Hands over how the person is asked; called once at launch. */
export declare const onPrivacyQuestion: (ask: AskPerson) => void
/** True when the person agreed earlier; asks nobody. */
export declare const hasPrivacy: () => Promise<boolean>
/** True when the person has agreed, now or earlier. */
export declare const requirePrivacy: () => Promise<boolean>
