import type { AskToBeTold } from './ask-to-be-told'

/** Permissions of the stand-in's people are given on its page of phones. */
export const askToBeTold: AskToBeTold = async () => undefined
