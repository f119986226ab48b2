/** WeChat gives speech only to plug-ins that an account was granted; keyboards there have a microphone of their own. */
export const canDictate = (): boolean => false

export const dictate = async (): Promise<string | undefined> => undefined
