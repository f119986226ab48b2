export type ChosenSheet = { readonly name: string; readonly bytes: Uint8Array }

/** A sheet (.xlsx, .csv) that the person chooses: from a chat in WeChat, from the disk in a browser. */
export type ChooseSheet = () => Promise<ChosenSheet | 'cancelled' | 'tooLarge'>

/** Bytes of a sheet: what one call through WeChat's cloud carries in base64. */
export const mostOfSheet = 67_000
