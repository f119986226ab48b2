/** Whether this phone turns speech into words for the app. WeChat keyboards have a microphone of their own. */
export declare const canDictate: () => boolean

/** Listens to one sentence; undefined when nothing was understood, or the person did not allow it. */
export declare const dictate: () => Promise<string | undefined>
