/** A text as a file under this name. */
export type TextFile = { readonly fileName: string; readonly text: string }

/** Hands a file to somebody: in WeChat to a chat, in a browser to the folder of downloads. False: it came to nothing. */
export type ShareText = (file: TextFile) => Promise<boolean>

export declare const shareText: ShareText
